// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Sources } from '../../components/parts/source-line.tsx';
import { InLanguage } from '../../components/text.tsx';
import { OnDay } from '../../components/today.tsx';
import type { SourceLine } from '../../core/guidance.ts';
import type { Language } from '../../core/languages.ts';
import { mount } from './mount.tsx';

const source: SourceLine = {
  id: 'rules',
  title: 'Card rules',
  publisher: 'Wanderland University, reprinting the office',
  date: '2024-03-15',
  read: '2026-11-21',
  confidence: 'official',
};

async function shown(line: SourceLine, language: Language = 'en', day = '2026-11-22'): Promise<string> {
  const page = await mount(
    <OnDay day={day}>
      <InLanguage language={language}>
        <Sources about="The fee" sources={[line]} confidence={line.confidence} />
      </InLanguage>
    </OnDay>,
  );
  return page.get('[data-testid="source"]').textContent ?? '';
}

describe('the source of a line', () => {
  it('says that an authority’s text was read in a reprint', async () => {
    expect(await shown({ ...source, reprint: true })).toMatch(/official text, reprinted · 15 Mar 2024/);
  });

  it('says nothing of the kind where the publisher speaks for itself', async () => {
    expect(await shown(source)).not.toContain('reprint ');
    expect(await shown(source)).not.toContain('official text');
  });

  it('says that a text of more than two years ago may have changed, in each language', async () => {
    expect(await shown(source)).toContain('15 Mar 2024, may have changed');
    expect(await shown(source, 'fr')).toContain('15 mars 2024, à vérifier');
    expect(await shown(source, 'zh-CN')).toContain('2024/3/15，可能已变');
    expect(await shown({ ...source, date: '2022' }, 'zh-CN')).toContain('2022年，可能已变');
  });

  it('says no such thing on the last day of the two years, nor of a year that is not over by then', async () => {
    expect(await shown(source, 'en', '2026-03-15')).not.toContain('changed');
    expect(await shown(source, 'en', '2026-03-16')).toContain('changed');
    expect(await shown({ ...source, date: '2024' })).not.toContain('changed');
    expect(await shown({ ...source, date: '2024-10' })).toContain('changed');
  });

  it('takes the day of the clock where none is given', async () => {
    const page = await mount(<Sources sources={[{ ...source, date: '1999' }]} confidence="official" />);
    expect(page.get('[data-age]').dataset.age).toBe('old');
  });

  it('says of an undated text that it may be old', async () => {
    expect(await shown({ ...source, date: null })).toContain('undated, may be old');
  });

  it('says of an unverified line that no office confirms it, and of no other', async () => {
    expect(await shown({ ...source, confidence: 'unverified' })).toContain('no office confirms this');
    expect(await shown({ ...source, confidence: 'secondary' })).toMatch(/^Source: Not official/);
    expect(await shown({ ...source, confidence: 'secondary' })).not.toContain('no office');
  });

  it('names what further sources are about, so that no two of the same number sound alike', async () => {
    const more = [source, { ...source, id: 'other', publisher: 'A newspaper' }];
    const page = await mount(
      <InLanguage language="en">
        <Sources about="The fee" sources={more} confidence="official" />
        <Sources
          about={{ 'zh-CN': '照片', fr: 'La photo', en: 'The photo' }}
          sources={more}
          confidence="official"
        />
      </InLanguage>,
    );
    expect(page.all('summary').map((each) => each.textContent)).toEqual([
      '1 more source: The fee',
      '1 more source: The photo',
    ]);
  });
});
