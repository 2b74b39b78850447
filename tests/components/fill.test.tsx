// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DetailsFields } from '../../components/popup/details-fields.tsx';
import { FillSection } from '../../components/sidebar/fill/fill-section.tsx';
import type { FillProps } from '../../components/sidebar/fill/props.ts';
import { InLanguage } from '../../components/text.tsx';
import type { PlannedField } from '../../core/fields.ts';
import { mount } from './mount.tsx';

const number: PlannedField = {
  field: 7,
  label: '身份证号码',
  detail: 'residentId',
  value: '11010519491231002X',
  shown: '11010519491231002X',
  identifier: true,
  confidence: 'sure',
};
const name: PlannedField = {
  ...number,
  field: 3,
  label: '姓名',
  detail: 'chineseName',
  value: '王建国',
  shown: '王建国',
  identifier: false,
};

function props(more: Partial<FillProps> = {}): FillProps {
  return {
    name: '老王',
    plan: { fill: [name, number], leftOut: [{ field: 9, label: '联系电话', reason: 'twice' }] },
    state: { kind: 'preview', covered: false, confirmed: false },
    held: 0,
    without: new Set(),
    otherNames: [],
    onOpen: vi.fn(),
    onClose: vi.fn(),
    onTick: vi.fn(),
    onConfirmPerson: vi.fn(),
    onApply: vi.fn(),
    onUndo: vi.fn(),
    ...more,
  };
}

const section = (more: Partial<FillProps> = {}, language: 'en' | 'fr' | 'zh-CN' = 'en') => (
  <InLanguage language={language}>
    <FillSection {...props(more)} />
  </InLanguage>
);

/** The button waits a moment, as long as a press would not count yet. */
const isPressable = (page: Awaited<ReturnType<typeof mount>>) =>
  !page.get('[data-testid="fill-apply"]').hasAttribute('disabled');

afterEach(() => vi.useRealTimers());

