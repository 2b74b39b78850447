// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PassphraseSection } from '../../components/desk/settings/passphrase-section.tsx';
import type { SettingsProps } from '../../components/desk/settings/props.ts';
import { SharedSection } from '../../components/desk/settings/shared-section.tsx';
import { Guard } from '../../components/protection/guard.tsx';
import { Answers } from '../../components/sidebar/answers.tsx';
import { Questions } from '../../components/sidebar/questions.tsx';
import { InLanguage } from '../../components/text.tsx';
import type { Facts } from '../../core/facts.ts';
import type { Question } from '../../core/guidance.ts';
import type { Protection } from '../../core/protection.ts';
import { soon } from '../soon.ts';
import { guidance } from './made-up-guidance.ts';
import { type Mounted, mount } from './mount.tsx';

/** Presses as a keyboard does: what is pressed has the focus. */
async function press(page: Mounted, selector: string): Promise<void> {
  await act(() => page.get(selector).focus());
  await page.click(selector);
}

const focused = () => document.activeElement as HTMLElement;

/** The questions above a list, each gone once it is answered. */
function Asked({ questions }: { questions: readonly Question[] }) {
  const [given, setGiven] = useState<readonly string[]>([]);
  return (
    <InLanguage language="en">
      <Questions
        questions={questions.filter(({ fact }) => !given.includes(fact))}
        name={null}
        onAnswer={({ fact }) => setGiven([...given, fact])}
      />
      <h2 id="materials-title" tabIndex={-1}>
        The list
      </h2>
    </InLanguage>
  );
}

describe('the keyboard, after a question', () => {
  const said = (page: Mounted) => page.get('[data-testid="questions-left"]').textContent;

  it('is answered, stands at the next one, and how many are left is announced', async () => {
    const page = await mount(<Asked questions={guidance.questions} />);
    expect(said(page)).toBe('');
    await press(page, '[data-fact="household"] [data-value="elsewhere"]');
    expect(focused()).toBe(page.get('[data-fact="age"] legend'));
    expect(said(page)).toBe(`${guidance.questions.length - 1} questions left.`);
  });

  it('is the last to be answered, stands at the list', async () => {
    const page = await mount(<Asked questions={guidance.questions.slice(0, 1)} />);
    await press(page, '[data-fact="household"] [data-value="elsewhere"]');
    expect(focused()).toBe(page.get('#materials-title'));
    expect(said(page)).toBe('No questions left.');
  });

  it('is skipped, stands at the next one, and after the last where it can be asked again', async () => {
    const page = await mount(<Asked questions={guidance.questions.slice(0, 2)} />);
    await press(page, '[data-fact="household"] .option-skip');
    expect(focused()).toBe(page.get('[data-fact="age"] legend'));
    expect(said(page)).toBe('1 question left.');
    await press(page, '[data-fact="age"] .option-skip');
    expect(focused()).toBe(page.get('[data-testid="ask-again"]'));
    await press(page, '[data-testid="ask-again"]');
    expect(focused()).toBe(page.get('[data-fact="household"] legend'));
  });

  it('stays where the person has gone on to', async () => {
    const page = await mount(<Asked questions={guidance.questions} />);
    const elsewhere = document.createElement('input');
    page.get('#materials-title').after(elsewhere);
    await act(() => elsewhere.focus());
    await page.click('[data-fact="household"] [data-value="elsewhere"]');
    expect(focused()).toBe(elsewhere);
  });

  it('is changed, stands at the answer that was changed', async () => {
    const Known = () => {
      const [answers, setAnswers] = useState<Facts>({ reason: 'lost' });
      return (
        <InLanguage language="en">
          <Answers
            answers={answers}
            onAnswer={({ fact, value }) => setAnswers({ ...answers, [fact]: value })}
          />
        </InLanguage>
      );
    };
    const page = await mount(<Known />);
    page.get('details').setAttribute('open', '');
    await press(page, '[data-fact="reason"] > .link');
    await press(page, '[data-fact="reason"] [data-value="stolen"]');
    expect(focused()).toBe(page.get('[data-fact="reason"] > .link'));
  });
});

const unlocked = { kind: 'unlocked', locksAt: 0 } as const;

