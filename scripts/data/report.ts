/** What we know, how well, how old it is, and what we do not know: figures for the people who keep the data. */
import { wholeIssuer } from '../../core/guidance/inherit.ts';
import { provenance, trustOrder } from '../../core/guidance/provenance.ts';
import type { Knowledge } from '../../core/guidance.ts';
import type { Confidence, DetailTopic, Issuer, Procedure, Source } from '../../core/issuer.ts';
import { lineage } from '../../core/lineage.ts';
import { isOlderThan, type SourceAge, sourceAge, yearsUntilReread } from '../../core/source-age.ts';
import { type Path, placeName } from './problems.ts';

/** One line of a data file with the source that people see first. */
export interface ReportedLine {
  /** `procedures[lost].materials[photo]` */
  readonly place: string;
  readonly confidence: Confidence;
  readonly date: string | null;
  readonly age: SourceAge;
}

/** What is missing for one procedure, and what is only known for the country. */
export interface ProcedureGaps {
  readonly procedure: string;
  readonly missing: readonly string[];
  /** Topics answered by the common file alone: "general rule, confirm with the office". */
  readonly general: readonly DetailTopic[];
}

export interface IssuerReport {
  readonly issuer: string;
  readonly lines: Readonly<Record<Confidence, number>>;
  /** Lines whose best source is older than two years or shows no date. */
  readonly aged: readonly ReportedLine[];
  readonly missing: readonly string[];
  readonly procedures: readonly ProcedureGaps[];
}

/** A source that nobody has read for a year. */
export interface UnreadSource {
  readonly file: string;
  readonly source: string;
  readonly read: string;
}

export interface DataReport {
  readonly today: string;
  readonly issuers: readonly IssuerReport[];
  readonly unread: readonly UnreadSource[];
  /** Table of widely copied statements → outcome → how many. */
  readonly statements: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Rows of the tables in `data/seed-claims`, by table. */
export type StatementTables = Readonly<Record<string, readonly { readonly outcome: string }[]>>;

/** @param today `YYYY-MM-DD` */
export function reportOn(data: Knowledge, tables: StatementTables, today: string): DataReport {
  const files = [
    ...data.issuers.map(({ id, sources }) => ({ id, sources })),
    { id: 'materials', sources: data.materials.sources },
  ];
  return {
    today,
    issuers: data.issuers.map((issuer) => reportOnIssuer(issuer, data, today)),
    unread: files.flatMap(({ id, sources }) =>
      Object.entries(sources)
        .filter(([, { read }]) => isOlderThan(read, yearsUntilReread, today))
        .map(([source, { read }]) => ({ file: id, source, read })),
    ),
    statements: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [table, counted(rows.map(({ outcome }) => outcome))]),
    ),
  };
}

function reportOnIssuer(issuer: Issuer, data: Knowledge, today: string): IssuerReport {
  const ancestors = lineage(issuer, data.issuers);
  const known: Record<string, Source> = Object.assign(
    {},
    data.materials.sources,
    ...ancestors.map(({ sources }) => sources).reverse(),
  );
  const lines = linesOf(issuer, known, today);
  const whole = wholeIssuer(issuer.id, data.issuers);
  const guides = issuer.kind !== 'notIssuer' && whole !== undefined;
  return {
    issuer: issuer.id,
    lines: { ...noLines(), ...counted(lines.map(({ confidence }) => confidence)) },
    aged: lines.filter(({ age }) => age !== 'recent'),
    missing: guides ? missingOf(whole) : [],
    procedures: guides
      ? whole.procedures
          .map((procedure) => gapsOf(procedure, issuer, whole.files))
          .filter(({ missing, general }) => missing.length + general.length > 0)
      : [],
  };
}

const noLines = () => Object.fromEntries(trustOrder.map((c) => [c, 0])) as Record<Confidence, number>;

/** Every object of the file that names its sources; examples state nothing. */
function linesOf(issuer: Issuer, known: Readonly<Record<string, Source>>, today: string): ReportedLine[] {
  const { examples: _examples, sources: _sources, ...stated } = issuer;
  const found: ReportedLine[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('sources' in value && Array.isArray(value.sources)) {
      const line = value as { sources: readonly string[]; confidence?: Confidence };
      const { sources, confidence } = provenance(line, known);
      const date = sources[0]?.date ?? null;
      found.push({ place: placeName(path, issuer), confidence, date, age: sourceAge(date, today) });
    }
    const entries = Array.isArray(value) ? value.map((part, i) => [i, part] as const) : Object.entries(value);
    for (const [key, part] of entries) visit(part, [...path, key]);
  };
  visit(stated, []);
  return found;
}

type Whole = NonNullable<ReturnType<typeof wholeIssuer>>;

function missingOf({ hotline, contacts }: Whole): string[] {
  const missing: string[] = [];
  if (!hotline) missing.push('hotline');
  else if (!hotline.hours) missing.push('hotline hours');
  if (contacts.length === 0) missing.push('contacts');
  return missing;
}

/** What a person asks about each kind of procedure; the order of the topics. */
const topicsOf: Readonly<Partial<Record<Procedure['purpose'], readonly DetailTopic[]>>> = {
  'social-card/apply': ['fee', 'duration', 'delivery', 'activation'],
  'social-card/replace': ['fee', 'duration', 'delivery', 'activation'],
  'social-card/loss': ['lossValidity'],
  'social-card/activate': ['activation'],
  'vitale/order': ['fee', 'duration', 'delivery', 'activation'],
  'vitale/lost': ['fee', 'duration', 'delivery'],
  'health/enrol': ['fee', 'duration'],
};
/** Procedures for which a photo is handed in. */
const withPhoto: readonly Procedure['purpose'][] = [
  'social-card/apply',
  'social-card/replace',
  'social-card/photo',
  'vitale/order',
  'vitale/lost',
];

function gapsOf(procedure: Procedure, issuer: Issuer, files: Whole['files']): ProcedureGaps {
  const topics = topicsOf[procedure.purpose] ?? [];
  const own = issuer.procedures.find(({ id }) => id === procedure.id)?.details ?? [];
  const has = (details: Procedure['details'], topic: DetailTopic) =>
    details?.some((detail) => detail.topic === topic) ?? false;
  const missing: string[] = topics.filter((topic) => !has(procedure.details, topic));
  const portraits = files.filter(({ id, kind }) => kind === 'portrait' && procedure.files?.includes(id));
  const limited = portraits.some(
    ({ limits, receipt }) => receipt !== undefined || limits.some(({ strength }) => strength === 'limit'),
  );
  if (withPhoto.includes(procedure.purpose) && !limited) missing.push('photo limits');
  const general = issuer.extends === undefined ? [] : topics.filter((topic) => has(procedure.details, topic));
  return { procedure: procedure.id, missing, general: general.filter((topic) => !has(own, topic)) };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
