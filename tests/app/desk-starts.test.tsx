// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PrepareTab } from '../../app/desk/prepare-tab.tsx';
import type { StoredStateHook } from '../../app/use-stored-state.ts';
import { InLanguage } from '../../components/text.tsx';
import { routeOf } from '../../core/desk-route.ts';
import type { Person } from '../../core/person.ts';
import { defaultSettings } from '../../core/settings.ts';
import { knowledge, starts } from '../../data/index.ts';
import { mount } from '../components/mount.tsx';

const made = '2026-11-21T00:00:00Z';
const lin: Person = {
  id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: 'Lin',
  relation: 'self',
  facts: { status: 'student' },
  createdAt: made,
  updatedAt: made,
};
const ming: Person = {
  ...lin,
  id: '4f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: '小明',
  relation: 'child',
  facts: {},
};
const change = vi.fn<StoredStateHook['change']>(async () => true);

function at(hash: string, people: readonly Person[] = [lin, ming]) {
  const route = routeOf(hash);
  if (route.tab !== 'prepare') throw new Error(hash);
  const stored: StoredStateHook = {
    state: {
      people: { version: 2, people: [...people], chosen: people[0]?.id ?? null },
      cases: { version: 2, cases: {} },
      settings: defaultSettings,
      problems: [],
      protection: { kind: 'open' },
      preset: [],
    },
    unanswered: false,
    problems: [],
    reread: vi.fn(),
    accept: vi.fn(),
    change,
  };
  return mount(
    <InLanguage language="en">
      <PrepareTab
        route={route}
        stored={stored}
        knowledge={knowledge}
        starts={starts}
        places={{}}
        language="en"
      />
    </InLanguage>,
  );
}

beforeEach(() => {
  change.mockClear();
  history.replaceState(null, '', '#prepare');
});
// Files share a document.
afterEach(() => history.replaceState(null, '', location.pathname));

describe('a lost card', () => {
  it('is one of two: which one is asked first, and who knows the office finds it at once', async () => {
    const page = await at('#prepare/start/lostCard');
    expect(page.get('h1').textContent).toBe('Which card is it?');
    const cards = page.all('[data-testid="start-choice"]').map((each) => each.getAttribute('href'));
    expect(cards).toEqual(['#prepare/start/lostCard/china', '#prepare/start/lostCard/vitale']);
    await page.type('[data-testid="issuer-search"]', 'ameli');
    expect(page.get('[data-issuer]').getAttribute('href')).toBe('#prepare/fr-cpam/lost');
    await page.type('[data-testid="issuer-search"]', '上海');
    expect(page.get('[data-issuer]').getAttribute('href')).toBe('#prepare/cn-shanghai/reissue');
  });

  it('is not helped with words about the other country', async () => {
    const china = await at('#prepare/start/lostCard/china');
    await china.type('[data-testid="issuer-search"]', 'ameli');
    expect(china.text()).not.toMatch(/MSA|MGEN/);
    expect(china.get('.nothing-found').textContent).toMatch(
      /No place of this name.*carte Vitale\? Then go back/,
    );
    const france = await at('#prepare/start/lostCard/vitale');
    expect(france.get('[data-issuer]').getAttribute('data-issuer')).toBe('fr-cpam');
    await france.type('[data-testid="issuer-search"]', 'kunming');
    expect(france.get('.nothing-found').textContent).toMatch(
      /No office of this name.*from China\? Then go back/,
    );
  });
});

describe('a start for a child', () => {
  const place = '#prepare/start/arrivedInFrance/child';

  it('asks for which child before anything is kept', async () => {
    const page = await at('#prepare/start/arrivedInFrance');
    expect(page.get('[data-testid="kept-for"]').textContent).toBe('What you choose is kept for Lin.');
    expect(page.get('[data-choice="child"]').getAttribute('href')).toBe(place);
    await page.click('[data-choice="child"]');
    expect(change).not.toHaveBeenCalled();
  });

  it('goes on with one of the children, and with nobody else', async () => {
    const page = await at(place);
    expect(page.all('[data-testid="child-choice"]').map(({ textContent }) => textContent)).toEqual(['小明']);
    await page.click('[data-testid="child-choice"]');
    expect(change.mock.calls).toEqual([['people/change', { kind: 'choose', id: ming.id }]]);
  });

  it('keeps the answer with the case alone where there is no person', async () => {
    const page = await at(place);
    await page.click('[data-testid="child-nobody"]');
    expect(change.mock.calls).toEqual([
      ['people/change', { kind: 'choose', id: null }],
      [
        'case/change',
        {
          key: { person: null, issuer: 'fr-cpam', procedure: 'child' },
          answer: { fact: 'applicant', value: 'child' },
        },
      ],
    ]);
  });

  it('adds a child by name and opens their list', async () => {
    const page = await at(place, [lin]);
    await page.click('[data-testid="child-add"]');
    expect(change).not.toHaveBeenCalled();
    expect(page.get('[data-testid="child-name"]').getAttribute('aria-invalid')).toBe('true');
    await page.type('[data-testid="child-name"]', ' 小红 ');
    await page.click('[data-testid="child-add"]');
    const draft = { name: '小红', relation: 'child', facts: {} };
    expect(change.mock.calls).toEqual([
      ['people/change', { kind: 'save', draft, newId: expect.any(String) }],
    ]);
    expect(location.hash).toBe('#prepare/fr-cpam/child');
  });
});

describe('a list about a child', () => {
  const place = '#prepare/fr-cpam/child';

  it('asks for which child while a grown-up is chosen, so that nothing is kept with them', async () => {
    const page = await at(place);
    expect(page.all('[data-testid="question"]')).toEqual([]);
    expect(page.get('.back a').getAttribute('href')).toBe('#prepare/fr-cpam');
    await page.click('[data-testid="child-choice"]');
    expect(change.mock.calls).toEqual([['people/change', { kind: 'choose', id: ming.id }]]);
  });

  it('is shown at once for a child and for nobody', async () => {
    const child = await at(place, [ming]);
    expect(child.all('[data-testid="question"]').length).toBeGreaterThan(0);
    const nobody = await at(place, []);
    expect(nobody.all('[data-testid="question"]').length).toBeGreaterThan(0);
  });
});

describe('an answer that the person has given differently', () => {
  it('is kept with the case', async () => {
    const page = await at('#prepare/start/arrivedInFrance');
    await page.click('[data-choice="employee"]');
    expect(change.mock.calls).toEqual([
      [
        'case/change',
        {
          key: { person: lin.id, issuer: 'fr-cpam', procedure: 'open-rights' },
          answer: { fact: 'status', value: 'employee' },
        },
      ],
    ]);
  });
});

describe('a list on the desk', () => {
  it('has the form open for somebody who is missing, and a way back', async () => {
    const page = await at('#prepare/cn-shanghai/reissue');
    await page.click('[data-testid="person-add"]');
    expect(location.hash).toBe('#people/add/prepare/cn-shanghai/reissue');
  });

  it('has no word about a page that it stands beside: there is none', async () => {
    const page = await at('#prepare/cn-shanghai/reissue');
    expect(page.get('.about h1').textContent).not.toBe('');
    expect(page.text()).not.toContain('What this page is for');
  });
});
