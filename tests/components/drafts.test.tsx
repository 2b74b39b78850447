// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { People } from '../../components/popup/people.tsx';
import type { Drafting } from '../../components/popup/props.ts';
import { InLanguage } from '../../components/text.tsx';
import type { FormDraft } from '../../core/drafts.ts';
import type { Person } from '../../core/person.ts';
import { mount } from './mount.tsx';

const person: Person = {
  id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: '小明',
  relation: 'child',
  facts: { age: 6 },
  createdAt: '2026-11-21T00:00:00Z',
  updatedAt: '2026-11-21T00:00:00Z',
};
const begun: FormDraft = {
  id: null,
  name: 'Léa',
  relation: 'client',
  facts: { nationality: 'mainland' },
  details: { city: 'Lyon' },
  years: '3x',
  before: { name: '', relation: 'self', facts: {}, details: {}, years: '' },
};

interface Given {
  readonly drafts?: readonly FormDraft[] | undefined;
  readonly people?: readonly Person[];
  readonly startAdding?: boolean;
  readonly onSavePerson?: () => Promise<boolean>;
}

function shown({ drafts, people = [person], startAdding = false, onSavePerson }: Given, drafting: Drafting) {
  return (
    <InLanguage language="en">
      <People
        people={people}
        chosen={null}
        startAdding={startAdding}
        drafting={{ ...drafting, drafts }}
        onChoosePerson={vi.fn()}
        onSavePerson={onSavePerson ?? vi.fn(async () => true)}
        onDeletePerson={vi.fn(async () => null)}
      />
    </InLanguage>
  );
}

const hands = () => ({ onType: vi.fn<Drafting['onType']>(), onDrop: vi.fn<Drafting['onDrop']>() });
const value = (field: HTMLElement) => (field as HTMLInputElement).value;

describe('what was typed about a person and not saved', () => {
  it('is said above the people, and the form begins where it was left', async () => {
    const page = await mount(shown({ drafts: [begun] }, hands()));
    expect(page.get('[data-testid="draft"]').textContent).toContain('You began to add a person');
    await page.click('[data-testid="draft-go"]');
    expect(page.get('[data-testid="draft-back"]').textContent).toContain('not saved yet');
    expect(value(page.get('[data-field="name"]'))).toBe('Léa');
    expect(value(page.get('[data-field="relation"]'))).toBe('client');
    expect(value(page.get('[data-fact="nationality"]'))).toBe('mainland');
    expect(value(page.get('[data-fact="age"]'))).toBe('3x');
    expect(value(page.get('[data-detail="city"]'))).toBe('Lyon');
    // What came back is hidden like what was kept: somebody else may sit beside the screen now.
    expect(page.get('[data-detail="city"]').getAttribute('type')).toBe('password');
  });

  it('is also what the form of that person begins with, and of nobody else', async () => {
    const drafts = [{ ...begun, id: person.id, name: '小明明' }];
    const page = await mount(shown({ drafts }, hands()));
    expect(page.get('[data-testid="draft"]').textContent).toContain('change 小明');
    await page.click('[data-testid="person-add"]');
    expect(value(page.get('[data-field="name"]'))).toBe('');
    expect(page.all('[data-testid="draft-back"]')).toEqual([]);
    await page.click('.form-end button[type="button"]');
    await page.click('[data-testid="person-edit"]');
    expect(value(page.get('[data-field="name"]'))).toBe('小明明');
  });

  it('is told with every change, as it stands in the form', async () => {
    const drafting = hands();
    const page = await mount(shown({ drafts: [] }, drafting));
    await page.click('[data-testid="person-edit"]');
    expect(drafting.onType).not.toHaveBeenCalled();
    await page.type('[data-field="name"]', '小');
    await page.type('[data-fact="age"]', '7 ans');
    await page.type('[data-detail="city"]', 'Lyon ');
    expect(drafting.onType).toHaveBeenLastCalledWith({
      id: person.id,
      name: '小',
      relation: 'child',
      facts: { age: 6 },
      details: { city: 'Lyon ' },
      years: '7 ans',
      before: { name: '小明', relation: 'child', facts: { age: 6 }, details: {}, years: '6' },
    });
    expect(drafting.onType).toHaveBeenCalledTimes(3);
  });

  it('is forgotten on cancel and when thrown away, and stays when saving fails', async () => {
    const drafting = hands();
    const page = await mount(shown({ drafts: [begun], onSavePerson: async () => false }, drafting));
    await page.click('[data-testid="draft-go"]');
    await page.click('[data-testid="person-save"]');
    expect(drafting.onDrop).not.toHaveBeenCalled();
    await page.click('.form-end button[type="button"]');
    expect(drafting.onDrop).toHaveBeenCalledWith(null);
    await page.click('[data-testid="draft-drop"]');
    expect(drafting.onDrop).toHaveBeenCalledTimes(2);
  });

  it('is waited for by a form that opens with the page', async () => {
    const drafting = hands();
    const page = await mount(shown({ startAdding: true }, drafting));
    expect(page.all('[data-testid="person-form"]')).toEqual([]);
    await page.rerender(shown({ startAdding: true, drafts: [begun] }, drafting));
    expect(value(page.get('[data-field="name"]'))).toBe('Léa');
  });

  it('says nothing of somebody who was deleted meanwhile', async () => {
    const page = await mount(shown({ drafts: [{ ...begun, id: person.id }], people: [] }, hands()));
    expect(page.all('[data-testid="draft"]')).toEqual([]);
  });
});
