import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDueBadge } from '../../app/background/due-badge.ts';
import { startBackground } from '../../app/background/start.ts';
import { knowledge } from '../../data/index.ts';
import type { showDueBadge } from '../../platform/badge.ts';
import { changeCaseStore, changeSettingsStore } from '../../platform/stores/state.ts';
import { soon } from '../soon.ts';

const show = vi.fn<typeof showDueBadge>(async () => undefined);

const shown = () => show.mock.calls.map(([title]) => title);
const key = { person: null, issuer: 'cn-shanghai', procedure: 'loss' };
const report = (day: string | null) => changeCaseStore({ key, date: { moment: 'lossReported', day } });

beforeEach(() => {
  fakeBrowser.reset();
  show.mockReset();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 10, 22, 9));
});
afterEach(() => vi.useRealTimers());

describe('the mark for a date that is near', () => {
  it('comes with the first page of the day on which it is due, and goes with the date', async () => {
    await changeSettingsStore({ language: 'fr' });
    await report('2026-11-20');
    const badge = createDueBadge(knowledge, show);
    badge.refresh();
    await soon(() => expect(shown()).toEqual([null]));
    badge.onNewDay();
    vi.setSystemTime(new Date(2026, 10, 23, 0, 5));
    badge.onNewDay();
    await soon(() => expect(shown()).toHaveLength(2));
    expect(shown()[1]).toBe('Liasse\u202f: une déclaration de perte provisoire peut expirer le 25 nov. 2026');
    await report(null);
    badge.refresh();
    await soon(() => expect(shown()).toHaveLength(3));
    expect(shown()[2]).toBeNull();
  });

  it('leaves the button its name in the language that was chosen last', async () => {
    await changeSettingsStore({ language: 'fr' });
    const badge = createDueBadge(knowledge, show);
    badge.refresh();
    await soon(() => expect(show).toHaveBeenLastCalledWith(null, 'Liasse'));
    await changeSettingsStore({ language: 'zh-CN' });
    badge.refresh();
    await soon(() => expect(show).toHaveBeenLastCalledWith(null, '材料夹'));
  });

  it('is set again only when it says something else', async () => {
    await report('2026-11-18');
    const badge = createDueBadge(knowledge, show);
    badge.refresh();
    badge.refresh();
    await soon(() => expect(shown()).toHaveLength(1));
    await report('2026-11-17');
    badge.refresh();
    await soon(() => expect(shown()).toHaveLength(2));
    expect(shown()[1]).not.toBe(shown()[0]);
  });
});

describe('the start of the browser', () => {
  it('has the dates looked at, with no page or click to ask for it', async () => {
    await changeSettingsStore({ language: 'en' });
    await report('2026-11-20');
    const title = vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
    vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
    startBackground(knowledge);
    await soon(() => expect(title).toHaveBeenLastCalledWith({ title: 'Liasse' }));
    vi.setSystemTime(new Date(2026, 10, 23, 0, 5));
    await fakeBrowser.runtime.onStartup.trigger();
    await soon(() =>
      expect(title).toHaveBeenLastCalledWith({ title: expect.stringContaining('25 Nov 2026') }),
    );
  });
});
