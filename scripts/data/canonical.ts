/** The one way a data file may be written, so that two people who change the same thing make the same change. */

const lineWidth = 110;
const indent = '  ';

/**
 * JSON with two spaces, every object opened over several lines, an array of plain values on one line where it fits,
 * and a line break at the end: what the formatter of this repository leaves as it is.
 */
export function canonicalJson(value: unknown): string {
  return `${written(value, '', 0)}\n`;
}

/** @param before columns already taken on the line by the indent and the key, including the comma that may follow. */
function written(value: unknown, margin: string, before: number): string {
  if (Array.isArray(value)) return writtenArray(value, margin, before);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  if (entries.length === 0) return '{}';
  const inner = margin + indent;
  const lines = entries.map(([key, part]) => {
    const label = `${inner}${JSON.stringify(key)}: `;
    return label + written(part, inner, columns(label) + 1);
  });
  return `{\n${lines.join(',\n')}\n${margin}}`;
}

function writtenArray(values: readonly unknown[], margin: string, before: number): string {
  if (values.length === 0) return '[]';
  if (values.every((value) => typeof value !== 'object' || value === null)) {
    const line = `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
    if (before + columns(line) <= lineWidth) return line;
  }
  const inner = margin + indent;
  const lines = values.map((value) => inner + written(value, inner, inner.length + 1));
  return `[\n${lines.join(',\n')}\n${margin}]`;
}

/** Chinese characters and full-width marks take two columns. */
function columns(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
