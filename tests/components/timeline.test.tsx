// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { InLanguage, textIn } from '../../components/text.tsx';
import { calendarDays } from '../../components/timeline/calendar-days.ts';
import { Timeline } from '../../components/timeline/timeline.tsx';
import { nextWords } from '../../components/timeline/words.ts';
import { OnDay } from '../../components/today.tsx';
import { calendarFile } from '../../core/calendar.ts';
import type { CaseDates } from '../../core/case-dates.ts';
import { guidance } from '../../core/guidance.ts';
import { languages } from '../../core/languages.ts';
import { timelineOf } from '../../core/timeline.ts';
import { knowledge } from '../../data/index.ts';
import { mount } from './mount.tsx';

const reissue = guidance({ issuer: 'cn-shanghai', procedure: 'reissue', person: null }, knowledge);

function timeline(dates: CaseDates, today: string) {
  const found = timelineOf(reissue, dates, today);
  if (!found) throw new Error('nothing to date');
  return found;
}

function shown(dates: CaseDates, today: string, onDate = vi.fn()) {
  return (
    <OnDay day={today}>
      <InLanguage language="en">
        <Timeline timeline={timeline(dates, today)} country="CN" onDate={onDate} />
      </InLanguage>
    </OnDay>
  );
}

const moment = (name: string) => `[data-testid="moment"][data-moment="${name}"]`;

describe('the dates of a case', () => {
  it('begin with what comes next', async () => {
    const page = await mount(shown({}, '2026-11-22'));
    expect(page.get('.timeline').firstElementChild?.textContent).toBe(
      'Next Report the loss right away (临时挂失).',
    );
  });

  it('take today for what is ticked, and nothing for what is unticked', async () => {
    const onDate = vi.fn();
    const page = await mount(shown({ submitted: '2026-11-20' }, '2026-11-22', onDate));
    await page.click(`${moment('lossReported')} input[type="checkbox"]`);
    expect(onDate).toHaveBeenCalledWith({ moment: 'lossReported', day: '2026-11-22' });
    await page.click(`${moment('submitted')} input[type="checkbox"]`);
    expect(onDate).toHaveBeenLastCalledWith({ moment: 'submitted', day: null });
  });

  it('take another day, but none to come and no half-typed year, and say so', async () => {
    const onDate = vi.fn();
    const page = await mount(shown({ submitted: '2026-11-20' }, '2026-11-22', onDate));
    const field = page.get(`${moment('submitted')} [data-testid="moment-date"]`) as HTMLInputElement;
    const enter = async (day: string) => {
      field.value = day;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await page.rerender(shown({ submitted: '2026-11-20' }, '2026-11-22', onDate));
    };
    await enter('2026-11-23');
    expect(page.get('[role="alert"]').textContent).toMatch(/still to come/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await enter('0202-11-20');
    expect(page.get('[role="alert"]').textContent).toBe('');
    expect(onDate).not.toHaveBeenCalled();
    await enter('2026-11-18');
    expect(onDate).toHaveBeenCalledWith({ moment: 'submitted', day: '2026-11-18' });
  });

  it('go back to the day that is kept when a day to come is left, say so, and call it wrong no more', async () => {
    const page = await mount(shown({ submitted: '2026-11-20' }, '2026-11-22'));
    const field = page.get(`${moment('submitted')} [data-testid="moment-date"]`) as HTMLInputElement;
    const does = async (type: string) => {
      field.dispatchEvent(new Event(type, { bubbles: true }));
      await page.rerender(shown({ submitted: '2026-11-20' }, '2026-11-22'));
    };
    field.value = '2026-11-23';
    await does('change');
    await does('blur');
    expect(field.value).toBe('2026-11-20');
    expect(field.getAttribute('aria-invalid')).toBe('false');
    expect(page.get('[role="alert"]').textContent).toBe(
      'That day is still to come. 20 Nov 2026 stays as it was.',
    );
    await does('focus');
    expect(page.get('[role="alert"]').textContent).toBe('');
  });

  it('name the day of a lapse with the rule, how it was counted, its source, and no promise', async () => {
    const page = await mount(shown({ lossReported: '2026-11-20' }, '2026-11-23'));
    const lapse = page.get('[data-testid="lapse"]');
    expect(lapse.dataset).toMatchObject({ state: 'soon', earliest: '2026-11-25' });
    expect(lapse.textContent).toMatch(/may expire on 25 Nov 2026/);
    expect(lapse.textContent).toMatch(/calendar days after 20 Nov 2026/);
    expect(page.text()).toMatch(/counted, not promised/);
    expect(lapse.querySelector('[data-testid="source"]')).not.toBeNull();
    expect(page.get('[data-testid="case-next"]').classList).toContain('next-urgent');
  });

  it('have a sentence for each next step in each language', () => {
    const day = '2026-11-25';
    const moments = ['lossReported', 'lossConfirmed', 'submitted', 'activated'] as const;
    for (const language of languages) {
      const text = textIn(language);
      const said = [
        ...moments.map((each) => nextWords(text, { kind: 'do', moment: each }, 'CN')),
        nextWords(text, { kind: 'do', moment: 'lossReported' }, 'FR'),
        nextWords(text, { kind: 'wait' }, 'CN'),
        nextWords(text, { kind: 'done' }, 'CN'),
        ...(['wait', 'overdue', 'lapseSoon', 'lapsePast'] as const).map((kind) =>
          nextWords(text, { kind, day }, 'CN'),
        ),
      ];
      for (const sentence of said) expect(sentence).not.toMatch(/timeline\.|[{}]/);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe('the calendar file of a case', () => {
  const dates = { lossReported: '2026-11-20', submitted: '2026-11-21' };
  const about = {
    id: '3f0c6c0a-6f0e-4b5e-9f43-0a1d2f3b4c5d/cn-shanghai/reissue',
    timeline: timeline(dates, '2026-11-22'),
    names: reissue.names,
    office: { 'zh-CN': '上海', fr: 'Shanghai', en: 'Shanghai' },
    country: 'CN',
  } as const;

  it('holds each entered day, the lapse with a reminder and the last day of what is awaited', () => {
    const days = calendarDays(textIn('en'), about);
    expect(days.map(({ day, reminder }) => [day, reminder])).toEqual([
      ['2026-11-20', false],
      ['2026-11-25', true],
      ['2026-11-21', false],
      ['2026-12-21', false],
    ]);
    expect(new Set(days.map(({ id }) => id)).size).toBe(days.length);
    expect(days[1]?.description).toMatch(/5 days[\s\S]*Source: .*https?:/);
  });

  it('names nobody, not even by the key of the case, unless the person wants it', () => {
    const file = (more: object = {}) =>
      calendarFile(calendarDays(textIn('zh-CN'), { ...about, ...more }), '2026-11-22T06:30:15Z', 'zh-CN');
    expect(file()).not.toMatch(/小林|3f0c6c0a/);
    expect(file({ name: '小林' })).toContain('小林 · 已临时挂失');
    expect(file({ name: '小林' })).not.toContain('3f0c6c0a');
  });

  it('keeps the ids of its days, so that a calendar replaces what it has', () => {
    const later = { ...about, timeline: timeline({ ...dates, lossReported: '2026-11-21' }, '2026-11-22') };
    const ids = (each: typeof about) => calendarDays(textIn('en'), each).map(({ id }) => id);
    expect(ids(later)).toEqual(ids(about));
    const other = { ...about, id: about.id.replace('3f', '4f') };
    expect(ids(other as typeof about).some((id) => ids(about).includes(id))).toBe(false);
  });
});
