// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Sources } from '../../components/parts/source-line.tsx';
import { InLanguage } from '../../components/text.tsx';
import type { SourceLine } from '../../core/guidance.ts';
import { mount } from './mount.tsx';

const source: SourceLine = {
  id: 'rules',
  title: 'Card rules',
  publisher: 'Wanderland University, reprinting the office',
  date: '2024-03-15',
  read: '2026-11-21',
  confidence: 'official',
};

async function shown(line: SourceLine): Promise<string> {
  const page = await mount(
    <InLanguage language="en">
      <Sources sources={[line]} confidence={line.confidence} />
    </InLanguage>,
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
});
