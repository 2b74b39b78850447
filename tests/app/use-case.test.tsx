// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CaseHook, useCase } from '../../app/sidebar/use-case.ts';
import type { StoredStateHook } from '../../app/use-stored-state.ts';
import type { Detection } from '../../core/detect.ts';
import type { StoredState } from '../../core/messages.ts';
import { defaultSettings } from '../../core/settings.ts';
import { mount } from '../components/mount.tsx';

const id = '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d';
const made = '2026-11-21T00:00:00Z';
const detection: Detection = {
  issuer: 'cn-shanghai',
  page: 'reissue',
  purpose: 'social-card/replace',
  procedure: 'reissue',
  signals: [],
};

function stateWith(ticks: string[]): StoredState {
  const person = {
    id,
    name: '小明',
    relation: 'child',
    facts: { household: 'local' },
    createdAt: made,
    updatedAt: made,
  } as const;
  return {
    people: { version: 2, people: [person], chosen: id },
    cases: {
      version: 2,
      cases: { [`${id}/cn-shanghai/reissue`]: { ticks, facts: {}, dates: {}, updatedAt: made } },
    },
    settings: defaultSettings,
    problems: [],
    protection: { kind: 'open' },
    preset: [],
  };
}

let shown: CaseHook;
let answers: ((kept: boolean) => void)[];
const change = vi.fn<StoredStateHook['change']>();

beforeEach(() => {
  answers = [];
  change.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
});

function Case({ state }: { state: StoredState }) {
  shown = useCase({ state, change }, detection);
  return null;
}

describe('ticks and answers', () => {
  it('are each sent alone, and shown at once', async () => {
    await mount(<Case state={stateWith(['a'])} />);
    await act(() => {
      shown.tick('b', true);
      shown.tick('c', true);
    });
    expect([...shown.ticks]).toEqual(['a', 'b', 'c']);
    const key = { person: id, issuer: 'cn-shanghai', procedure: 'reissue' };
    expect(change.mock.calls).toEqual([
      ['case/change', { key, tick: { material: 'b', ticked: true } }],
      ['case/change', { key, tick: { material: 'c', ticked: true } }],
    ]);
  });

  it('do not spring back while an older state comes in, and follow the stored state once answered', async () => {
    const page = await mount(<Case state={stateWith([])} />);
    await act(() => {
      shown.tick('a', true);
      shown.tick('b', true);
    });
    await page.rerender(<Case state={stateWith(['a'])} />);
    await act(async () => answers[0]?.(true));
    expect([...shown.ticks]).toEqual(['a', 'b']);
    await page.rerender(<Case state={stateWith(['a', 'b'])} />);
    await act(async () => answers[1]?.(true));
    expect([...shown.ticks]).toEqual(['a', 'b']);
    await page.rerender(<Case state={stateWith(['b'])} />);
    expect([...shown.ticks]).toEqual(['b']);
  });

  it('spring back when they could not be kept: the screen shows what is stored', async () => {
    await mount(<Case state={stateWith(['a'])} />);
    await act(() => shown.tick('a', false));
    expect([...shown.ticks]).toEqual([]);
    await act(async () => answers[0]?.(false));
    expect([...shown.ticks]).toEqual(['a']);
  });

  it('go to the person where they are about the person, and to the case otherwise', async () => {
    await mount(<Case state={stateWith([])} />);
    await act(() => {
      shown.answer({ fact: 'household', value: undefined });
      shown.answer({ fact: 'reason', value: 'lost' });
    });
    expect(shown.person?.facts).toEqual({});
    expect(shown.situation).toEqual({ reason: 'lost' });
    expect(change.mock.calls.map(([name, payload]) => [name, 'answer' in payload && payload.answer])).toEqual(
      [
        ['people/change', { fact: 'household', value: null }],
        ['case/change', { fact: 'reason', value: 'lost' }],
      ],
    );
  });

  it('stay with the case where it has an answer of its own', async () => {
    const state = stateWith([]);
    const key = `${id}/cn-shanghai/reissue`;
    const facts = { household: 'elsewhere' } as const;
    const cases = { ...state.cases, cases: { [key]: { ticks: [], facts, dates: {}, updatedAt: made } } };
    change.mockClear();
    await mount(<Case state={{ ...state, cases }} />);
    await act(() => shown.answer({ fact: 'household', value: 'local' }));
    expect(shown.situation).toEqual({ household: 'local' });
    expect(change.mock.calls.map(([name]) => name)).toEqual(['case/change']);
  });
});
