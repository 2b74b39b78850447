/** The `accept` attribute of a file input: the formats it names. */

import { wordAt } from './lexicon.ts';

/** Registered names whose last part is no extension. */
const mediaTypes: Readonly<Record<string, string>> = {
  msword: 'doc',
  'vnd.ms-excel': 'xls',
  'vnd.ms-powerpoint': 'ppt',
  'vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'vnd.oasis.opendocument.text': 'odt',
  'vnd.oasis.opendocument.spreadsheet': 'ods',
  plain: 'txt',
  'svg+xml': 'svg',
  'x-ms-bmp': 'bmp',
  'x-windows-bmp': 'bmp',
  'x-zip-compressed': 'zip',
};

/**
 * The formats an accept list names, in order, each once. A wildcard (`image/*`) widens the list beyond what it
 * names, and a list that names nothing known restricts nothing: both give an empty array.
 */
export function acceptedFormats(accept: string): readonly string[] {
  const items = accept.toLowerCase().split(/[\s,;]+/);
  if (items.some((item) => item.includes('*'))) return [];
  return [...new Set(items.flatMap(formatOf))];
}

function formatOf(item: string): readonly string[] {
  const name = item.replace(/^(?:\.|[a-z]+\/)/, '');
  const known = mediaTypes[name];
  if (known) return [known];
  const found = wordAt(name, 0);
  return found?.meaning.format && found.word === name ? [found.meaning.format] : [];
}
