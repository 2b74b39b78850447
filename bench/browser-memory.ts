/** How much memory a browser takes, read from the system. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** Ids of a process and everything it started. */
function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (!Number.isInteger(id)) continue;
    try {
      const [, rest = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
      parents.set(id, Number(rest.split(' ')[1]));
    } catch {
      // The process ended meanwhile.
    }
  }
  const found = [root];
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child);
  return found;
}

/** Megabytes of a process and all it started; pages that several share are split among them. */
export function megabytesOf(root: number): number {
  let kilobytes = 0;
  for (const id of family(root)) {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // The process ended meanwhile.
    }
  }
  return kilobytes / 1024;
}
