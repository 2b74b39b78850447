/** Writing and reading PDF files with pdf-lib, loaded with the first PDF. */
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
    for (const page of await file.copyPages(source.file, source.file.getPageIndices())) file.addPage(page);
  }
  const bytes = new Uint8Array(await file.save({ addDefaultPage: false, updateFieldAppearances: false }));
  return { ok: true, bytes, pages: file.getPageCount() };
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

async function openPdf(bytes: Uint8Array<ArrayBuffer>) {
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
