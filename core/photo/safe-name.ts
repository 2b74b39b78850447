/** Longest base name of a saved file: portals and file systems with short names take it. */
const longestBase = 80;

/** Names that Windows keeps for devices, whatever stands behind the first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/iu;

const extensionForm = /^[\p{L}\p{N}]{1,10}$/u;

/** Without blanks and dots at either end. */
const trimmed = (text: string) => text.replace(/^[\s.]+|[\s.]+$/gu, '');

/**
 * A name under which a file may be saved anywhere: the last part of a path, without signs that turn the reading
 * direction, control characters and signs that file systems refuse. The extension stays.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .replace(/[<>:"|?*]/gu, '_');
  const dot = plain.lastIndexOf('.');
  const end = plain.slice(dot + 1).trim();
  const hasExtension = dot >= 0 && extensionForm.test(end);
  const base = trimmed(hasExtension ? plain.slice(0, dot) : plain);
  const short = trimmed([...base].slice(0, longestBase).join(''));
  const extension = hasExtension ? `.${end}` : '';
  return `${short === '' || reserved.test(short) ? 'photo' : short}${extension}`;
}
