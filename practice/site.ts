import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { createProxy } from './proxy.ts';
import { type ReceivedFile, readSubmission, type Submission } from './received.ts';

/** What a page's handler is told about a request. */
export interface PracticeRequest extends Submission {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
}

/** A reply; text is HTML unless `type` says otherwise. */
export interface PracticeReply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Keeps the browser waiting for ever, as a portal's dead image server does. */
  readonly never?: true;
}

/** Answers a request, or `undefined` to leave it to the next handler. */
export type Handler = (request: PracticeRequest) => PracticeReply | undefined;

/** One request as it reached the server, in order of arrival. */
export interface RequestRecord {
  readonly method: string;
  readonly host: string;
  readonly path: string;
}

/** A loopback site that answers at any host's address for a browser that goes through `proxyPort`. */
export interface Site {
  readonly proxyPort: number;
  readonly received: readonly ReceivedFile[];
  readonly requests: readonly RequestRecord[];
  /** Hosts the browser asked the proxy for, in order, with repetitions. */
  readonly contacted: readonly string[];
  /** Handlers added later are asked first. */
  add(handler: Handler): void;
  /** Forgets files, requests and contacted hosts. */
  forget(): void;
  /** Resolves as soon as `count` files have arrived since the last `forget`. */
  whenReceived(count: number, timeoutMs?: number): Promise<readonly ReceivedFile[]>;
  close(): Promise<void>;
}

/**
 * Starts the HTTPS server with a certificate made on the spot and the CONNECT proxy in front of it, both on
 * loopback ports chosen by the system. Nothing is ever fetched from the real hosts.
 */
export async function startSite(...handlers: Handler[]): Promise<Site> {
  const asked: Handler[] = [answerReceived, ...handlers];
  const received: ReceivedFile[] = [];
  const requests: RequestRecord[] = [];
  const contacted: string[] = [];
  const waiting = new Set<() => void>();

  function answerReceived(request: PracticeRequest): PracticeReply | undefined {
    if (request.url.pathname !== '/__received') return undefined;
    const files = received.map(({ content: _content, ...seen }) => seen);
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(files, null, 2) };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = requestUrl(request);
    const { hostname: host, pathname: path } = url;
    requests.push({ method: request.method ?? 'GET', host, path: path + url.search });
    const submission = await readSubmission(request, { host, path });
    received.push(...submission.files);
    for (const check of waiting) check();
    const asking: PracticeRequest = { ...submission, method: request.method ?? 'GET', host, url };
    const reply = firstReply(asked, asking) ?? notHere(host);
    if (reply.never) return;
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...reply.headers,
    });
    response.end(reply.body);
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  };

  const server = await startHttps(listener);
  const proxy = createProxy((server.address() as AddressInfo).port, (host) => contacted.push(host), listener);
  await listen(proxy);

  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    received,
    requests,
    contacted,
    add: (handler) => asked.unshift(handler),
    forget() {
      received.length = 0;
      requests.length = 0;
      contacted.length = 0;
    },
    whenReceived(count, timeoutMs = 15_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`${received.length} of ${count} files arrived within ${timeoutMs} ms`));
        }, timeoutMs);
        const check = () => {
          if (received.length < count) return;
          waiting.delete(check);
          clearTimeout(timer);
          resolve([...received]);
        };
        waiting.add(check);
        check();
      });
    },
    async close() {
      await Promise.all([shut(proxy), shut(server)]);
    },
  };
}

function requestUrl(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  // A browser asks a proxy for plain http with the whole address in the request line.
  if (/^https?:/.test(target)) return new URL(target);
  return new URL(target, `https://${request.headers.host ?? 'localhost'}`);
}

function firstReply(handlers: readonly Handler[], request: PracticeRequest): PracticeReply | undefined {
  for (const handler of handlers) {
    const reply = handler(request);
    if (reply) return reply;
  }
  return undefined;
}

function notHere(host: string): PracticeReply {
  const text = `This window only shows practice pages; ${host} has none at this address.`;
  return { status: 404, type: 'text/plain; charset=utf-8', body: text };
}

async function startHttps(listener: Parameters<typeof createHttpsServer>[1]): Promise<HttpsServer> {
  const pems = await generate([{ name: 'commonName', value: 'practice.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const server = createHttpsServer({ key: pems.private, cert: pems.cert }, listener);
  await listen(server);
  return server;
}

function listen(server: HttpServer | HttpsServer): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
}

function shut(server: HttpServer | HttpsServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
