import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changePeopleStore, readState } from '../../../platform/stores/state.ts';
import { runs } from '../../core/arbitraries.ts';

beforeEach(() => fakeBrowser.reset());

/** How a write can end when the browser dies or its disk is full. */
const ends = fc.constantFrom('kept', 'kept', 'kept', 'refused', 'lost', 'torn', 'emptied');

/** What of a stored value is left on disk. */
function leftOf(value: unknown, end: string): unknown {
  if (end === 'emptied') return {};
  const text = JSON.stringify(value);
  try {
    return { ...(value as object), text: text.slice(10, 40) };
  } catch {
    return text;
  }
}

describe('two hundred changes of which some are cut short', () => {
  it('leave one of the last two states, and never an empty list', async () => {
    const { local } = browser.storage;
    const set = local.set.bind(local);
    const turns = fc.array(ends, { minLength: 200, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        fakeBrowser.reset();
        const save = (name: string, id?: string) =>
          changePeopleStore({ kind: 'save', draft: { id, name, relation: 'self', facts: {} } });
        const added = await save('turn 0');
        const id = (added.ok && added.state.people.chosen) || undefined;
        await save('turn 0', id);
        let last = 'turn 0';
        for (const [turn, end] of all.entries()) {
          const name = `turn ${turn + 1}`;
          if (end !== 'kept') {
            vi.spyOn(local, 'set').mockImplementationOnce(async (items) => {
              if (end === 'refused') throw new Error('QuotaExceededError');
              if (end === 'lost') return;
              const left = Object.entries(items).map(([key, value]) => [key, leftOf(value, end)]);
              await set(Object.fromEntries(left));
            });
          }
          const reply = await save(name, id);
          expect(reply.ok).toBe(end === 'kept');
          const { people, problems } = await readState();
          const shown = people.people.map((person) => person.name);
          expect([[last], [name]]).toContainEqual(shown);
          if (reply.ok) expect(shown).toEqual([name]);
          expect(problems.filter((problem) => problem !== 'recovered')).toEqual([]);
          last = shown[0] ?? '';
        }
      }),
      runs(3),
    );
  });
});

describe('two tabs that edit one person', () => {
  it('each keep what they saved last, and the other is told of it', async () => {
    const added = await changePeopleStore({
      kind: 'save',
      draft: { name: '小雨', relation: 'self', facts: {} },
    });
    const id = (added.ok && added.state.people.chosen) || '';
    const heard = vi.fn();
    browser.storage.onChanged.addListener(heard);
    const replies = await Promise.all([
      changePeopleStore({ kind: 'save', draft: { id, name: '小雨一', relation: 'self', facts: {} } }),
      changePeopleStore({ kind: 'answer', id, answer: { fact: 'status', value: 'student' } }),
      changePeopleStore({ kind: 'save', draft: { id, name: '小雨二', relation: 'child', facts: {} } }),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    const { people } = await readState();
    expect(people.people).toHaveLength(1);
    expect(people.people[0]).toMatchObject({ id, name: '小雨二', relation: 'child' });
    expect(heard).toHaveBeenCalled();
  });

  it('cannot bring back a person whom the other has deleted', async () => {
    const added = await changePeopleStore({
      kind: 'save',
      draft: { name: '小雨', relation: 'self', facts: {} },
    });
    const id = (added.ok && added.state.people.chosen) || '';
    const [removed, saved] = await Promise.all([
      changePeopleStore({ kind: 'remove', id }),
      changePeopleStore({ kind: 'save', draft: { id, name: '小雨', relation: 'self', facts: {} } }),
    ]);
    expect(removed.ok).toBe(true);
    expect(saved).toEqual({ ok: false, reason: 'refused' });
    expect((await readState()).people.people).toEqual([]);
  });
});
