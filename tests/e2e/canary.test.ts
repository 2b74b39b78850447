import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detailNames } from '../../core/details.ts';
import type { ExtensionView } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { plantedValues, sightings } from './profile-bytes.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

/** Details that take any text. */
const texts = detailNames.filter(
  (name) => !['sex', 'birthDate', 'guardianName', 'guardianPhone'].includes(name),
);
const passphrase = 'une pomme verte sur la table';

type Reply = { readonly ok?: boolean } | null;

/** Asks the background as a page of the extension does. */
function tell(view: ExtensionView, name: string, payload: Record<string, string | boolean>): Promise<Reply> {
  return view.evaluate(
    async (message, content) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return (await api.runtime.sendMessage({ name: message, payload: content })) ?? null;
    },
    name,
    payload,
  ) as Promise<Reply>;
}

describe.each(browserNames)('the bytes of the profile of %s', (browserName) => {
  let profile: Awaited<ReturnType<typeof keptProfile>>;
  let stage: Stage;
  let values: readonly string[];

  beforeEach(async () => {
    profile = await keptProfile();
    stage = await openStage(browserName, { profileDir: profile.dir });
    values = plantedValues(30);
  });
  afterEach(async () => {
    await stage?.close();
    await profile.remove();
  });

  /** Types the thirty values into the popup as two people. */
  async function plant(): Promise<void> {
    const popup = await openPopup(stage.browser);
    const [first = '', second = '', ...others] = values;
    const half = texts.length;
    const entries = (from: number) =>
      Object.fromEntries(
        texts.flatMap((name, n) => (others[from + n] ? [[name, others[from + n] ?? '']] : [])),
      );
    await popup.add({ name: first, relation: 'self', details: entries(0) });
    await popup.add({ name: second, relation: 'parent', details: entries(half) });
    await popup.close();
  }

  async function change(payload: Record<string, string | boolean>): Promise<void> {
    const view = await stage.browser.openOwnPage('popup.html');
    expect(await tell(view, 'protection/change', payload)).toMatchObject({ ok: true });
    await view.close();
  }

  async function seen(): Promise<readonly string[]> {
    await stage.close();
    const found = await sightings(profile.dir, values);
    for (const { value, files } of found.slice(0, 3)) console.log(value, files.join(' '));
    return found.map(({ value }) => value);
  }

  it('hold what was planted where nothing protects it, so that this test can fail', async () => {
    await plant();
    expect((await seen()).length).toBe(30);
  });

  it('hold nothing of it on a shared computer', async () => {
    await change({ kind: 'share', on: true });
    await plant();
    expect(await seen()).toEqual([]);
  });

  it('hold nothing of it with a passphrase, set before', async () => {
    await change({ kind: 'set', passphrase });
    await plant();
    expect(await seen()).toEqual([]);
  });

  it('hold nothing of it with a passphrase that was set afterwards', async () => {
    await plant();
    await change({ kind: 'set', passphrase });
    expect(await seen()).toEqual([]);
  });

  it('hold nothing of it once it was made a shared computer afterwards', async () => {
    await plant();
    await change({ kind: 'share', on: true });
    expect(await seen()).toEqual([]);
  });

  it('hold nothing of it once everything was deleted', async () => {
    await plant();
    const view = await stage.browser.openOwnPage('popup.html');
    expect(await tell(view, 'data/erase', {})).not.toBeNull();
    await view.close();
    expect(await seen()).toEqual([]);
  });
});
