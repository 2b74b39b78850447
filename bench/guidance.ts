/**
 * What guidance and detection cost: `node bench/guidance.ts`, after `npm run build`. Ends with an error code where a
 * bar is missed. `--quick` leaves the browser out.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { detect, type PageFacts } from '../core/detect.ts';
import type { Facts } from '../core/facts.ts';
import { guidance, type Knowledge, proceduresOf } from '../core/guidance.ts';
import { hostVerdict } from '../core/hosts.ts';
import type { Issuer } from '../core/issuer.ts';
import { builtExtension } from '../scripts/browsers/built-extension.ts';
import { loadKnowledge } from '../scripts/data.ts';
import { coldStartInChromium, coldStartInNode } from './cold-start.ts';
import { ownHost, sharedHost, withSimulated } from './simulated-issuers.ts';
import { type Spread, spreadOf, timeOf, warmTimes } from './timing.ts';

/** Milliseconds for one call, or for one start. */
const bars = { detectReal: 1, detectMany: 2, coldStart: 50 };
const simulatedCount = 3_000;
/** Cities of one province on its portal. */
const citiesOnAPortal = 30;

const knowledge = loadKnowledge(resolve(import.meta.dirname, '..'), 'any');
const { issuers } = knowledge;
let missed = 0;

/** One line of the report; `held` is the figure that must keep to the bar. */
function report(what: string, { median, p95 }: Spread, bar?: number, held: number = p95): void {
  const fits = bar === undefined || held <= bar;
  if (!fits) missed += 1;
  const figures = `median ${median.toFixed(3).padStart(8)} ms   p95 ${p95.toFixed(3).padStart(8)} ms`;
  const verdict = bar === undefined ? '' : `   bar ${bar} ms${fits ? '' : '  MISSED'}`;
  console.log(`  ${what.padEnd(58)}${figures}${verdict}`);
}

/** The page with a body text of this many characters, in the words of official pages. */
function withText(facts: PageFacts, length: number): PageFacts {
  const filler = `${facts.title} 办理流程 所需材料 请携带本人有效证件原件 Votre demande est en cours de traitement. `;
  const text = `${facts.text ?? ''} ${filler.repeat(Math.ceil(length / filler.length))}`.slice(0, length);
  return { ...facts, text };
}

function onHost(host: string, length: number): PageFacts {
  const facts = {
    url: `https://${host}/service/item?id=1`,
    title: '社会保障卡挂失 政务服务网',
    headings: ['社保卡挂失', '办理材料', '办理流程'],
  };
  return withText(facts, length);
}

/** Before anything else, while no expression has been compiled: what the first page after a cold start waits for. */
function firstPage(): void {
  const facts = withText(
    { url: 'https://www.gdzwfw.gov.cn/', title: '社保卡挂失', headings: ['社会保障卡'] },
    4_000,
  );
  const ms = timeOf(() => detect(facts, issuers));
  console.log(
    `detect, the very first page of a process: ${ms.toFixed(2)} ms (index built, expressions compiled)`,
  );
}
firstPage();

const pages = issuers.flatMap((issuer) => issuer.examples.pages.map(({ facts }) => facts));
const lengths = [4_000, 40_000] as const;

console.log(`detect, ${issuers.length} issuers, ${pages.length} pages (the examples of the data)`);
const real = (facts: PageFacts) => detect(facts, issuers);
report('as written', warmTimes(pages, 20, real), bars.detectReal);
for (const length of lengths) {
  const longer = pages.map((facts) => withText(facts, length));
  report(`with ${length} characters of text`, warmTimes(longer, 20, real), bars.detectReal);
}
const addresses = pages.map(({ url }) => url);
report(
  'verdict on an address',
  warmTimes(addresses, 20, (url) => hostVerdict(url, issuers)),
  bars.detectReal,
);

function measureMany(perHost: number, what: string, bar?: number): void {
  const many = withSimulated(issuers, simulatedCount, perHost);
  console.log(`detect, ${simulatedCount} simulated issuers beside them, ${what}`);
  const run = (facts: PageFacts) => detect(facts, many);
  report('the examples of the data', warmTimes(pages, 10, run), bar);
  for (const length of lengths) {
    const own = Array.from({ length: 50 }, (_, i) => onHost(ownHost(i * 59), length));
    report(`a host of its own, ${length} characters`, warmTimes(own, 20, run), bar);
    const shared = Array.from({ length: 50 }, (_, i) => onHost(sharedHost(i), length));
    report(
      `the shared host, ${length} characters`,
      warmTimes(perHost === simulatedCount ? shared.slice(0, 1) : shared, 20, run),
      bar,
    );
  }
  const unknown = ['https://www.nobody.example/', 'https://card.nobody.gov.cn/'];
  report(
    'verdict on an unknown address',
    warmTimes(unknown, 500, (url) => hostVerdict(url, many)),
    bar,
  );
}
measureMany(citiesOnAPortal, `${citiesOnAPortal} on each shared host`, bars.detectMany);
measureMany(simulatedCount, 'all of them on one host');

