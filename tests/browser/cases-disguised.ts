/** Files that are two things at once, that unpack without end, or that carry more than a picture. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { fitDocument, fitPhoto } from '../../platform/photo/fit.ts';
import { claim, made, same } from './claims.ts';
import { blobOf, bytesOf, portrait } from './drawn-pictures.ts';
import type { PhotoCase } from './photo-cases.ts';

const card: PhotoSpec = { formats: ['jpg'], widthPx: 90, heightPx: 110, maxBytes: 40 * 1024 };
const wantedPdf: PhotoSpec = { kind: 'document', formats: ['pdf'], maxBytes: 200 * 1024 };
const payload = '<script>stowaway()</script>';

const encoded = (text: string) => new TextEncoder().encode(text);
const jpeg = async () => bytesOf(await blobOf(portrait(200, 250), 'image/jpeg'));
const png = async () => bytesOf(await blobOf(portrait(200, 250)));

/** A JPEG with a comment right behind its first marker. */
async function withComment(text: string): Promise<Blob> {
  const bytes = await jpeg();
  const comment = encoded(text);
  const length = comment.length + 2;
  const head = Uint8Array.of(0xff, 0xfe, length >> 8, length & 255);
  return new Blob([bytes.slice(0, 2), head, comment, bytes.slice(2)]);
}

const carriers: readonly [string, () => Promise<Blob>][] = [
  ['a JPEG with a script in its comment', () => withComment(payload)],
  ['a JPEG that is a web page as well', () => withComment(`--><!doctype html>${payload}<!--`)],
  [
    'a JPEG that is an archive as well',
    async () => new Blob([await jpeg(), encoded(`PK\u0003\u0004${payload}`)]),
  ],
  [
    'a JPEG with a PDF behind it',
    async () => new Blob([await jpeg(), encoded(`%PDF-1.4\n${payload}\n%%EOF`)]),
  ],
  ['a PNG with a script behind it', async () => new Blob([await png(), encoded(payload)])],
];

const refused: readonly [string, () => Promise<Blob>][] = [
  ['a script that begins like a GIF', async () => new Blob([encoded(`GIF89a/*${payload}*/=1;`)])],
  ['a web page that begins like a BMP', async () => new Blob([encoded(`BM${payload}`)])],
  ['a picture behind a web page', async () => new Blob([encoded(`<!doctype html>${payload}`), await jpeg()])],
  [
    'a PDF behind a picture’s first bytes',
    async () => new Blob([Uint8Array.of(0xff, 0xd8, 0xff), encoded('%PDF-1.4')]),
  ],
];

/** Deflated zeros: a thousand bytes for each one of the file. */
async function deflatedZeros(megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const zeros = new Blob(Array.from({ length: megabytes }, () => new Uint8Array(1024 * 1024)));
  const packed = zeros.stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A PDF whose objects stand in a stream that unpacks to this many megabytes. */
async function pdfBomb(megabytes: number): Promise<Blob> {
  const stream = await deflatedZeros(megabytes);
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>`;
  return new Blob([
    encoded(`%PDF-1.5\n1 0 obj\n${dictionary}\nstream\n`),
    stream,
    encoded('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF'),
  ]);
}

const text = async (blob: Blob) => new TextDecoder('latin1').decode(await bytesOf(blob));

export const disguisedCases: readonly PhotoCase[] = [
  ...carriers.map(([name, build]) => ({
    name: `${name} gives a picture and nothing else`,
    run: async () => {
      const input = await build();
      claim((await text(input)).includes('stowaway'), 'the file carries nothing');
      const { blob } = made(await fitPhoto(input, card));
      claim(!(await text(blob)).includes('stowaway'), 'the stowaway is still aboard');
    },
  })),
  ...refused.map(([name, build]) => ({
    name: `${name} is refused`,
    run: async () => {
      const outcome = await fitPhoto(await build(), card);
      claim(!outcome.ok && outcome.reason !== 'engineFailed', `got ${JSON.stringify(outcome)}`);
    },
  })),
  {
    name: 'a PDF that unpacks to 300 megabytes is refused before it has',
    run: async () => {
      const input = await pdfBomb(300);
      claim(input.size < 1024 * 1024, `the bomb has ${input.size} bytes`);
      // The thread is there already when the clock starts.
      await fitDocument([{ input: new Blob(['%PDF-']) }], wantedPdf);
      const started = performance.now();
      const outcome = await fitDocument([{ input }], wantedPdf);
      const ms = performance.now() - started;
      claim(!outcome.ok && outcome.reason !== 'engineFailed', `got ${JSON.stringify(outcome)}`);
      claim(ms < 1_000, `took ${Math.round(ms)} ms`);
    },
  },
  {
    name: 'what a PDF would do when it is opened does not come along',
    run: async () => {
      const source = await PDFDocument.create();
      source.addPage([200, 200]);
      source.addJavaScript('open', 'stowaway()');
      await source.attach(encoded('stowaway'), 'stowaway.txt');
      const input = new Blob([new Uint8Array(await source.save({ useObjectStreams: false }))]);
      claim((await text(input)).includes('JavaScript'), 'the file does nothing');
      const outcome = await fitDocument([{ input }, { input }], wantedPdf);
      if (!outcome.ok) throw new Error(outcome.reason);
      const made = await PDFDocument.load(await bytesOf(outcome.blob), { updateMetadata: false });
      const catalogue = made.catalog.toString();
      same(/JavaScript|EmbeddedFiles|OpenAction|\/Names/.test(catalogue), false, 'the catalogue');
    },
  },
];
