// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupProps } from '../../components/popup/props.ts';
import type { Person } from '../../core/person.ts';
import { soon } from '../soon.ts';
import { type Mounted, mount } from './mount.tsx';

const person: Person = {
  id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d',
  name: '小明',
  relation: 'child',
  facts: { household: 'elsewhere', age: { under: 16 } },
  createdAt: '2026-11-21T00:00:00Z',
  updatedAt: '2026-11-21T00:00:00Z',
};

function props(more: Partial<PopupProps> = {}): PopupProps {
  return {
    language: 'en',
    verdict: { kind: 'unknown', host: 'somewhere.example' },
    people: [person],
    chosen: null,
    firstRun: false,
    onDismissWelcome: vi.fn(),
    onOpenDue: vi.fn(),
    onOpenIssuer: vi.fn(),
    onOpenDesk: vi.fn(),
    onLanguage: vi.fn(),
    onChoosePerson: vi.fn(),
    onSavePerson: vi.fn(async () => true),
    onDeletePerson: vi.fn(async () => null),
    ...more,
  };
}

const words = (text: string) => ({ 'zh-CN': text, fr: text, en: text });

describe('a date that is near', () => {
  it('is told with whose it is, and one click leads to what to do', async () => {
    const onOpenDue = vi.fn();
    const due = { day: '2026-11-25', past: false, name: '小明' };
    const page = await mount(<Popup {...props({ due, onOpenDue })} />);
    expect(page.get('[data-testid="due"]').textContent).toMatch(/may expire on 25 Nov 2026.*For 小明/);
    await page.click('[data-testid="due-open"]');
    expect(onOpenDue).toHaveBeenCalledOnce();
    await page.rerender(<Popup {...props({ due: { ...due, past: true } })} />);
    expect(page.get('[data-testid="due"]').textContent).toContain('may have expired on 25 Nov 2026');
    await page.rerender(<Popup {...props()} />);
    expect(page.all('[data-testid="due"]')).toEqual([]);
  });
});

describe('the ways to the desk', () => {
  it('lead to the lists, to what was begun and to the photos', async () => {
    const onOpenDesk = vi.fn();
    const page = await mount(<Popup {...props({ onOpenDesk })} />);
    for (const door of ['prepare', 'cases', 'photos']) await page.click(`[data-testid="door-${door}"]`);
    expect(onOpenDesk.mock.calls).toEqual([['prepare'], ['cases'], ['photos']]);
  });
});

describe('a shared computer', () => {
  const guard = {
    protection: { kind: 'shared' },
    onFinish: vi.fn(),
    onOpenSettings: vi.fn(),
  } as unknown as NonNullable<PopupProps['guard']>;
  const order = (page: Mounted) =>
    page.all('[data-testid="shared-banner"], .verdict').map((each) => each.dataset.testid ?? 'verdict');

  it('is said above what is said of the site, and below a warning', async () => {
    const page = await mount(<Popup {...props({ guard })} />);
    expect(order(page)[0]).toBe('shared-banner');
    const warning: PopupProps['verdict'] = {
      kind: 'lookalike',
      host: 'arneli.example',
      sort: 'imitation',
      note: words('not the office'),
      real: ['www.ameli.fr'],
      sources: [],
      confidence: 'official',
    };
    await page.rerender(<Popup {...props({ guard, verdict: warning })} />);
    expect(order(page).at(-1)).toBe('shared-banner');
    expect(order(page)).toHaveLength(2);
  });
});

describe('people who are not known yet', () => {
  it('are no empty list: they are being read, or could not be and can be asked for again', async () => {
    const onRetry = vi.fn();
    const page = await mount(<Popup {...props({ people: [], waiting: { unanswered: false, onRetry } })} />);
    expect(page.get('[data-testid="reading"]').textContent).toContain('Reading what you have saved');
    expect(page.all('[data-testid="people"], [data-ready]')).toEqual([]);
    await page.rerender(<Popup {...props({ people: [], waiting: { unanswered: true, onRetry } })} />);
    expect(page.get('[data-testid="fault"]').textContent).toMatch(/Nothing was changed or deleted/);
    await page.click('[data-testid="fault-retry"]');
    expect(onRetry).toHaveBeenCalledOnce();
    await page.rerender(<Popup {...props()} />);
    expect(page.all('[data-testid="people"], [data-ready]').length).toBe(2);
    expect(page.all('[data-testid="fault"]')).toEqual([]);
  });
});

