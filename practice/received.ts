import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { type Picture, readPicture } from './picture.ts';

/** One file as the server got it. */
export interface ReceivedFile {
  readonly host: string;
  readonly path: string;
  /** How it travelled: a multipart part, or a data URL inside JSON. */
  readonly carrier: 'multipart' | 'json';
  readonly field: string;
  readonly name: string;
  /** The type the browser stated. */
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly picture: Picture | null;
  readonly content: Buffer;
}

/** The body of one request, taken apart. */
export interface Submission {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly ReceivedFile[];
}

type Place = Pick<ReceivedFile, 'host' | 'path'>;

/**
 * Takes a request's body apart. A part without a name and without bytes (what a browser sends for an empty file
 * field) is no file.
 * @throws when a multipart body is broken or JSON does not parse.
 */
export async function readSubmission(request: IncomingMessage, place: Place): Promise<Submission> {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(request, place);
  const body = await readBody(request);
  if (type.startsWith('application/json')) return readJson(body, place);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: new Map(new URLSearchParams(body.toString('utf8'))), files: [] };
  }
  return { fields: new Map(), files: [] };
}

function readMultipart(request: IncomingMessage, place: Place): Promise<Submission> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files: ReceivedFile[] = [];
    const parser = busboy({ headers: request.headers, defParamCharset: 'utf8' });
    parser.on('field', (name, value) => fields.set(name, value));
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const content = Buffer.concat(chunks);
        if (content.length === 0 && !info.filename) return;
        const name = info.filename ?? '';
        files.push(received(place, { carrier: 'multipart', field, name, type: info.mimeType, content }));
      });
    });
    parser.on('error', reject);
    parser.on('close', () => resolve({ fields, files }));
    request.pipe(parser);
  });
}

/** Data URLs anywhere in a flat JSON object count as files; `name` beside them is the file's name. */
function readJson(body: Buffer, place: Place): Submission {
  const fields = new Map<string, string>();
  const files: ReceivedFile[] = [];
  const parsed: unknown = JSON.parse(body.toString('utf8'));
  const entries = parsed !== null && typeof parsed === 'object' ? Object.entries(parsed) : [];
  for (const [key, value] of entries) if (typeof value === 'string') fields.set(key, value);
  for (const [field, value] of fields) {
    const match = /^data:([^;,]*);base64,(.*)$/s.exec(value);
    if (!match) continue;
    const content = Buffer.from(match[2] ?? '', 'base64');
    const name = fields.get('name') ?? '';
    files.push(received(place, { carrier: 'json', field, name, type: match[1] ?? '', content }));
  }
  return { fields, files };
}

function received(
  place: Place,
  file: Pick<ReceivedFile, 'carrier' | 'field' | 'name' | 'type' | 'content'>,
): ReceivedFile {
  return {
    ...place,
    ...file,
    bytes: file.content.length,
    sha256: createHash('sha256').update(file.content).digest('hex'),
    picture: readPicture(file.content),
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
