/**
 * The part of Vitest's interface that the tests of `core/` and `data/` use, kept as a plain list of tests. Importing a
 * test file writes its tests into the book; they can then be run one by one, in this very process, as often as wanted.
 */
import { format } from 'node:util';

type Run = (...values: unknown[]) => unknown;

/** A group of tests with what runs around them. */
interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly before: { readonly all: Run[]; readonly each: Run[] };
  readonly after: { readonly all: Run[]; readonly each: Run[] };
  begun: boolean;
}

/** One test of a file that has been imported. */
export interface BookedTest {
  /** Names of its groups and its own; unique within its file. */
  readonly name: string;
  readonly suite: Suite;
  readonly run: () => unknown;
}

const openSuite = (name: string, parent: Suite | null): Suite => ({
  name,
  parent,
  before: { all: [], each: [] },
  after: { all: [], each: [] },
  begun: false,
});

let tests: BookedTest[] = [];
/** What the running test wants done once it is over. */
let leftToDo: Run[] = [];
let current = openSuite('', null);

/** Forgets all tests, before the next file is imported. */
export function startBook(): void {
  tests = [];
  current = openSuite('', null);
}

/** The tests of the files imported since `startBook`, in the order in which they are written. */
export function bookedTests(): readonly BookedTest[] {
  return tests;
}

/** Runs one test with what belongs before and after it. @throws what the test throws. */
export async function runBooked({ suite, run }: BookedTest): Promise<void> {
  const outermostFirst: Suite[] = [];
  for (let at: Suite | null = suite; at; at = at.parent) outermostFirst.unshift(at);
  for (const group of outermostFirst) {
    if (group.begun) continue;
    group.begun = true;
    for (const prepare of group.before.all) await prepare();
  }
  for (const group of outermostFirst) for (const prepare of group.before.each) await prepare();
  leftToDo = [];
  try {
    await run();
  } finally {
    for (const tidy of leftToDo.toReversed()) await tidy();
    for (const group of outermostFirst.toReversed()) for (const tidy of group.after.each) await tidy();
  }
}

function nameOf(title: string): string {
  const names = [title];
  for (let at: Suite | null = current; at?.parent; at = at.parent) names.unshift(at.name);
  return names.join(' > ');
}

function addTest(title: string, run: () => unknown): void {
  const name = nameOf(title);
  const twins = tests.filter((one) => one.name === name || one.name.startsWith(`${name} #`)).length;
  tests.push({ name: twins > 0 ? `${name} #${twins + 1}` : name, suite: current, run });
}

function addSuite(title: string, fill: () => unknown): void {
  const outside = current;
  current = openSuite(title, outside);
  try {
    fill();
  } finally {
    current = outside;
  }
}

/** The function among what follows a title: options may stand before it and a time limit after it. */
function bodyOf(rest: readonly unknown[]): Run {
  const body = rest.find((value) => typeof value === 'function');
  if (!body) throw new Error('a test without a body');
  return body as Run;
}

/** `$name` and `%s` in a title; what is left of a row stays out, since it may be another at each run. */
function titleOf(title: string, row: readonly unknown[]): string {
  const [first] = row;
  const named = title.replace(/\$(\w+)/g, (word, key: string) =>
    first !== null && typeof first === 'object' ? String(Reflect.get(first, key)) : word,
  );
  const places = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return places > 0 ? format(named, ...row.slice(0, places)) : named;
}

function each(add: (title: string, run: () => unknown) => void) {
  return (rows: readonly unknown[]) =>
    (title: string, ...rest: readonly unknown[]): void => {
      const body = bodyOf(rest);
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        add(titleOf(title, values), () => body(...values));
      }
    };
}

const named =
  (add: (title: string, run: () => unknown) => void) =>
  (title: string, ...rest: readonly unknown[]): void =>
    add(title, bodyOf(rest) as () => unknown);

export const test = Object.assign(named(addTest), { each: each(addTest) });
export const it = test;
export const describe = Object.assign(named(addSuite), { each: each(addSuite) });

export const beforeAll = (run: Run) => void current.before.all.push(run);
export const beforeEach = (run: Run) => void current.before.each.push(run);
export const afterAll = (run: Run) => void current.after.all.push(run);
export const afterEach = (run: Run) => void current.after.each.push(run);

export const onTestFinished = (run: Run) => void leftToDo.push(run);

/** Vitest's own `expect`; whoever imports test files puts it here first. */
export let expect: unknown;

export function bookExpect(own: unknown): void {
  expect = own;
}
