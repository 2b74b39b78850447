// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { SidebarProps } from '../../components/sidebar/props.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { timelineOf } from '../../core/timeline.ts';
import { issuer, guidance as procedure } from './made-up-guidance.ts';
import { mount } from './mount.tsx';
import { sidebarProps } from './sidebar-props.ts';

const number = '0755-12333';
const hotline = procedure.hotline ?? { words: [] };
const guidance = { ...procedure, hotline: { ...hotline, number } } as typeof procedure;

const props = (more: Partial<SidebarProps> = {}) =>
  sidebarProps({ state: { kind: 'guidance', issuer, guidance }, ...more });

const datesWith = (dates: Parameters<typeof timelineOf>[1]): SidebarProps['dates'] => {
  const timeline = timelineOf(guidance, dates, '2026-11-22');
  if (!timeline) throw new Error('this procedure has nothing to date');
  return { timeline, onDate: vi.fn(), onCalendar: vi.fn() } as unknown as SidebarProps['dates'];
};

describe('what a person sees first', () => {
  it('is the report of the loss with the number that takes it, before all questions, until its day is noted', async () => {
    const page = await mount(<Sidebar {...props()} />);
    const first = page.get('[data-testid="first-step"]');
    expect(first.textContent).toMatch(/Do this first.*0755-12333/);
    const question = page.get('[data-testid="question"]');
    expect(first.compareDocumentPosition(question)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await page.rerender(<Sidebar {...props({ dates: datesWith({}) })} />);
    expect(page.all('[data-testid="first-step"]').length).toBe(1);
    await page.rerender(<Sidebar {...props({ dates: datesWith({ lossReported: '2026-11-20' }) })} />);
    expect(page.all('[data-testid="first-step"]')).toEqual([]);
    const without = { ...guidance, steps: guidance.steps.filter(({ kind }) => kind !== 'loss') };
    await page.rerender(<Sidebar {...props({ state: { kind: 'guidance', issuer, guidance: without } })} />);
    expect(page.all('[data-testid="first-step"]')).toEqual([]);
  });

  it('is the chosen person with who that is, in the brackets of the language', async () => {
    const page = await mount(<Sidebar {...props({ chosen: 'p1' })} />);
    expect(page.get('[data-testid="preparing-for"]').textContent).toMatch(/小明 \(My child\)$/);
    await page.rerender(<Sidebar {...props({ chosen: 'p1', language: 'zh-CN' })} />);
    expect(page.get('[data-testid="preparing-for"]').textContent).toMatch(/小明（我的孩子）$/);
  });

  it('says nothing of who is chosen while people are locked', async () => {
    const guard = { protection: { kind: 'locked' }, onUnlock: vi.fn() } as unknown as SidebarProps['guard'];
    const page = await mount(<Sidebar {...props({ guard })} />);
    expect(page.all('[data-testid="preparing-for"], [data-testid="person-switch"]')).toEqual([]);
    expect(page.text()).not.toContain('nobody');
  });
});