console.log('the first call, which builds the index');
const [page] = pages;
if (!page) throw new Error('The data has no example pages.');
const firstCalls = (all: readonly Issuer[], times: number) =>
  spreadOf(Array.from({ length: times }, () => [...all]).map((fresh) => timeOf(() => detect(page, fresh))));
report(`${issuers.length} issuers`, firstCalls(issuers, 30));
const many = withSimulated(issuers, simulatedCount, citiesOnAPortal);
report(`${many.length} issuers`, firstCalls(many, 10));

interface Asked {
  readonly issuer: string;
  readonly procedure: string;
}
const procedures = issuers.flatMap(({ id }) =>
  proceduresOf(id, knowledge).map((procedure): Asked => ({ issuer: id, procedure: procedure.id })),
);
const nobody: Facts = {};
const known: Facts = {
  applicant: 'self',
  nationality: 'mainland',
  status: 'student',
  channel: 'online',
  age: 24,
};
const ask = (asked: Asked, situation: Facts, data: Knowledge) =>
  guidance({ ...asked, person: null, situation }, data);
console.log(`guidance, all ${procedures.length} procedures`);
report(
  'nothing known',
  warmTimes(procedures, 10, (one) => ask(one, nobody, knowledge)),
);
report(
  'a student online',
  warmTimes(procedures, 10, (one) => ask(one, known, knowledge)),
);
report(
  'the first list of an issuer',
  spreadOf(procedures.map((one) => timeOf(() => ask(one, nobody, { ...knowledge, issuers: [...issuers] })))),
);

/** What the build keeps of a file: no examples, no spaces. */
function shipped({ examples: _examples, $schema: _schema, ...issuer }: Issuer): string {
  return JSON.stringify(issuer);
}
const zipped = (text: string) => gzipSync(text, { level: constants.Z_BEST_COMPRESSION }).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const texts = issuers.map(shipped);
const whole = texts.join('\n');
const wholeZipped = zipped(whole);
const added = texts.map((text, i) => ({
  raw: Buffer.byteLength(text),
  zipped: wholeZipped - zipped(texts.filter((_, other) => other !== i).join('\n')),
}));
const middle = (values: readonly number[]) => spreadOf(values).median;
const local = added.filter((_, i) => issuers[i]?.extends !== undefined);
console.log('what an issuer adds to the background (gzip -9: all files together, with and without it)');
for (const [what, files] of [
  ['any file', added],
  ['a file that extends another', local],
] as const) {
  const raw = middle(files.map((file) => file.raw));
  const gzip = middle(files.map((file) => file.zipped));
  console.log(
    `  ${`${what} (${files.length}), median`.padEnd(58)}${kilobytes(raw)}, gzip ${kilobytes(gzip)}`,
  );
}
console.log(
  `  ${'all files'.padEnd(58)}${kilobytes(Buffer.byteLength(whole))}, gzip ${kilobytes(wholeZipped)}`,
);
const built = builtExtension('chromium');
const background = readFileSync(join(built, 'background.js'), 'utf8');
console.log(
  `  ${'background.js'.padEnd(58)}${kilobytes(Buffer.byteLength(background))}, gzip ${kilobytes(zipped(background))}`,
);

console.log('cold start of the background with all the data');
// The median is held to the bar: the browser's own processes start the worker, and one slow start says nothing of us.
const inNode = coldStartInNode(built, 15);
report('Node, compile and run, fresh process', inNode, bars.coldStart, inNode.median);
if (!process.argv.includes('--quick')) {
  const { fromOrigin, evaluation, first } = await coldStartInChromium(built, 25);
  report('Chromium, from the worker’s start to all listeners', fromOrigin, bars.coldStart, fromOrigin.median);
  report('Chromium, the script’s statements alone', evaluation);
  console.log(`  Chromium, the first start of a new profile: ${first.toFixed(1)} ms`);
}
console.log(missed === 0 ? '\nevery bar was kept' : `\n${missed} bars missed`);
process.exitCode = missed === 0 ? 0 : 1;