describe('the verdict on the open page', () => {
  it('of an official site leads to its lists with one click, but not of a body that gives no card', async () => {
    const onOpenIssuer = vi.fn();
    const official = {
      kind: 'official',
      host: 'card.example',
      issuerId: 'cn-roam',
      official: 'gov',
      issuer: words('Wanderland'),
      portalName: '漫游城',
      country: 'CN',
    } as const;
    const page = await mount(<Popup {...props({ verdict: official, onOpenIssuer })} />);
    await page.click('[data-testid="door-issuer"]');
    expect(onOpenIssuer).toHaveBeenCalledWith('cn-roam');
    await page.rerender(<Popup {...props({ verdict: { ...official, notIssuer: words('Not here') } })} />);
    expect(page.all('[data-testid="door-issuer"]')).toEqual([]);
  });

  it('neither praises nor accuses a site that Liasse does not know', async () => {
    const page = await mount(<Popup {...props()} />);
    expect(page.get('[data-testid="verdict"]').dataset.verdict).toBe('unknown');
    expect(page.get('[data-testid="verdict"]').textContent).toMatch(
      /somewhere\.example.*nothing good or bad/,
    );
  });

  it('takes the calm tone away where an address looks like an official one', async () => {
    const sign = { kind: 'resembles', official: 'ameli.fr' } as const;
    const page = await mount(
      <Popup {...props({ verdict: { kind: 'unknown', host: 'arneli.example', sign } })} />,
    );
    const verdict = page.get('[data-testid="verdict"]');
    expect(verdict.className).toContain('verdict-intermediary');
    expect(verdict.textContent).toMatch(/looks like ameli\.fr.*Do not enter personal details here/);
    expect(verdict.textContent).not.toContain('nothing good or bad');
  });

  it('tells an official site from one run by a partner, and warns of a look-alike with the real address', async () => {
    const official = {
      kind: 'official',
      host: 'card.example',
      issuerId: 'cn-roam',
      issuer: words('Wanderland'),
      portalName: '漫游城',
      country: 'CN',
    } as const;
    const page = await mount(<Popup {...props({ verdict: { ...official, official: 'gov' } })} />);
    expect(page.get('[data-testid="verdict"]').textContent).toContain('Official site');
    await page.rerender(<Popup {...props({ verdict: { ...official, official: 'operator' } })} />);
    expect(page.get('[data-testid="verdict"]').textContent).toContain('run by a partner');
    const lookalike = {
      kind: 'lookalike',
      sort: 'imitation',
      host: 'card-example.shop',
      note: words('It sells photos.'),
      real: ['card.example'],
      sources: [],
      confidence: 'secondary',
    } as const;
    await page.rerender(<Popup {...props({ verdict: lookalike })} />);
    expect(page.get('[data-testid="verdict"]').textContent).toMatch(
      /not the official site.*address: card\.example/,
    );
  });
});

describe('the verdict in each language', () => {
  const shop = {
    kind: 'lookalike',
    host: 'photo.shop',
    sort: 'seller',
    note: words('It sells receipts.'),
    real: ['card.example', 'www.card.example'],
    sources: [],
    confidence: 'secondary',
  } as const;

  it.each([
    ['en', /A shop, not the official site.*photo\.shop.*private business.*address: card\.example.*www\.card/],
    ['fr', /Un commerce.*photo\.shop.*intermédiaire privé.*officielle\u202f: card\.example/],
    ['zh-CN', /这是商家.*photo\.shop.*民间中介.*官方网址：card\.example/],
  ] as const)('%s names a paid go-between, and where to go instead', async (language, text) => {
    const page = await mount(<Popup {...props({ language, verdict: shop })} />);
    expect(page.get('[data-testid="verdict"]').dataset).toMatchObject({
      verdict: 'lookalike',
      sort: 'seller',
    });
    expect(page.get('[data-testid="verdict"]').textContent).toMatch(text);
  });

  it('comes before the welcome where it warns, and after it where it does not', async () => {
    const order = (page: Mounted) =>
      page.all('[data-testid="welcome"], [data-testid="verdict"]').map((part) => part.dataset.testid);
    const page = await mount(<Popup {...props({ firstRun: true, verdict: shop })} />);
    expect(order(page)).toEqual(['verdict', 'welcome']);
    await page.rerender(<Popup {...props({ firstRun: true })} />);
    expect(order(page)).toEqual(['welcome', 'verdict']);
  });

  it.each([
    ['en', /does not know this site.*looks like ameli\.fr, but it is another/],
    ['fr', /ne connaît pas ce site.*ressemble à ameli\.fr/],
    ['zh-CN', /不认识这个网站.*看着像 ameli\.fr/],
  ] as const)(
    '%s says what an unknown address looks like without a word of fraud',
    async (language, text) => {
      const sign = { kind: 'resembles', official: 'ameli.fr' } as const;
      const verdict = { kind: 'unknown', host: 'ameii.fr', sign } as const;
      const page = await mount(<Popup {...props({ language, verdict })} />);
      const shown = page.get('[data-testid="verdict"]').textContent ?? '';
      expect(shown).toMatch(text);
      expect(shown).not.toMatch(/fraud|escroc|scam|诈骗|骗/i);
      expect(page.get('[data-testid="verdict"] details').textContent).toMatch(/3646.*12333|12333.*3646/);
    },
  );

  it('says that there is no site on a page without one', async () => {
    const page = await mount(<Popup {...props({ verdict: { kind: 'unknown', host: null } })} />);
    expect(page.get('[data-testid="verdict"]').textContent).toContain('no website here');
  });

  it('tells why a partner’s site is official, and what an official site is for', async () => {
    const verdict = {
      kind: 'official',
      host: 'card.example',
      issuerId: 'cn-roam',
      official: 'operator',
      issuer: words('Wanderland'),
      portalName: '漫游城',
      country: 'CN',
      note: words('Run for the city.'),
    } as const;
    const page = await mount(<Popup {...props({ verdict })} />);
    expect(page.get('[data-testid="verdict"]').textContent).toContain('Run for the city.');
  });
});

