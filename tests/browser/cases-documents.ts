/** Several files into one PDF, and pages that lie askew. */
import { PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { DocumentOutcome, FittedDocument } from '../../core/photo/document/outcome.ts';
import { skewOf } from '../../core/photo/document/skew.ts';
import { smallCopy } from '../../platform/photo/arrange.ts';
import { fitDocument, fitPhoto } from '../../platform/photo/fit.ts';
import { claim, decoded, made, same } from './claims.ts';
import { blobOf, bytesOf, canvasOf, flat, noise, paper } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const megabyte = 1024 * 1024;

function written(outcome: DocumentOutcome<Blob>): FittedDocument<Blob> {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reason} ${outcome.detail ?? ''}`);
  return outcome;
}

/** The pictures of a PDF, page by page, as JPEG files. */
async function picturesIn(blob: Blob): Promise<Uint8Array<ArrayBuffer>[]> {
  const file = await PDFDocument.load(await bytesOf(blob), { updateMetadata: false });
  return file.getPages().map((page) => {
    const objects = page.node.Resources()?.lookup(PDFName.of('XObject'));
    const names = (objects as unknown as { keys(): PDFName[]; lookup(key: PDFName): PDFObject }) ?? null;
    const first = names.keys()[0];
    const stream = first && names.lookup(first);
    if (!(stream instanceof PDFRawStream)) throw new Error('a page has no picture');
    return new Uint8Array(stream.contents);
  });
}

/** A PDF with one line of text, as an office program writes it. */
async function textPdf(text: string): Promise<Blob> {
  const file = await PDFDocument.create();
  file.setAuthor('Somebody');
  file.addPage([300, 200]).drawText(text, { x: 20, y: 100, size: 12 });
  return new Blob([new Uint8Array(await file.save())], { type: 'application/pdf' });
}

/** A page of text that leans by an angle in degrees, clockwise. */
async function leaning(angle: number): Promise<Blob> {
  const straight = await createImageBitmap(paper(900, 1270).canvas);
  const context = canvasOf(1000, 1400);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1000, 1400);
  context.translate(500, 700);
  context.rotate((angle * Math.PI) / 180);
  context.drawImage(straight, -450, -635);
  return blobOf(context, 'image/png');
}

async function leanOf(blob: Blob): Promise<number> {
  return skewOf(smallCopy(await createImageBitmap(blob)));
}

export const documentCases: readonly PhotoCase[] = [
  {
    name: 'front and back of a card become one PDF of two pages under the limit, in their order',
    run: async () => {
      const [front, back] = [flat(1600, 1000, '#b03030'), flat(1000, 1600, '#3030b0')];
      const outcome = written(
        await fitDocument(
          [{ input: await blobOf(front, 'image/jpeg') }, { input: await blobOf(back, 'image/jpeg') }],
          { kind: 'document', formats: ['pdf'], maxBytes: megabyte },
        ),
      );
      same([outcome.pages, outcome.format, outcome.blob.type], [2, 'pdf', 'application/pdf'], 'made');
      claim(outcome.bytes <= 1_000_000, `${outcome.bytes} bytes`);
      const pictures = await picturesIn(outcome.blob);
      const colours = await Promise.all(
        pictures.map(async (jpeg) => (await decoded(new Blob([jpeg]))).colourAt(0.5, 0.5).map(Math.round)),
      );
      claim(
        (colours[0]?.[0] ?? 0) > 150 && (colours[1]?.[2] ?? 0) > 150,
        `colours ${JSON.stringify(colours)}`,
      );
    },
  },
  {
    name: 'eight noisy pages keep together to a tight limit and use it',
    run: async () => {
      const input = await blobOf(noise(1200, 1700), 'image/jpeg');
      const maxBytes = 1.5 * megabyte;
      const outcome = written(
        await fitDocument(
          Array.from({ length: 8 }, () => ({ input })),
          {
            kind: 'document',
            formats: ['pdf'],
            maxBytes,
          },
        ),
      );
      same(outcome.pages, 8, 'pages');
      claim(outcome.bytes <= maxBytes && outcome.bytes > maxBytes * 0.8, `${outcome.bytes} of ${maxBytes}`);
      same((await picturesIn(outcome.blob)).length, 8, 'pictures');
    },
  },
  {
    name: 'a page of text gets more bytes than an empty one',
    run: async () => {
      const outcome = written(
        await fitDocument(
          [{ input: await blobOf(flat(1700, 2300, '#ffffff')) }, { input: await blobOf(paper(1700, 2300)) }],
          { kind: 'document', formats: ['pdf'], maxBytes: 150 * 1024 },
        ),
      );
      const [empty, text] = (await picturesIn(outcome.blob)).map((jpeg) => jpeg.length);
      claim((text ?? 0) > 3 * (empty ?? 0), `${empty} for the empty page, ${text} for the text`);
    },
  },
  {
    name: 'a PDF of text stays text beside a picture, and nobody is named in the file',
    run: async () => {
      const pdf = await textPdf('Wanderland 2026');
      const source = await PDFDocument.load(await bytesOf(pdf));
      const outcome = written(
        await fitDocument([{ input: pdf }, { input: await blobOf(paper(800, 1100)) }], {
          kind: 'document',
          formats: ['pdf'],
          maxBytes: megabyte,
        }),
      );
      const file = await PDFDocument.load(await bytesOf(outcome.blob), { updateMetadata: false });
      same(file.getPageCount(), 2, 'pages');
      same([file.getAuthor(), file.getProducer(), file.getCreator()], [null, null, null], 'metadata');
      same(file.getPage(0).getSize(), source.getPage(0).getSize(), 'size of the text page');
      const fonts = file.getPage(0).node.Resources()?.lookup(PDFName.of('Font'));
      claim(fonts !== undefined, 'the text page has lost its font');
    },
  },
  {
    name: 'a PDF that alone is too large is refused as that, and named',
    run: async () => {
      const input = await textPdf('x');
      const small = await blobOf(paper(400, 500));
      const outcome = await fitDocument([{ input: small }, { input }], {
        kind: 'document',
        formats: ['pdf'],
        maxBytes: 1024,
      });
      claim(!outcome.ok && outcome.reason === 'pdfTooLarge', `got ${JSON.stringify(outcome)}`);
    },
  },
  {
    name: 'a file that is no picture is named by its place in the list',
    run: async () => {
      const good = await blobOf(paper(400, 500));
      const outcome = await fitDocument([{ input: good }, { input: new Blob(['no picture at all']) }], {
        kind: 'document',
        formats: ['pdf'],
      });
      claim(!outcome.ok && outcome.reason === 'notAnImage', `got ${JSON.stringify(outcome)}`);
      same(outcome.ok ? null : outcome.input, 1, 'place');
    },
  },
  {
    name: 'a cut PDF is refused as damaged',
    run: async () => {
      const whole = await bytesOf(await textPdf('x'));
      const outcome = await fitDocument([{ input: new Blob([whole.slice(0, 60)]) }], {
        kind: 'document',
        formats: ['pdf'],
      });
      claim(!outcome.ok && outcome.reason === 'damaged', `got ${JSON.stringify(outcome)}`);
    },
  },
  {
    name: 'a lower limit of bytes is met too',
    run: async () => {
      const outcome = written(
        await fitDocument([{ input: await blobOf(flat(300, 400, '#ffffff')) }], {
          kind: 'document',
          formats: ['pdf'],
          minBytes: 20 * 1024,
          maxBytes: 200 * 1024,
        }),
      );
      claim(outcome.bytes >= 20 * 1024, `${outcome.bytes} bytes`);
      await PDFDocument.load(await bytesOf(outcome.blob));
    },
  },
  {
    name: 'a page turned by a quarter stands upright in the file',
    run: async () => {
      const photo = made(
        await fitPhoto(
          await blobOf(flat(600, 400, '#808080')),
          { kind: 'document', formats: ['jpg'] },
          { arrangement: { turn: 90 } },
        ),
      );
      same([photo.width, photo.height], [400, 600], 'pixels');
    },
  },
  ...[-6, -2.5, 1.2, 4].map((angle) => ({
    name: `lines that lean by ${angle}° lie level after straightening`,
    run: async () => {
      const input = await leaning(angle);
      claim(Math.abs((await leanOf(input)) + angle) <= 0.3, `read ${await leanOf(input)} for ${angle}`);
      const photo = made(
        await fitPhoto(input, { kind: 'document', formats: ['jpg'] }, { arrangement: { straighten: true } }),
      );
      claim(Math.abs(await leanOf(photo.blob)) <= 0.3, `still leans by ${await leanOf(photo.blob)}`);
    },
  })),
  {
    name: 'a page that lies level, and a picture without lines, are left as they are',
    run: async () => {
      same(await leanOf(await leaning(0)), 0, 'level page');
      same(await leanOf(await blobOf(noise(700, 900))), 0, 'noise');
      same(await leanOf(await blobOf(flat(700, 900, '#cccccc'))), 0, 'nothing');
    },
  },
  {
    name: 'a page whose colour is left out has none',
    run: async () => {
      const photo = made(
        await fitPhoto(
          await blobOf(flat(300, 300, '#b03030')),
          { kind: 'document', formats: ['jpg'] },
          { arrangement: { grey: true } },
        ),
      );
      const [r, g, b] = (await decoded(photo.blob)).colourAt(0.5, 0.5);
      claim(Math.max(r, g, b) - Math.min(r, g, b) <= 2, `${[r, g, b]} is no grey`);
      claim(r > 50 && r < 130, `${r} is not how light that red is`);
    },
  },
];
