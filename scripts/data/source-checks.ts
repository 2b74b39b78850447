/** Checks of sources: that each one named exists, has days of the calendar and means one text everywhere. */
import { rank } from '../../core/guidance/provenance.ts';
import type { Confidence, Issuer, Source } from '../../core/issuer.ts';
import type { Path, Report } from './problems.ts';

type Sources = Readonly<Record<string, Source>>;

/** Every `sources` list anywhere in the file, and every confidence beside one. */
export function checkSources(value: unknown, known: Sources, report: Report, path: Path = []): void {
  if (Array.isArray(value)) {
    value.forEach((entry, i) => {
      checkSources(entry, known, report, [...path, i]);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (key !== 'sources' || !Array.isArray(part)) checkSources(part, known, report, [...path, key]);
      else checkSourceList(part, (value as { confidence?: Confidence }).confidence, known, report, path);
    }
  }
}

function checkSourceList(
  ids: readonly string[],
  stated: Confidence | undefined,
  known: Sources,
  report: Report,
  path: Path,
): void {
  const found = ids.flatMap((id, i) => {
    const source = known[id];
    if (!source) report([...path, 'sources', i], `names the source "${id}", which does not exist`);
    return source ? [source] : [];
  });
  if (new Set(ids).size < ids.length) report([...path, 'sources'], 'names a source twice');
  if (stated === undefined || found.length === 0) return;
  const best = Math.min(...found.map((source) => rank(source.confidence)));
  if (rank(stated) <= best) {
    report([...path, 'confidence'], 'is stated only where it is weaker than that of the sources');
  }
}

/** One id means one text wherever a reader meets it. */
export function checkClashes(
  issuer: Issuer,
  others: readonly { readonly id: string; readonly sources: Sources }[],
  report: Report,
): void {
  for (const [id, source] of Object.entries(issuer.sources)) {
    for (const other of others) {
      const same = other.sources[id];
      if (same && same.url !== source.url) {
        report(['sources', id], `is another address than the source "${id}" of ${other.id}`);
      }
    }
  }
}

/** Days that exist, and no text read before it was written. */
export function checkDates(sources: Sources, report: Report): void {
  for (const [id, source] of Object.entries(sources)) {
    for (const key of ['date', 'read'] as const) {
      const day = source[key];
      if (day !== null && !isCalendarDate(day)) report(['sources', id, key], `"${day}" is in no calendar`);
    }
    if (source.date !== null && source.date > source.read) {
      report(['sources', id, 'read'], 'is earlier than the date of the text');
    }
  }
}

function isCalendarDate(text: string): boolean {
  const [year = '', month = '01', day = '01'] = text.split('-');
  const full = `${year}-${month}-${day}`;
  const time = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(full);
}
