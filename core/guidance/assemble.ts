/** Puts the guidance for one person together from the lines of an issuer's procedure. */
import { type Evaluation, evaluate } from '../condition.ts';
import type { Facts } from '../facts.ts';
import type { Guidance, GuidanceRequest, Knowledge, MaterialLine, Need, Provenance } from '../guidance.ts';
import type {
  Claim,
  Condition,
  Confidence,
  FileSpec,
  MaterialCatalogue,
  Need as MaterialRule,
  Procedure,
  Source,
} from '../issuer.ts';
import { applicantOf } from '../relation.ts';
import { anchorKey, anchorsOf, placeClaims } from './claims.ts';
import { fileGuidance } from './files.ts';
import { hotlineGuidance } from './hotline.ts';
import { type WholeIssuer, wholeIssuer } from './inherit.ts';
import { provenance } from './provenance.ts';
import { choicesWith, openQuestions } from './questions.ts';

/** Guidance was asked for an issuer or a procedure that no file describes: a mistake of the caller. */
export class UnknownProcedureError extends Error {
  override readonly name = 'UnknownProcedureError';
  readonly issuer: string;
  readonly procedure: string;

  constructor(issuer: string, procedure: string, reason: string) {
    super(`No guidance for ${issuer} / ${procedure}: ${reason}`);
    this.issuer = issuer;
    this.procedure = procedure;
  }
}

/**
 * What a procedure wants from a person.
 *
 * Facts come from the person; whose card it is follows from the relation; the situation of this case wins over both.
 * A line whose condition waits for a missing fact is shown as `depends` and the fact is asked for. Files, warnings
 * and claims that may still apply are shown.
 * @throws {UnknownProcedureError} when the issuer has no such procedure, neither itself nor inherited.
 */
export function guidance(request: GuidanceRequest, data: Knowledge): Guidance {
  const issuer = wholeIssuer(request.issuer, data.issuers);
  if (!issuer) throw new UnknownProcedureError(request.issuer, request.procedure, 'no such issuer');
  const procedure = issuer.procedures.find((candidate) => candidate.id === request.procedure);
  if (!procedure) throw new UnknownProcedureError(request.issuer, request.procedure, 'no such procedure');

  const facts = knownFacts(request);
  const sources = { ...data.materials.sources, ...issuer.sources };
  const { channels = [], steps = [], materials = [], details = [], warnings = [] } = procedure;
  const files = issuer.files.filter((file) => procedure.files?.includes(file.id));
  const choices = choicesWith(channels.map((channel) => channel.kind));
  const judge: Judge = (line) => evaluate(line.when, facts, choices);
  const may = (line: Conditional) => judge(line).answer !== 'no';

  return {
    issuer: issuer.id,
    procedure: procedure.id,
    purpose: procedure.purpose,
    names: procedure.names,
    portalTerm: procedure.portalTerm,
    summary: procedure.summary,
    ...placeClaims(
      {
        channels: channels.map((line) => withNeed(line, judge, sources)),
        steps: steps.map((line) => withNeed(line, judge, sources)),
        materials: materialLines(materials, judge, data.materials, sources),
        details: details.map((line) => withNeed(line, judge, sources)),
        files: files.filter(may).map((file) => fileGuidance(file, sources)),
        warnings: warnings.filter(may).map((line) => sourced(line, sources)),
      },
      claimsAbout(procedure, files, issuer)
        .filter(may)
        .map(({ procedures: _procedures, about, ...claim }) => ({ line: sourced(claim, sources), about })),
    ),
    questions: openQuestions({
      conditions: [channels, steps, materials, details, warnings, files].flatMap((lines) =>
        lines.flatMap((line) => (line.when === undefined ? [] : [line.when])),
      ),
      facts,
      choices,
    }),
    hotline: issuer.hotline && hotlineGuidance(issuer.hotline, procedure.id, facts, sources),
    contacts: issuer.contacts.map((contact) => sourced(contact, sources)),
    facts,
  };
}

/**
 * The procedures a person can choose for an issuer, its own first and then those it takes over.
 * Empty for an issuer that does not exist or gives no card.
 */
export function proceduresOf(issuer: string, data: Knowledge): readonly Procedure[] {
  return wholeIssuer(issuer, data.issuers)?.procedures ?? [];
}

function knownFacts({ person, situation }: GuidanceRequest): Facts {
  const stated = Object.entries(situation ?? {}).filter(([, answer]) => answer !== undefined);
  if (!person) return Object.fromEntries(stated);
  return { ...person.facts, applicant: applicantOf(person.relation), ...Object.fromEntries(stated) };
}

/**
 * The statements for the procedures they name. One that names none but is about lines belongs where such a line is,
 * for anyone: nobody who only reports a loss has to read about photos and fees.
 */
function claimsAbout(procedure: Procedure, files: readonly FileSpec[], issuer: WholeIssuer): Claim[] {
  const lines = anchorsOf({ ...procedure, files });
  return issuer.claims.filter(
    ({ procedures, about }) =>
      procedures?.includes(procedure.id) ?? about?.some((anchor) => lines.has(anchorKey(anchor))) ?? true,
  );
}

type Conditional = { readonly when?: Condition };
type Judge = (line: Conditional) => Evaluation;

const needs = { yes: 'yes', no: 'no', unknown: 'depends' } as const;
const needOrder: readonly Need[] = ['yes', 'depends', 'no'];
type Sources = Readonly<Record<string, Source>>;

/** What is wanted first, then what may be, then what is not; within each the order of the file. */
function materialLines(
  rules: readonly MaterialRule[],
  judge: Judge,
  catalogue: MaterialCatalogue,
  sources: Sources,
): MaterialLine[] {
  const lines = rules.flatMap((rule): MaterialLine[] => {
    const material = catalogue.materials[rule.material];
    // The data check refuses a rule about a material the catalogue does not have.
    if (!material) return [];
    const { answer, waitsFor } = judge(rule);
    const { sources: adviceSources, ...about } = material;
    const hasAdvice = about.howToGet !== undefined || about.howRefused !== undefined;
    return [
      {
        material: rule.material,
        need: needs[answer],
        ...about,
        ...(hasAdvice ? { advice: provenance({ sources: adviceSources }, sources) } : {}),
        note: rule.note,
        oneOf: rule.oneOf,
        waitsFor,
        ...provenance(rule, sources),
      },
    ];
  });
  return needOrder.flatMap((need) => lines.filter((line) => line.need === need));
}

type Line = Conditional & { readonly sources: readonly string[]; readonly confidence?: Confidence };

/** The line with its sources looked up; its condition has been answered and is left behind. */
function sourced<L extends Line>(
  line: L,
  sources: Sources,
): Omit<L, 'sources' | 'when' | 'confidence'> & Provenance {
  const { sources: _sources, when: _when, confidence: _confidence, ...rest } = line;
  return { ...rest, ...provenance(line, sources) };
}

function withNeed<L extends Line>(line: L, judge: Judge, sources: Sources) {
  return { ...sourced(line, sources), need: needs[judge(line).answer] };
}
