// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { SettingsProps } from '../../components/desk/settings/props.ts';
import { SettingsPage } from '../../components/desk/settings/settings-page.tsx';
import { Guard } from '../../components/protection/guard.tsx';
import { InLanguage } from '../../components/text.tsx';
import type { Receipt } from '../../core/receipt.ts';
import { soon } from '../soon.ts';
import { type Mounted, mount } from './mount.tsx';

const receipt: Receipt = {
  counted: { people: 2, details: 5, answers: 1, ticks: 0, dates: 3 },
  passphrase: true,
  nothingLeft: true,
  filesClean: true,
};

function props(more: Partial<SettingsProps> = {}): SettingsProps {
  return {
    protection: { kind: 'open' },
    language: 'en',
    country: null,
    lockAfter: 15,
    preset: [],
    people: 2,
    onUnlock: vi.fn(async () => null),
    onLock: vi.fn(),
    onFinish: vi.fn(async () => receipt),
    onLanguage: vi.fn(),
    onCountry: vi.fn(),
    onLockAfter: vi.fn(),
    onSetPassphrase: vi.fn(async () => null),
    onChangePassphrase: vi.fn(async () => null),
    onRemovePassphrase: vi.fn(async () => null),
    onShare: vi.fn(async () => null),
    onExport: vi.fn(async () => 'liasse-2026-11-22.liasse'),
    onChooseFile: vi.fn(async () => null),
    onOpenFile: vi.fn(async () => ({ ok: false, reason: 'wrong' }) as const),
    ...more,
  };
}

const page = (more?: Partial<SettingsProps>) =>
  mount(
    <InLanguage language="en">
      <SettingsPage {...props(more)} />
    </InLanguage>,
  );

const byTestId = (id: string) => `[data-testid="${id}"]`;

const type = (mounted: Mounted, testId: string, value: string) => mounted.type(byTestId(testId), value);

