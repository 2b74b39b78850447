/** What is wrong with a data file, said so that a contributor finds the place. */

export type Path = readonly (string | number)[];

/** How a check says what it found. */
export type Report = (path: Path, reason: string) => void;

/** One line for the contributor. */
export interface Problem {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  readonly path: Path;
  readonly reason: string;
}

/** All problems of all files at once; the message is the list. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(lines: readonly string[]) {
    super(
      `The data has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:\n${lines.join('\n')}`,
    );
  }
}

/** `data/issuers/x.json: procedures[lost].materials[photo]: reason`; list entries go by their id where they have one. */
export function described(problem: Problem, raw: unknown): string {
  const place = placeName(problem.path, raw);
  return `${problem.file}: ${place === '' ? '' : `${place}: `}${problem.reason}`;
}

/** `procedures[lost].materials[photo]`: where in a file something stands; list entries go by their id. */
export function placeName(path: Path, raw: unknown): string {
  let here = raw;
  let name = '';
  for (const step of path) {
    const next = isRecord(here) || Array.isArray(here) ? (here as Record<string, unknown>)[step] : undefined;
    if (typeof step === 'number') name += `[${entryName(next) ?? step}]`;
    else name += name === '' ? step : `.${step}`;
    here = next;
  }
  return name;
}

function entryName(entry: unknown): string | undefined {
  if (!isRecord(entry)) return undefined;
  for (const key of ['id', 'material', 'name', 'host']) {
    const value = entry[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
