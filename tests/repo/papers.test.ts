import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const papers = ['README.md', 'CONTRIBUTING.md', 'data/README.md', ...globSync('docs/**/*.md')];

/** Targets of links and images, in Markdown and in HTML, that are neither elsewhere nor a place on the same page. */
function relativeTargets(text: string): string[] {
  const withoutCode = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const links = [
    ...withoutCode.matchAll(/\]\(\s*<?([^)\s>]+)|(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm),
  ];
  return links
    .map(([, inline, attribute, reference]) => inline ?? attribute ?? reference ?? '')
    .filter((target) => !/^([a-z][a-z+.-]*:|#)/i.test(target));
}

describe('the papers of the project', () => {
  it.each(papers)('%s points only to files that exist', (paper) => {
    const missing = relativeTargets(readFileSync(paper, 'utf8')).filter(
      (target) => !existsSync(join(dirname(paper), decodeURI(target.replace(/[#?].*$/, '')))),
    );
    expect(missing).toEqual([]);
  });

  it('are found, with their links', () => {
    expect(papers.length).toBeGreaterThan(6);
    expect(relativeTargets('![a](b.png) [c](d.md#e) <img src="f.png"> [g](https://h) [i](#j)')).toEqual([
      'b.png',
      'd.md#e',
      'f.png',
    ]);
  });
});
