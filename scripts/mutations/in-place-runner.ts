/**
 * Runs the tests of `core/` and `data/` for Stryker inside one process that stays. Stryker's own runner starts a
 * Vitest worker for each mutant; here Vite keeps the translated modules, and a mutant costs no more than evaluating
 * the modules that its tests import.
 *
 * They are evaluated anew for each mutant, so that nothing one mutant has left in a cache is met by the next.
 */
import { glob } from 'node:fs/promises';
import { matchesGlob, relative, resolve } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { createServer, createServerModuleRunner, type ViteDevServer } from 'vite';
import type { ModuleRunner } from 'vite/module-runner';
import { type Counters, countersIn } from './counters.ts';

type TestBook = typeof import('./test-book.ts');

/**
 * The tests of the code, of the data those that say what the code makes of it, and the forms that are filled in a
 * document: nothing else says what becomes of a label.
 */
const testFiles =
  'tests/{core/**/*,data/{examples,call-scripts,fields,pages,pages-fr,china-pages,unseen-pages},platform/{fill-forms,never-filled},app/fields-on-page}.test.ts';
const wantsDocument = /^tests\/(app|platform)\//;

/**
 * Needs a browser's storage; says nothing but how fast a text is read; takes seconds for each mistake, and is about
 * the encoder and the portrait, which are not tried.
 */
const leftOut =
  'tests/core/{person-details,limits/speed,photo/jpeg-{encoder,progressive},photo/portrait/{measure,checks,even-wall}}.test.ts';

/** Modules that hold no rule of ours, or the list of tests itself, and so may stay. */
const stays = /(^|\/)node_modules\/|^data\/|^scripts\/mutations\//;

class InPlaceRunner implements TestRunner {
  private server: ViteDevServer | undefined;
  private modules: ModuleRunner | undefined;
  private book: TestBook | undefined;
  private files: readonly string[] = [];
  private readonly counters: Counters = countersIn(globalThis);

  capabilities() {
    // A mutant that is met while modules load is put in force before they are: no new process is needed.
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    const root = process.cwd();
    const found = await Array.fromAsync(glob(testFiles, { cwd: root }));
    const wanted = found.filter((file) => !matchesGlob(file, leftOut)).sort();
    this.files = [
      ...wanted.filter((file) => !wantsDocument.test(file)),
      ...wanted.filter((file) => wantsDocument.test(file)),
    ];
    this.server = await createServer({
      root,
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
      resolve: {
        alias: [{ find: /^vitest$/, replacement: resolve(root, 'scripts/mutations/test-book.ts') }],
      },
    });
    this.modules = createServerModuleRunner(this.server.environments.ssr, {
      hmr: false,
      sourcemapInterceptor: false,
    });
    const book: TestBook = await this.modules.import('/scripts/mutations/test-book.ts');
    book.bookExpect(await vitestExpect());
    this.book = book;
    // A counterexample kills a mutant as well as the smallest one; always the same seed, so that results stay.
    fc.configureGlobal({ endOnFailure: true, seed: 20261122 });
    // Limits of time are for quiet machines, and a mutant is no reason to miss one.
    const time = performance.now();
    performance.now = () => time;
  }

  async dryRun(): Promise<DryRunResult> {
    this.counters.leave();
    this.counters.forget();
    const tests = await this.run(this.files, { bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.counters.coverage() };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, testFilter, disableBail } = options;
    const wanted = testFilter ? new Set(testFilter) : undefined;
    const files = wanted
      ? this.files.filter((file) => [...wanted].some((id) => fileOf(id) === file))
      : this.files;
    this.counters.limit(hitLimit);
    const enter = () => this.counters.enter(activeMutant.id);
    if (mutantActivation === 'static') enter();
    try {
      const tests = await this.run(files, { bail: !disableBail, ...(wanted ? { wanted, enter } : {}) });
      const overrun = this.counters.overrun();
      return toMutantRunResult(overrun ?? { status: DryRunStatus.Complete, tests });
    } finally {
      this.counters.leave();
    }
  }

  async dispose(): Promise<void> {
    await this.modules?.close();
    await this.server?.close();
  }

  /**
   * @param wanted ids of the tests to run; all where it is left out.
   * @param enter puts the mutant in force, once the modules of a file have been loaded.
   */
  private async run(files: readonly string[], { bail, wanted, enter }: HowToRun): Promise<TestResult[]> {
    const { modules, book } = this;
    if (!modules || !book) throw new Error('the runner has not been started');
    letGo(modules);
    const results: TestResult[] = [];
    for (const file of files) {
      this.counters.count(undefined);
      if (enter) this.counters.leave();
      book.startBook();
      if (wantsDocument.test(file)) await documentAround();
      await modules.import(resolve(file));
      enter?.();
      for (const test of book.bookedTests()) {
        const id = `${file}#${test.name}`;
        if (wanted && !wanted.has(id)) continue;
        this.counters.count(id);
        const result = await resultOf(id, resolve(file), () => book.runBooked(test));
        results.push(result);
        if (bail && result.status === TestStatus.Failed) return results;
      }
    }
    this.counters.count(undefined);
    return results;
  }
}

interface HowToRun {
  readonly bail: boolean;
  readonly wanted?: ReadonlySet<string>;
  readonly enter?: () => void;
}

let around: Promise<unknown> | undefined;

/** The names of a browser, made once: tests that want none of them come first. */
function documentAround(): Promise<unknown> {
  around ??= import('vitest/runtime').then(({ builtinEnvironments }) =>
    builtinEnvironments['happy-dom'].setup(globalThis, {}),
  );
  return around;
}

/** Vitest's `expect`, which looks up in its worker no more than how to print a difference. */
async function vitestExpect(): Promise<unknown> {
  Reflect.set(globalThis, '__vitest_worker__', { config: { snapshotOptions: { expand: false } } });
  return (await import('vitest')).expect;
}

const clock = performance.now.bind(performance);

async function resultOf(id: string, fileName: string, run: () => Promise<void>): Promise<TestResult> {
  const begun = clock();
  const seen = () => ({ id, name: id.slice(id.indexOf('#') + 1), fileName, timeSpentMs: clock() - begun });
  try {
    await run();
    return { ...seen(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...seen(), status: TestStatus.Failed, failureMessage };
  }
}

/** Has all modules with rules of ours evaluated anew when they are next imported, from the text that is known. */
function letGo({ evaluatedModules }: ModuleRunner): void {
  for (const [id, node] of evaluatedModules.idToModuleMap) {
    if (stays.test(relative(process.cwd(), id))) continue;
    node.promise = undefined;
    node.exports = undefined;
    node.evaluated = false;
    node.importers.clear();
  }
}

const fileOf = (test: string) => test.slice(0, test.indexOf('#'));

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-place', () => new InPlaceRunner()),
];
