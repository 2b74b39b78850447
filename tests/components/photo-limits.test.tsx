// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PhotoLimits, UnclearField } from '../../components/sidebar/photo-limits.tsx';
import { InLanguage } from '../../components/text.tsx';
import type { FileGuidance } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { guidance } from './made-up-guidance.ts';
import { mount } from './mount.tsx';

const [file] = guidance.files;
if (!file) throw new Error('the made-up procedure has no file');
const dated = { id: 's', title: 'Rules', publisher: 'W', date: '2023-05-01', read: '2026-11-21' } as const;
const ours = {
  limit: { kind: 'bytes', min: 20_480, max: 51_200 },
  strength: 'limit',
  confidence: 'official',
  sources: [{ ...dated, confidence: 'official' }],
} as const;
const page = { kind: 'bytes', min: 30_720, max: 61_440 } as const;

function withPage(limits: FileGuidance['limits'], difference = ours as FileGuidance['limits'][number]) {
  const stated = { limits: [page], differences: [{ page, ours: difference }] };
  return { ...file, limits, stated } as FileGuidance;
}

function card(shown: FileGuidance, language: Language = 'en') {
  return mount(
    <InLanguage language={language}>
      <PhotoLimits file={shown} />
    </InLanguage>,
  );
}

describe('the photo card', () => {
  it('says what the page states, and how it differs from our source', async () => {
    const { get } = await card(withPage([]));
    expect(get('[data-testid="limits-stated"]').textContent).toContain('Stated on this page');
    expect(get('[data-testid="limits-stated"] .chip').textContent).toBe('30 KB to 60 KB');
    const difference = get('[data-testid="limits-difference"]');
    expect(difference.textContent).toContain(
      'Our source from 2023 says 20 KB to 50 KB; this page says 30 KB to 60 KB: the page counts.',
    );
    expect(difference.querySelector('[data-testid="source"]')).not.toBeNull();
  });

  it.each([
    ['fr', 'Notre source de 2023 indique'],
    ['zh-CN', '我们 2023 年的资料写的是'],
  ] as const)('says so in %s', async (language, words) => {
    const { get } = await card(withPage([]), language);
    expect(get('[data-testid="limits-difference"]').textContent).toContain(words);
  });

  it('names no year where the source has none', async () => {
    const undated = { ...ours, sources: [{ ...ours.sources[0], date: null }] };
    const { get } = await card(withPage([], undated));
    expect(get('[data-testid="limits-difference"]').textContent).toContain('Our source says 20 KB');
  });

  it('does not say that no limit is known where only the page states one', async () => {
    const { text } = await card(withPage([]));
    expect(text()).not.toContain('No limit is known');
  });

  it('says nothing of the page where the page states nothing', async () => {
    const { all } = await card(file);
    expect(all('[data-testid="limits-stated"]')).toEqual([]);
  });
});

describe('a field that could not be told', () => {
  it('comes with its limits and a way to check a file first', async () => {
    const onCheckFile = vi.fn();
    const { get, click } = await mount(
      <InLanguage language="en">
        <UnclearField stated={[page]} onCheckFile={onCheckFile} />
      </InLanguage>,
    );
    expect(get('[data-testid="unclear-field"]').textContent).toContain('30 KB to 60 KB');
    await click('[data-testid="check-file"]');
    expect(onCheckFile).toHaveBeenCalledOnce();
  });
});