/** Holds what protects, and hands on how to change it. */
function Protected(props: {
  first: Protection;
  children: (protection: Protection, turn: (next: Protection) => void) => preact.JSX.Element;
}) {
  const [protection, setProtection] = useState<Protection>(props.first);
  return <InLanguage language="en">{props.children(protection, setProtection)}</InLanguage>;
}

const nothing = { onLock: vi.fn(), onOpenSettings: vi.fn(), onFinish: vi.fn(async () => null) };

function settings(more: Partial<SettingsProps>): SettingsProps {
  return {
    ...nothing,
    protection: { kind: 'open' },
    language: 'en',
    country: null,
    lockAfter: 15,
    preset: [],
    people: 1,
    onUnlock: async () => null,
    onLanguage: vi.fn(),
    onCountry: vi.fn(),
    onLockAfter: vi.fn(),
    onSetPassphrase: async () => null,
    onChangePassphrase: async () => null,
    onRemovePassphrase: async () => null,
    onShare: async () => null,
    onExport: async () => '',
    onChooseFile: async () => null,
    onOpenFile: async () => ({ ok: false, reason: 'wrong' }),
    ...more,
  };
}

describe('the keyboard, after the protection has changed', () => {
  it('stands at the words that say so, locked, and at the lock, unlocked', async () => {
    const page = await mount(
      <Protected first={unlocked}>
        {(protection, turn) => (
          <Guard
            {...nothing}
            protection={protection}
            onLock={() => turn({ kind: 'locked' })}
            onUnlock={async () => {
              turn(unlocked);
              return null;
            }}
          />
        )}
      </Protected>,
    );
    await press(page, '[data-testid="lock-now"]');
    expect(focused().textContent).toBe('Your list of people is locked');
    await page.type('[data-testid="unlock-passphrase"]', 'une pomme verte');
    await press(page, '[data-testid="unlock-yes"]');
    await soon(() => expect(focused()).toBe(page.get('[data-testid="lock-now"]')));
  });

  it('stands at the heading of the part when a passphrase is set, and that is announced', async () => {
    const page = await mount(
      <Protected first={{ kind: 'open' }}>
        {(protection, turn) => (
          <PassphraseSection
            {...settings({
              protection,
              onSetPassphrase: async () => {
                turn(unlocked);
                return null;
              },
              onLock: () => turn({ kind: 'locked' }),
            })}
          />
        )}
      </Protected>,
    );
    await page.type('[data-testid="passphrase-set-new"]', 'une pomme verte');
    await page.type('[data-testid="passphrase-set-again"]', 'une pomme verte');
    await press(page, '[data-testid="passphrase-set-yes"]');
    await soon(() => expect(focused()).toBe(page.get('#passphrase-title')));
    await soon(() =>
      expect(page.get('[data-testid="passphrase-done"]').textContent).toContain('is encrypted now'),
    );
    await press(page, '[data-testid="settings-lock"]');
    expect(focused()).toBe(page.get('[data-testid="unlock"] h2'));
    expect(page.get('[data-testid="passphrase-done"]').textContent).toBe('');
  });

  it('stands at the heading when the computer is shared, which is announced, and at the button when not', async () => {
    const page = await mount(
      <Protected first={{ kind: 'open' }}>
        {(protection, turn) => (
          <SharedSection
            {...settings({
              protection,
              onShare: async (on) => {
                turn(on ? { kind: 'shared', leftovers: false } : { kind: 'open' });
                return null;
              },
            })}
          />
        )}
      </Protected>,
    );
    await press(page, '[data-testid="shared-on"]');
    await press(page, '[data-testid="shared-no"]');
    expect(focused()).toBe(page.get('[data-testid="shared-on"]'));
    await press(page, '[data-testid="shared-on"]');
    await press(page, '[data-testid="shared-yes"]');
    expect(focused()).toBe(page.get('#shared-title'));
    await soon(() => expect(page.get('[data-testid="shared-turned"]').textContent).toBe('Turned on.'));
    await press(page, '[data-testid="shared-off"]');
    await press(page, '[data-testid="shared-yes"]');
    await soon(() => expect(page.get('[data-testid="shared-turned"]').textContent).toBe('Turned off.'));
  });
});
