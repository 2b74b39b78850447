/** What the sidebar is given in tests: a made-up procedure, one child, nobody chosen. */
import { vi } from 'vitest';
import type { SidebarProps } from '../../components/sidebar/props.ts';
import { guidance, issuer } from './made-up-guidance.ts';

export const person = { id: 'p1', name: '小明', relation: 'child' } as const;

export function sidebarProps(more: Partial<SidebarProps> = {}): SidebarProps {
  return {
    language: 'en',
    state: { kind: 'guidance', issuer, guidance },
    collapsed: false,
    people: [person],
    chosen: null,
    answers: {},
    ticks: new Set(),
    onCollapse: vi.fn(),
    onLanguage: vi.fn(),
    onChoosePerson: vi.fn(),
    onAnswer: vi.fn(),
    onTick: vi.fn(),
    onCopy: vi.fn(async () => true),
    onRetry: vi.fn(),
    ...more,
  };
}
