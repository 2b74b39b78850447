/**
 * Reads the sets of pages that were written down before anyone looked at the signals that have to recognise them.
 *
 * Titles, headings and addresses follow the style of the portals; the words are our own. One page a line, tab
 * separated: `kind issuer purpose url title headings text lang`; `|` separates headings, and answers where more than
 * one is right. An issuer `null` means that Liasse must stay silent, the purpose `other` an official page with
 * nothing to guide.
 */
import { readFileSync } from 'node:fs';
import { detect, type PageFacts } from '../../core/detect.ts';
import type { Issuer } from '../../core/issuer.ts';

export interface UnseenPage {
  /** `decoy`: nothing may open there by itself. */
  readonly kind: 'page' | 'decoy';
  readonly issuers: readonly string[];
  readonly purposes: readonly string[];
  readonly facts: PageFacts;
}

/** Counts of one run; `misses` holds one readable line for each page that was not seen right. */
export interface Score {
  readonly pages: number;
  readonly issuerRight: number;
  readonly purposePages: number;
  readonly purposeRight: number;
  readonly decoys: number;
  readonly falseSidebars: number;
  readonly misses: readonly string[];
}

/** Reads `tests/data/unseen-pages/<name>.tsv`. Throws when a line does not have its eight cells. */
export function readUnseenPages(name: string): UnseenPage[] {
  const file = readFileSync(new URL(`./unseen-pages/${name}.tsv`, import.meta.url), 'utf8');
  return file
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const cells = line.split('\t');
      const [kind, issuers = '', purposes = '', url = '', title = '', headings = '', text = '', lang = ''] =
        cells;
      if (cells.length !== 8 || (kind !== 'page' && kind !== 'decoy')) throw new Error(`not a page: ${line}`);
      return {
        kind,
        issuers: issuers.split('|'),
        purposes: purposes.split('|'),
        facts: {
          url,
          title,
          headings: headings === '' ? [] : headings.split(' | '),
          ...(text === '' ? {} : { text }),
          ...(lang === '' ? {} : { lang }),
        },
      };
    });
}

/** Issuer over all pages, purpose over those that are for something, sidebars over the decoys. */
export function scoreUnseenPages(pages: readonly UnseenPage[], issuers: readonly Issuer[]): Score {
  const misses: string[] = [];
  const score = { pages: 0, issuerRight: 0, purposePages: 0, purposeRight: 0, decoys: 0, falseSidebars: 0 };
  for (const { kind, issuers: expected, purposes, facts } of pages) {
    const seen = detect(facts, issuers);
    const wrong: string[] = [];
    score.pages += 1;
    if (expected.includes(seen?.issuer ?? 'null')) score.issuerRight += 1;
    else wrong.push('issuer');
    if (kind === 'page') {
      score.purposePages += 1;
      if (purposes.includes(seen?.purpose ?? '')) score.purposeRight += 1;
      else wrong.push('purpose');
    } else {
      score.decoys += 1;
      if (seen?.procedure !== undefined) {
        score.falseSidebars += 1;
        wrong.push('sidebar');
      }
    }
    if (wrong.length === 0) continue;
    const found = seen
      ? `${seen.issuer} ${seen.purpose} (${seen.page}: ${seen.signals.join(' ')})`
      : 'nothing';
    misses.push(
      `${wrong.join('+')}: ${expected.join('|')} ${purposes.join('|')}, not ${found}: ${facts.url} «${facts.title}» ${facts.headings.join(' | ')}`,
    );
  }
  return { ...score, misses };
}
