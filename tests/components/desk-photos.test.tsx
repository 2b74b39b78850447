// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { LimitsForm } from '../../components/desk/photos/limits-form.tsx';
import { PhotoRow } from '../../components/desk/photos/photo-row.tsx';
import type { PhotoItem, PortraitRemark } from '../../components/desk/photos/props.ts';
import { InLanguage } from '../../components/text.tsx';
import type { Language } from '../../core/languages.ts';
import type { FittedPhoto } from '../../core/photo/outcome.ts';
import type { PhotoSpec } from '../../core/photo/spec.ts';
import { mount } from './mount.tsx';

async function typedLimits(ground: string | null, kind?: 'document'): Promise<PhotoSpec> {
  const onLimits = vi.fn();
  const page = await mount(
    <InLanguage language="en">
      <LimitsForm onLimits={onLimits} />
    </InLanguage>,
  );
  if (ground !== null) {
    await act(() => {
      const select = page.get('[data-testid="limit-background"]') as HTMLSelectElement;
      select.value = ground;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  if (kind === 'document') {
    await act(() =>
      page
        .all('button')
        .find((button) => button.textContent === 'Document or scan')
        ?.click(),
    );
    expect(page.all('[data-testid="limit-background"]')).toEqual([]);
  }
  await page.click('[data-testid="limits-use"]');
  return onLimits.mock.lastCall?.[0];
}

describe('limits typed by hand', () => {
  it('say of the background only what the person chose', async () => {
    expect(await typedLimits(null)).toEqual({ kind: 'portrait', formats: ['jpg'] });
    expect(await typedLimits('white')).toMatchObject({ background: 'white' });
    expect(await typedLimits('lightNotWhite')).toMatchObject({ background: 'light', notBackground: 'white' });
  });

  it('ask nothing about the background of a document', async () => {
    expect(await typedLimits('white', 'document')).toEqual({ kind: 'document', formats: ['jpg'] });
  });
});

const made: FittedPhoto<Blob> = {
  ok: true,
  blob: new Blob(['x']),
  format: 'jpg',
  width: 358,
  height: 441,
  bytes: 30_000,
  encodes: 2,
  quality: 88,
  source: { width: 1800, height: 2400 },
  crop: { x: 0, y: 0, width: 1800, height: 2217 },
  notes: [],
} as unknown as FittedPhoto<Blob>;

function row(remarks: readonly PortraitRemark[], language: Language) {
  const state: PhotoItem['state'] = { kind: 'ready', made, url: 'blob:made', name: 'me.jpg', remarks };
  const item: PhotoItem = {
    id: 1,
    name: 'me.jpeg',
    bytes: 3.4e6,
    state,
    preview: null,
    arrangement: {},
    isPdf: false,
  };
  const nothing = () => undefined;
  const acts = { onMove: nothing, onArrange: nothing, onCancel: nothing, onRetry: nothing };
  return (
    <InLanguage language={language}>
      <PhotoRow item={item} first last wanted={null} onRemove={nothing} onAdjust={nothing} {...acts} />
    </InLanguage>
  );
}

describe('a portrait in the list of files', () => {
  it('says before it is saved that the face is uncertain or that hair is cut', async () => {
    const page = await mount(row(['unsure'], 'en'));
    expect(page.get('[data-remark="unsure"]').textContent).toContain('set the marks');
    await page.rerender(row(['hairCut', 'cannotMeet'], 'en'));
    expect(page.get('[data-remark="hairCut"]').textContent).toContain('falls outside');
    expect(page.all('[data-remark]')).toHaveLength(2);
    await page.rerender(row([], 'en'));
    expect(page.all('[data-remark]')).toEqual([]);
  });

  it('says it in all three languages', async () => {
    for (const language of ['zh-CN', 'fr', 'en'] as const) {
      const page = await mount(row(['unsure', 'hairCut', 'lookAside', 'cannotMeet'], language));
      expect(page.text()).not.toMatch(/photos\.|\{\w+\}/);
    }
  });
});
