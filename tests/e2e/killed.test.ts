import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionView } from '../../scripts/browsers/extension-view.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

/** Begins 200 changes of one person, one after another; `__kept` counts those that were said to be kept. */
function writeMuch(view: ExtensionView, id: string): Promise<boolean> {
  return view.evaluate((person) => {
    const { runtime } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
      runtime: { sendMessage(message: object): Promise<{ ok?: boolean } | null> };
    };
    const write = async () => {
      for (let turn = 1; turn <= 200; turn++) {
        const draft = { id: person, name: `turn ${turn}`, relation: 'self', facts: {} };
        Reflect.set(window, '__begun', turn);
        const reply = await runtime.sendMessage({
          name: 'people/change',
          payload: { kind: 'save', draft },
        });
        if (reply?.ok) Reflect.set(window, '__kept', turn);
      }
    };
    Reflect.set(window, '__kept', 0);
    void write();
    return true;
  }, id);
}

/** The stored state, as one of our pages is told. */
function state(view: ExtensionView): Promise<{
  readonly people: { readonly people: readonly { readonly id: string; readonly name: string }[] };
  readonly problems: readonly string[];
}> {
  return view.evaluate(async () => {
    const { runtime } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
      runtime: { sendMessage(message: object): Promise<never> };
    };
    return await runtime.sendMessage({ name: 'state/read', payload: {} });
  });
}

describe.each(browserNames)('a browser that is killed, %s,', (browserName) => {
  let profile: Awaited<ReturnType<typeof keptProfile>>;
  let stage: Stage;
  let view: ExtensionView;

  const open = async () => {
    stage = await openStage(browserName, { profileDir: profile.dir });
    view = await stage.browser.openOwnPage('popup.html');
    await eventually('the background', async () => (await state(view))?.people);
  };

  beforeEach(async () => {
    profile = await keptProfile();
  });
  afterEach(async () => {
    await stage?.close();
    await profile.remove();
  });

  it('in the middle of many changes has the last that was said to be kept, or one begun after it', async () => {
    await open();
    const first = { name: 'turn 0', relation: 'self', facts: {} };
    const id = await view.evaluate(async (draft) => {
      const { runtime } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        runtime: { sendMessage(message: object): Promise<{ state: { people: { chosen: string } } }> };
      };
      const message = { name: 'people/change', payload: { kind: 'save', draft } };
      return (await runtime.sendMessage(message)).state.people.chosen;
    }, first);
    for (const until of [20, 75, 140]) {
      await writeMuch(view, id);
      const kept = await eventually(`${until} changes`, async () => {
        const count = await view.evaluate(() => Number(Reflect.get(window, '__kept')));
        return count >= until && count;
      });
      stage.browser.browser.process()?.kill('SIGKILL');
      await stage.close().catch(() => undefined);
      await open();
      const { people, problems } = await state(view);
      expect(people.people).toHaveLength(1);
      const turn = Number(people.people[0]?.name.replace('turn ', ''));
      expect(turn).toBeGreaterThanOrEqual(kept);
      expect(turn).toBeLessThanOrEqual(200);
      // A torn slot is told and costs nothing.
      expect(problems.filter((problem) => problem !== 'recovered')).toEqual([]);
    }
  });
});
