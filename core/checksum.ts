/** Short names for things whose own names should not be told: the same words always give the same one. */

/** FNV-1a over UTF-16 units, twice with different starts: 64 bits as 16 hexadecimal digits. No protection against guessing. */
export function checksumOfWords(words: string): string {
  return [0x811c9dc5, 0x01000193].map((start) => half(words, start)).join('');
}

function half(words: string, start: number): string {
  let hash = start;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