describe('the offer to fill a form', () => {
  it('says how many fields and for whom before anything is shown', async () => {
    const onOpen = vi.fn();
    const page = await mount(section({ state: { kind: 'closed' }, onOpen }));
    expect(page.get('[data-testid="fill-open"]').textContent).toBe('Show 2 fields for 老王');
    expect(page.all('[data-testid="fill-preview"]')).toEqual([]);
    await page.click('[data-testid="fill-open"]');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it.each(['en', 'fr', 'zh-CN'] as const)('has no sentence missing in %s', async (language) => {
    const page = await mount(section({ otherNames: ['张三'] }, language));
    for (const state of [
      { kind: 'done', filled: 1, asked: 2 },
      { kind: 'undone', left: 1 },
      { kind: 'failed' },
    ] as const) {
      expect(page.text()).not.toMatch(/\b(fill|personal|detail)\.\w/);
      await page.rerender(section({ state }, language));
    }
    expect(page.text()).not.toMatch(/\b(fill|personal|detail)\.\w/);
  });
});

describe('the preview', () => {
  it('has the keyboard, hides details until asked, and says why a field is left out', async () => {
    const page = await mount(section());
    expect(page.get('[data-testid="fill-preview"]').contains(document.activeElement)).toBe(true);
    expect(page.get('[data-detail="chineseName"] .fill-value').textContent).toBe('••••••hidden');
    expect(page.get('[data-detail="residentId"] .fill-value').textContent).toBe(
      '••••••••••••••002Xhidden, ends in 2X',
    );
    expect(page.get('[data-testid="fill-left-out"]').textContent).toMatch(
      /联系电话.*Two fields ask for the same/,
    );
    await page.click('[data-detail="residentId"] .link');
    expect(page.text()).toContain('11010519491231002X');
    expect(page.text()).not.toContain('王建国');
  });

  it('hides every detail in it, tells a telephone by its end, and shows all at one press', async () => {
    const more: PlannedField[] = [
      { ...name, field: 4, detail: 'phone', label: '手机', shown: '13812345678' },
      { ...name, field: 5, detail: 'address', label: '', shown: '1 rue de la Paix' },
      { ...name, field: 6, detail: 'birthDate', label: '出生日期', shown: '1949-12-31' },
      { ...name, field: 8, detail: 'nationality', label: '国籍', shown: '中国' },
    ];
    const page = await mount(section({ plan: { fill: [name, number, ...more], leftOut: [] } }));
    for (const { shown, detail } of [name, number, ...more])
      expect(page.text().includes(shown), detail).toBe(detail === 'nationality');
    expect(page.get('[data-detail="phone"] .fill-value').textContent).toContain('5678hidden, ends in 78');
    expect(page.get('[data-detail="address"] .link').getAttribute('aria-label')).toBe(
      'Show: Address (street and number)',
    );
    expect(page.all('[data-detail="nationality"] .link')).toEqual([]);
    await page.click('[data-testid="fill-reveal"]');
    for (const { shown } of [name, number, ...more]) expect(page.text()).toContain(shown);
    await page.click('[data-testid="fill-reveal"]');
    expect(page.text()).not.toContain('1949-12-31');
  });

  it('takes fields out one by one, and cannot be applied without any', async () => {
    const onTick = vi.fn();
    vi.useFakeTimers();
    const page = await mount(section({ onTick }));
    await page.click('[data-detail="chineseName"] input');
    expect(onTick).toHaveBeenCalledWith(3, false);
    await page.rerender(section({ without: new Set([3]) }));
    expect(page.get('[data-testid="fill-apply"]').textContent).toBe('Fill 1 field');
    await page.pass(449);
    expect(isPressable(page)).toBe(false);
    await page.pass(1);
    expect(isPressable(page)).toBe(true);
    await page.rerender(section({ without: new Set([3, 7]) }));
    expect(page.get('[data-testid="fill-apply"]').hasAttribute('disabled')).toBe(true);
  });

  it('waits for a yes where the page names somebody else', async () => {
    vi.useFakeTimers();
    const onConfirmPerson = vi.fn();
    const page = await mount(section({ otherNames: ['张三'], onConfirmPerson }));
    expect(page.get('[role="alert"]').textContent).toContain('张三');
    expect(page.get('[data-testid="fill-apply"]').hasAttribute('disabled')).toBe(true);
    await page.click('[data-testid="fill-confirm"]');
    expect(onConfirmPerson).toHaveBeenCalledWith(true);
    const state = { kind: 'preview', covered: false, confirmed: true } as const;
    await page.rerender(section({ otherNames: ['张三'], state }));
    await page.pass(450);
    expect(isPressable(page)).toBe(true);
  });

  it('says that something lies over the panel', async () => {
    const page = await mount(section({ state: { kind: 'preview', covered: true, confirmed: false } }));
    expect(page.get('[data-testid="fill-covered"]').getAttribute('role')).toBe('alert');
  });
});

describe('the result', () => {
  it('counts what was filled and what was not taken, and can be undone', async () => {
    const onUndo = vi.fn();
    const page = await mount(section({ held: 1, state: { kind: 'done', filled: 1, asked: 2 }, onUndo }));
    expect(page.get('[role="status"]').textContent).toMatch(/1 field filled\..*1 field did not take/);
    await page.click('[data-testid="fill-undo"]');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('can still be undone after the rest was looked at and left', async () => {
    const plan = { fill: [], leftOut: [] };
    const page = await mount(section({ held: 2, plan, state: { kind: 'closed' } }));
    expect(page.all('[data-testid="fill-undo"]').length).toBe(1);
    expect(page.all('[data-testid="fill-open"]')).toEqual([]);
    await page.rerender(section({ held: 0, plan, state: { kind: 'undone', left: 0 } }));
    expect(page.all('[data-testid="fill-undo"]')).toEqual([]);
  });
});

describe('the details of a person', () => {
  const fields = (details: object, onChange = vi.fn(), child = false) => (
    <InLanguage language="en">
      <DetailsFields details={details} child={child} onChange={onChange} />
    </InLanguage>
  );

  const typeOf = (page: Awaited<ReturnType<typeof mount>>, detail: string) =>
    page.get(`[data-detail="${detail}"]`).getAttribute('type');

  it('hide what is known from eye and ear, and show what is being typed', async () => {
    const page = await mount(fields({ residentId: '11010519491231002X', birthDate: '1949-12-31' }));
    expect(['residentId', 'birthDate', 'passport'].map((each) => typeOf(page, each))).toEqual([
      'password',
      'password',
      'text',
    ]);
    await page.click('[data-testid="details-reveal"]');
    expect(['residentId', 'birthDate'].map((each) => typeOf(page, each))).toEqual(['text', 'date']);
  });

  it('take what is typed while they are hidden, and show it once the old value is gone', async () => {
    const onChange = vi.fn();
    const page = await mount(fields({ chineseName: '王建国' }, onChange));
    await page.type('[data-detail="chineseName"]', '王建国x');
    expect(onChange).toHaveBeenLastCalledWith({ chineseName: '王建国x' });
    expect(typeOf(page, 'chineseName')).toBe('password');
    await page.type('[data-detail="chineseName"]', '');
    expect(typeOf(page, 'chineseName')).toBe('text');
  });

  it('hide a choice too, behind dots that tell nothing', async () => {
    const page = await mount(fields({ sex: 'female' }));
    expect(page.all('[data-detail="sex"]')).toEqual([]);
    expect((page.get('[data-hidden="sex"]') as HTMLInputElement).value).toBe('••••');
    expect(page.text()).not.toContain('Female');
    await page.click('.masked-field .link');
    expect((page.get('[data-detail="sex"]') as HTMLSelectElement).value).toBe('female');
  });

  it('warn of a mistyped number without refusing it', async () => {
    const page = await mount(fields({ residentId: '110105194912310021', city: 'Lyon' }));
    expect(page.get('[data-doubt]').dataset.doubt).toBe('key');
    expect(page.get('[data-detail="residentId"]').getAttribute('aria-describedby')).toBe(
      page.get('[data-doubt]').id,
    );
  });

  it('ask for a guardian only for a child, and forget what is emptied', async () => {
    const onChange = vi.fn();
    const page = await mount(fields({ city: 'Lyon' }, onChange));
    expect(page.all('[data-detail="guardianName"]')).toEqual([]);
    await page.type('[data-detail="city"]', '');
    expect(onChange).toHaveBeenCalledWith({});
    await page.rerender(fields({}, onChange, true));
    expect(page.all('[data-detail="guardianName"]')).toHaveLength(1);
  });
});
