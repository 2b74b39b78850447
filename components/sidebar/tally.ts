/** The checklist as a person counts it: alternatives are one entry, what is not asked is none. */
import type { MaterialLine } from '../../core/guidance.ts';

/** One entry of the list: a paper, or papers of which one is enough. */
export interface Entry {
  readonly id: string;
  readonly lines: readonly MaterialLine[];
}

export interface Checklist {
  readonly entries: readonly Entry[];
  readonly notAsked: readonly MaterialLine[];
}

/** Groups alternatives at the place of their first member and sets aside what is usually not asked. */
export function checklistOf(materials: readonly MaterialLine[]): Checklist {
  const entries: { id: string; lines: MaterialLine[] }[] = [];
  const notAsked: MaterialLine[] = [];
  for (const line of materials) {
    if (line.need === 'no') {
      notAsked.push(line);
      continue;
    }
    const group =
      line.oneOf === undefined ? undefined : entries.find((entry) => entry.id === `one-of-${line.oneOf}`);
    if (group) group.lines.push(line);
    else
      entries.push({ id: line.oneOf === undefined ? line.material : `one-of-${line.oneOf}`, lines: [line] });
  }
  return { entries, notAsked };
}

/** How many needed entries there are and how many are ready; `open` counts the "it depends" ones not ready. */
export interface Tally {
  readonly total: number;
  readonly done: number;
  readonly open: number;
}

/** Counts a checklist against the ticks; an entry of alternatives is ready when one of them is. */
export function tallyOf({ entries }: Checklist, ticks: ReadonlySet<string>): Tally {
  let total = 0;
  let done = 0;
  let open = 0;
  for (const { lines } of entries) {
    const ready = lines.some((line) => ticks.has(line.material));
    if (lines.some((line) => line.need === 'yes')) {
      total += 1;
      if (ready) done += 1;
    } else if (!ready) open += 1;
  }
  return { total, done, open };
}
