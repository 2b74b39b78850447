/** Writing and reading PDF files with pdf-lib, loaded with the first PDF. */
import { Unzlib } from 'fflate';
import { placeOnPage } from '../../../core/photo/document/page-size.ts';
import type { RefusalReason } from '../../../core/photo/spec.ts';

/** A page to write: a JPEG of ours, or all pages of a PDF that the person chose. */
export type PdfPart =
  | { readonly kind: 'picture'; readonly jpeg: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> };

export type WrittenPdf =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string };

/**
 * One PDF of all parts in their order. Pictures get an A4 page each; pages of PDF files are taken over as they are,
 * text as text. The file names no author, program or date.
 */
export async function writePdf(parts: readonly PdfPart[]): Promise<WrittenPdf> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const file = await PDFDocument.create({ updateMetadata: false });
  for (const part of parts) {
    if (part.kind === 'picture') {
      const picture = await file.embedJpg(part.jpeg);
      const { page: size, ...place } = placeOnPage(picture);
      file.addPage([size.width, size.height]).drawImage(picture, place);
      continue;
    }
    const source = await openPdf(part.bytes);
    if (!source.ok) return source;
    try {
      for (const page of await file.copyPages(source.file, source.file.getPageIndices())) file.addPage(page);
    } catch (error) {
      // Only now does the library follow what the pages refer to.
      if (isTooLarge(error)) throw error;
      return { ok: false, reason: 'damaged', detail: String(error) };
    }
  }
  const bytes = new Uint8Array(await file.save({ addDefaultPage: false, updateFieldAppearances: false }));
  return { ok: true, bytes, pages: file.getPageCount() };
}

/** No memory left; pages that refer to themselves without end run out of the call stack instead. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && !/call stack/i.test(error.message);
}

/** How many pages a PDF has, or why it cannot be read. */
export async function pdfPages(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string }
> {
  const opened = await openPdf(bytes);
  return opened.ok ? { ok: true, pages: opened.file.getPageCount() } : opened;
}

/** Objects of a whole book of pages take less; a file made to fill the memory takes any amount (bytes). */
const mostUnpacked = 32 * 1024 * 1024;
/**
 * Objects are short texts, packed to a fifth or a twentieth. What is more than this many bytes (the second number) and
 * more than this many times its packed size was made to fill memory, and need not be unpacked further to be known.
 */
const mostRatio = 100;
const ratioCountsFrom = 4 * 1024 * 1024;
/** Compressed bytes taken at a time: at most a thousand times as many come out (the deflate format's best). */
const unpackedAtOnce = 4 * 1024;

/**
 * Whether the compressed objects of a PDF unpack to more than we are willing to hold: the library unpacks all of them
 * before it says anything (PDF 32000-1, 7.5.7 and 7.5.8). Compression of what is compressed already is taken for that.
 */
function unpacksTooFar(bytes: Uint8Array<ArrayBuffer>): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  let unpacked = 0;
  for (const { index } of text.matchAll(/\/(?:ObjStm|XRef)\b/g)) {
    const start = text.indexOf('stream', index);
    const end = text.indexOf('endstream', start);
    if (start < 0 || end < 0) continue;
    const dictionary = text.slice(text.lastIndexOf('obj', index), start);
    if (/\/Filter\s*\[\s*\/\w+\s*\//.test(dictionary)) return true;
    const data = bytes.subarray(start + (text.startsWith('\r\n', start + 6) ? 8 : 7), end);
    // The browser's own decompression hands out small pieces: half a second for every ten megabytes in Firefox.
    const unpack = new Unzlib((part) => {
      unpacked += part.length;
    });
    const before = unpacked;
    try {
      for (let at = 0; at < data.length; at += unpackedAtOnce) {
        unpack.push(data.subarray(at, at + unpackedAtOnce));
        const ratio = (unpacked - before) / (at + unpackedAtOnce);
        if (unpacked > mostUnpacked || (unpacked - before > ratioCountsFrom && ratio > mostRatio))
          return true;
      }
    } catch {
      // Damaged, or not compressed in this way: the library will say.
    }
  }
  return false;
}

async function openPdf(bytes: Uint8Array<ArrayBuffer>) {
  if (unpacksTooFar(bytes)) return { ok: false, reason: 'damaged', detail: 'unpacks too far' } as const;
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (file.isEncrypted) return { ok: false, reason: 'pdfLocked', detail: 'encrypted' } as const;
    if (file.getPageCount() === 0) return { ok: false, reason: 'damaged', detail: 'no page' } as const;
    return { ok: true, file } as const;
  } catch (error) {
    return { ok: false, reason: 'damaged', detail: String(error) } as const;
  }
}
