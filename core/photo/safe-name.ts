/** Longest base name of a saved file: portals and file systems with short names take it. */
const longestBase = 80;

/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/iu;

/**
 * A name under which a file may be saved anywhere: the last part of a path, without signs that turn the reading
 * direction, control characters and signs that file systems refuse. The extension stays.
 */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const dot = plain.lastIndexOf('.');
  const base = dot > 0 ? plain.slice(0, dot) : plain;
  const extension = dot > 0 ? plain.slice(dot) : '';
  const short = [...base].slice(0, longestBase).join('').trim();
  return `${short === '' || reserved.test(short) ? 'photo' : short}${extension}`;
}
