import type { HeaderFacts } from '../image-info.ts';
import type { RefusalReason } from '../spec.ts';
import { u8, u16le } from './byte-reader.ts';

/** The place after a chain of sub-blocks, or -1 where it runs off the end. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = u8(bytes, at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return -1;
}

function colourTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** GIF: complete once its first picture is. */
export function readGif(bytes: Uint8Array): HeaderFacts {
  let hasAlpha = false;
  const facts = (refusal?: RefusalReason): HeaderFacts => ({
    format: 'gif',
    mime: 'image/gif',
    width: u16le(bytes, 6),
    height: u16le(bytes, 8),
    hasAlpha,
    colourModel: 'indexed',
    refusal,
  });
  if (bytes.length < 13) return facts('truncated');
  let at = 13 + colourTableBytes(u8(bytes, 10));
  while (at >= 0 && at < bytes.length) {
    const kind = u8(bytes, at);
    if (kind === 0x21) {
      if (u8(bytes, at + 1) === 0xf9 && u8(bytes, at + 3) & 1) hasAlpha = true;
      at = afterSubBlocks(bytes, at + 2);
    } else if (kind === 0x2c) {
      const data = at + 10 + colourTableBytes(u8(bytes, at + 9)) + 1;
      return afterSubBlocks(bytes, data) < 0 ? facts('truncated') : facts();
    } else {
      return facts('damaged');
    }
  }
  return facts('truncated');
}
