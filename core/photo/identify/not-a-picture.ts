import type { HeaderFacts } from '../image-info.ts';
import { hasMark, latin, u8 } from './byte-reader.ts';

const none = { width: 0, height: 0 };

/** Names what is no picture a browser decodes: PDF, SVG, web pages, archives, other picture formats, noise. */
export function readOther(bytes: Uint8Array): HeaderFacts {
  // A PDF may have a few bytes of anything before its mark.
  const start = latin(bytes, 0, 1024);
  if (start.includes('%PDF-')) return { format: 'pdf', mime: 'application/pdf', ...none, refusal: 'pdf' };
  const text = start.toLowerCase();
  const markup = /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text);
  if (markup && text.includes('<svg')) {
    return { format: 'svg', mime: 'image/svg+xml', ...none, refusal: 'unsupportedFormat' };
  }
  const jpegXl = (u8(bytes, 0) === 0xff && u8(bytes, 1) === 0x0a) || hasMark(bytes, 4, 'JXL ');
  const jpeg2000 = hasMark(bytes, 4, 'jP  ');
  const icon = hasMark(bytes, 0, '\0\0\x01\0');
  if (jpegXl || jpeg2000 || icon || hasMark(bytes, 0, '8BPS')) {
    return { format: 'other', mime: '', ...none, refusal: 'unsupportedFormat' };
  }
  return { format: 'other', mime: '', ...none, refusal: 'notAnImage' };
}