async function submit(mounted: Mounted, testId: string): Promise<void> {
  await act(async () => {
    mounted
      .get(byTestId(testId))
      .closest('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
  });
}

const noteOf = (mounted: Mounted, testId: string) => mounted.get(byTestId(`${testId}-note`)).textContent;

describe('the fields of the settings', () => {
  it.each(['open', 'unlocked'] as const)('have each a name of their own, %s', async (kind) => {
    const settings = await page({
      protection: kind === 'open' ? { kind } : { kind, locksAt: Date.now() + 60_000 },
    });
    const names = settings.all('label').map((label) => label.textContent);
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a passphrase in force', () => {
  it('is asked for before it is changed or removed; an empty one is simply not the right one', async () => {
    const onChangePassphrase = vi.fn(async () => null);
    const onRemovePassphrase = vi.fn(async () => null);
    const protection = { kind: 'unlocked', locksAt: Date.now() + 60_000 } as const;
    const settings = await page({ protection, onChangePassphrase, onRemovePassphrase });
    await submit(settings, 'passphrase-remove-yes');
    expect(noteOf(settings, 'passphrase-remove-present')).toContain('not the right passphrase');
    await type(settings, 'passphrase-change-new', 'une pomme verte');
    await type(settings, 'passphrase-change-again', 'une pomme verte');
    await submit(settings, 'passphrase-change-yes');
    expect(noteOf(settings, 'passphrase-change-present')).toContain('not the right passphrase');
    expect(onChangePassphrase).not.toHaveBeenCalled();
    expect(onRemovePassphrase).not.toHaveBeenCalled();
  });
});

describe('a new passphrase', () => {
  it('is asked for twice and must be long enough, before anything is done', async () => {
    const onSetPassphrase = vi.fn(async () => null);
    const settings = await page({ onSetPassphrase });
    await type(settings, 'passphrase-set-new', 'pomme');
    await submit(settings, 'passphrase-set-yes');
    expect(noteOf(settings, 'passphrase-set-new')).toContain('too short');
    await type(settings, 'passphrase-set-new', 'une pomme verte');
    await type(settings, 'passphrase-set-again', 'une pomme rouge');
    await submit(settings, 'passphrase-set-yes');
    expect(noteOf(settings, 'passphrase-set-again')).toContain('not the same');
    expect(onSetPassphrase).not.toHaveBeenCalled();
    await type(settings, 'passphrase-set-again', 'une pomme verte');
    await submit(settings, 'passphrase-set-yes');
    expect(onSetPassphrase).toHaveBeenCalledExactlyOnceWith('une pomme verte');
    await soon(() => expect(settings.get(byTestId('passphrase-done')).textContent).toContain('encrypted'));
  });

  it('is not set without a word about what a forgotten one means', async () => {
    const settings = await page();
    expect(settings.get(byTestId('settings-passphrase')).textContent).toContain('Nobody can recover');
  });

  it('takes the present one when it is changed, and says when that is wrong', async () => {
    const onChangePassphrase = vi.fn(async () => 'wrong' as const);
    const settings = await page({ protection: { kind: 'unlocked', locksAt: 0 }, onChangePassphrase });
    await type(settings, 'passphrase-change-present', 'old words');
    await type(settings, 'passphrase-change-new', 'une pomme verte');
    await type(settings, 'passphrase-change-again', 'une pomme verte');
    await submit(settings, 'passphrase-change-yes');
    expect(onChangePassphrase).toHaveBeenCalledWith('old words', 'une pomme verte');
    await soon(() =>
      expect(noteOf(settings, 'passphrase-change-present')).toContain('not the right passphrase'),
    );
  });
});

describe('settings of an organisation', () => {
  it('are shown as such and cannot be changed', async () => {
    const preset = ['language', 'country', 'sharedComputer'] as const;
    const settings = await page({ preset, country: 'FR', protection: { kind: 'shared', leftovers: false } });
    for (const part of ['language', 'country', 'shared']) {
      const section = settings.get(byTestId(`settings-${part}`));
      expect(section.textContent, part).toContain('Set by the organisation');
      expect(section.querySelector('button'), part).toBeNull();
    }
    expect(settings.get(byTestId('settings-country')).textContent).toContain('France');
  });
});

describe('a shared computer', () => {
  it('is turned on only after the question, whose safe answer has the keyboard', async () => {
    const onShare = vi.fn(async () => null);
    const settings = await page({ onShare });
    await settings.click(byTestId('shared-on'));
    expect(document.activeElement).toBe(settings.get(byTestId('shared-no')));
    await settings.click(byTestId('shared-no'));
    expect(onShare).not.toHaveBeenCalled();
    await settings.click(byTestId('shared-on'));
    await settings.click(byTestId('shared-yes'));
    expect(onShare).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('is wiped in one click, with the receipt', async () => {
    const { onUnlock, onLock, onFinish } = props();
    const guard = { onUnlock, onLock, onFinish, onOpenSettings: vi.fn() };
    const banner = await mount(
      <InLanguage language="en">
        <Guard protection={{ kind: 'shared', leftovers: true }} {...guard} />
      </InLanguage>,
    );
    expect(banner.get(byTestId('shared-banner')).textContent).toContain('still on this computer');
    await banner.click(byTestId('finish'));
    await soon(() => expect(banner.get(byTestId('receipt')).textContent).toContain('2 people'));
  });
});

describe('data that could not be read', () => {
  const unread = () => ({
    onSave: vi.fn(async () => 'liasse-2026-11-22-unread.json'),
    onDrop: vi.fn(async () => false),
  });

  it('is shown only where there is any', async () => {
    expect((await page()).all(byTestId('settings-unread'))).toEqual([]);
  });

  it('can be saved, and is deleted only after a question', async () => {
    const hands = unread();
    const settings = await page({ unread: hands });
    await settings.click(byTestId('unread-save'));
    await soon(() =>
      expect(settings.get(byTestId('unread-done')).textContent).toContain('liasse-2026-11-22-unread.json'),
    );
    await settings.click(byTestId('unread-drop'));
    await settings.click(byTestId('unread-no'));
    expect(hands.onDrop).not.toHaveBeenCalled();
    await settings.click(byTestId('unread-drop'));
    await settings.click(byTestId('unread-yes'));
    const words = () => settings.get(byTestId('settings-unread')).textContent;
    await soon(() => expect(words()).toContain('That could not be done, or not wholly'));
    expect(hands.onDrop).toHaveBeenCalledOnce();
  });
});

describe('a private window', () => {
  const guarded = { kind: 'shared', leftovers: false, inPrivate: true } as const;

  it('says that everything goes with it, and is no shared computer that could be turned off', async () => {
    const { onUnlock, onLock, onFinish } = props();
    const guard = { onUnlock, onLock, onFinish, onOpenSettings: vi.fn() };
    const banner = await mount(
      <InLanguage language="en">
        <Guard protection={guarded} {...guard} />
      </InLanguage>,
    );
    const words = banner.get(byTestId('shared-banner')).textContent;
    expect(words).toContain('Private window');
    expect(words).not.toContain('Shared computer');
  });

  it('has no switch for what it cannot change', async () => {
    const settings = await page({ protection: guarded });
    expect(settings.get(byTestId('settings-shared')).textContent).toContain('Private window');
    for (const part of ['shared-on', 'shared-off', 'settings-passphrase']) {
      expect(settings.all(byTestId(part))).toEqual([]);
    }
  });
});

describe('deleting everything', () => {
  it('asks once more, and then says what is gone and that nothing is kept', async () => {
    const onFinish = vi.fn(async () => receipt);
    const settings = await page({ onFinish });
    await settings.click(byTestId('erase'));
    await settings.click(byTestId('erase-no'));
    expect(onFinish).not.toHaveBeenCalled();
    await settings.click(byTestId('erase'));
    await settings.click(byTestId('erase-yes'));
    await soon(() => expect(settings.all(byTestId('receipt'))).toHaveLength(1));
    const words = settings.get(byTestId('receipt')).textContent ?? '';
    for (const said of ['2 people', '5 details', '1 answer', '3 dates', 'The passphrase', 'keeps nothing']) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('tick');
    expect(words).not.toContain('traces');
  });

  it('says that traces may stay where the browser could not write its files anew', async () => {
    const settings = await page({ onFinish: async () => ({ ...receipt, filesClean: false }) });
    await settings.click(byTestId('erase'));
    await settings.click(byTestId('erase-yes'));
    await soon(() =>
      expect(settings.get(byTestId('receipt-traces')).textContent).toContain('traces may stay'),
    );
  });

  it('does not call it done when the browser has not confirmed it', async () => {
    const settings = await page({ onFinish: async () => ({ ...receipt, nothingLeft: false }) });
    await settings.click(byTestId('erase'));
    await settings.click(byTestId('erase-yes'));
    await soon(() => expect(settings.all(byTestId('erase-failed'))).toHaveLength(1));
    expect(settings.all(byTestId('receipt'))).toEqual([]);
  });
});