describe('the people', () => {
  it('are added with a name alone, and a blank name is asked for again', async () => {
    const onSavePerson = vi.fn<PopupProps['onSavePerson']>(async () => true);
    const page = await mount(<Popup {...props({ people: [], onSavePerson })} />);
    expect(page.text()).toContain('Nobody yet');
    await page.click('[data-testid="person-add"]');
    expect(document.activeElement).toBe(page.get('[data-field="name"]'));
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson).not.toHaveBeenCalled();
    expect(page.get('[data-field="name"]').getAttribute('aria-invalid')).toBe('true');
    await page.type('[data-field="name"]', '  Li Na ');
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson).toHaveBeenCalledWith({ name: 'Li Na', relation: 'self', facts: {} });
    await soon(() => expect(page.all('[data-testid="person-form"]')).toEqual([]));
  });

  it('stay in their form with what was typed until they are kept, and are saved once', async () => {
    const answers: ((kept: boolean) => void)[] = [];
    const onSavePerson = vi.fn(() => new Promise<boolean>((resolve) => answers.push(resolve)));
    const page = await mount(<Popup {...props({ people: [], onSavePerson })} />);
    await page.click('[data-testid="person-add"]');
    await page.type('[data-field="name"]', 'Li Na');
    await page.click('[data-testid="person-save"]');
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson).toHaveBeenCalledOnce();
    await act(async () => answers[0]?.(false));
    await page.rerender(<Popup {...props({ people: [], onSavePerson, problems: ['notSaved'] })} />);
    expect(page.get('[data-problem="notSaved"]').textContent).toContain('A form stays open');
    expect((page.get('[data-field="name"]') as HTMLInputElement).value).toBe('Li Na');
    await page.click('[data-testid="person-save"]');
    expect(page.all('[data-testid="person-form"]')).toHaveLength(1);
    await act(async () => answers[1]?.(true));
    await soon(() => expect(page.all('[data-testid="person-form"]')).toEqual([]));
  });

  it('do not close another form when an earlier one is kept late', async () => {
    let answer = (_kept: boolean) => {};
    const onSavePerson = vi.fn(
      () =>
        new Promise<boolean>((resolve) => {
          answer = resolve;
        }),
    );
    const page = await mount(<Popup {...props({ onSavePerson })} />);
    await page.click('[data-testid="person-add"]');
    await page.type('[data-field="name"]', 'Li Na');
    await page.click('[data-testid="person-save"]');
    await page.key('[data-testid="person-form"]', 'Escape');
    await page.click('[data-testid="person-edit"]');
    // One whole turn, after which the answer has been dealt with.
    await act(async () => {
      answer(true);
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect((page.get('[data-field="name"]') as HTMLInputElement).value).toBe('小明');
  });

  it('keep what is known when they are edited, unless it is changed', async () => {
    const onSavePerson = vi.fn<PopupProps['onSavePerson']>(async () => true);
    const page = await mount(<Popup {...props({ onSavePerson })} />);
    await page.click('[data-testid="person-edit"]');
    expect(page.text()).toContain('Known so far: Under 16');
    await page.type('[data-fact="household"]', '');
    await page.type('[data-fact="birthplace"]', 'abroad');
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson).toHaveBeenLastCalledWith({
      id: person.id,
      name: '小明',
      relation: 'child',
      facts: { birthplace: 'abroad', age: { under: 16 } },
    });
  });

  it('take an age in years and refuse one that is none', async () => {
    const onSavePerson = vi.fn<PopupProps['onSavePerson']>(async () => true);
    const page = await mount(<Popup {...props({ onSavePerson })} />);
    await page.click('[data-testid="person-edit"]');
    await page.type('[data-fact="age"]', '1x');
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson).not.toHaveBeenCalled();
    expect(page.text()).toContain('between 0 and 130');
    await page.type('[data-fact="age"]', '9');
    await page.click('[data-testid="person-save"]');
    expect(onSavePerson.mock.lastCall?.[0].facts.age).toBe(9);
  });

  it('go only after a question that names them and starts on "keep"', async () => {
    const onDeletePerson = vi.fn<PopupProps['onDeletePerson']>(async () => null);
    const page = await mount(<Popup {...props({ onDeletePerson })} />);
    await page.click('[data-testid="person-delete"]');
    expect(page.get('[role="alertdialog"]').textContent).toMatch(
      /Delete 小明\?.*Everything Liasse keeps for 小明 is deleted/,
    );
    expect(document.activeElement).toBe(page.get('[data-testid="person-keep"]'));
    await page.key('[role="alertdialog"]', 'Escape');
    expect(page.all('[role="alertdialog"]')).toEqual([]);
    expect(onDeletePerson).not.toHaveBeenCalled();
    await page.click('[data-testid="person-delete"]');
    await page.click('[data-testid="person-delete-yes"]');
    expect(onDeletePerson).toHaveBeenCalledWith(person.id);
  });

  it('leave a receipt of what went along, which has the keyboard and promises no more than was done', async () => {
    const deleted = {
      name: '小明',
      counted: { details: 3, answers: 2, requests: 1, ticks: 0, dates: 4 },
      draft: true,
    };
    const onDeletePerson = vi.fn<PopupProps['onDeletePerson']>(async () => deleted);
    const page = await mount(<Popup {...props({ onDeletePerson })} />);
    await page.click('[data-testid="person-delete"]');
    await page.click('[data-testid="person-delete-yes"]');
    await page.rerender(<Popup {...props({ people: [], onDeletePerson })} />);
    const receipt = page.get('[data-testid="person-receipt"]');
    expect(document.activeElement).toBe(receipt);
    expect(receipt.getAttribute('role')).toBe('status');
    expect(page.get('[data-testid="person-receipt"] h3').textContent).toBe('小明 has been deleted');
    expect(page.all('[data-testid="person-receipt"] li').map((line) => line.textContent)).toEqual([
      '3 details for filling in forms',
      '2 answers',
      '1 request',
      '4 dates',
      'Changes that were not saved',
    ]);
    expect(receipt.textContent).toContain('Traces may stay in the browser’s files');
    expect(receipt.textContent).not.toContain('keeps nothing');
    await page.click('[data-testid="person-add"]');
    await page.key('[data-testid="person-form"]', 'Escape');
    expect(page.all('[data-testid="person-receipt"]')).toEqual([]);
  });

  it('leave no receipt where they could not be deleted', async () => {
    const page = await mount(<Popup {...props({ problems: ['notSaved'] })} />);
    await page.click('[data-testid="person-delete"]');
    await page.click('[data-testid="person-delete-yes"]');
    expect(page.all('[data-testid="person-receipt"], [role="alertdialog"]')).toEqual([]);
    expect(document.activeElement).toBe(page.get('[data-testid="people"]'));
  });

  it('are chosen by one press', async () => {
    const onChoosePerson = vi.fn();
    const page = await mount(<Popup {...props({ onChoosePerson })} />);
    await page.click('[data-testid="person-choose"]');
    expect(onChoosePerson).toHaveBeenCalledWith(person.id);
  });
});

describe('the first run', () => {
  it('welcomes until it is dismissed', async () => {
    const onDismissWelcome = vi.fn();
    const page = await mount(<Popup {...props({ firstRun: true, onDismissWelcome })} />);
    await page.click('[data-testid="welcome"] button');
    expect(onDismissWelcome).toHaveBeenCalledOnce();
    await page.rerender(<Popup {...props()} />);
    expect(page.all('[data-testid="welcome"]')).toEqual([]);
  });
});
