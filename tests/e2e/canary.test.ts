import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detailNames } from '../../core/details.ts';
import type { ExtensionView, Json } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { plantedValues, type Sighting, sightings } from './profile-bytes.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

/** Details that take any text. */
const texts = detailNames.filter(
  (name) => !['sex', 'birthDate', 'guardianName', 'guardianPhone'].includes(name),
);
const passphrase = 'une pomme verte sur la table';

type Reply = { readonly ok?: boolean } | null;

/** Asks the background as a page of the extension does. */
function tell(view: ExtensionView, name: string, payload: Json): Promise<Reply> {
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

  /** Types names and details of two people into the popup, and ticks the rest for one of them. */
  async function plant(): Promise<void> {
    const popup = await openPopup(stage.browser);
    const [first = '', second = '', ...others] = values;
    const ticks = others.splice(0, 8);
    const entries = (some: readonly string[]) =>
      Object.fromEntries(some.map((value, n) => [texts[n] ?? '', value]));
    await popup.add({ name: first, relation: 'self', details: entries(others.slice(0, 10)) });
    await popup.add({ name: second, relation: 'parent', details: entries(others.slice(10)) });
    const person = await popup.view.evaluate(
      () => document.querySelector<HTMLElement>('[data-testid="person"]')?.dataset.person ?? '',
    );
    for (const material of ticks) {
      const key = { person, issuer: 'cn-shanghai', procedure: 'reissue' };
      const reply = await tell(popup.view, 'case/change', { key, tick: { material, ticked: true } });
      expect(reply).toMatchObject({ ok: true });
    }
    await popup.close();
  }

  async function change(payload: Json): Promise<void> {
    const view = await stage.browser.openOwnPage('popup.html');
    expect(await tell(view, 'protection/change', payload)).toMatchObject({ ok: true });
    await view.close();
  }

  /** Closes the browser as a person does, and looks. */
  async function seen(): Promise<readonly Sighting[]> {
    await stage.close();
    return sightings(profile.dir, values);
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
