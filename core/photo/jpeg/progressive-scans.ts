/** Which scans a progressive JPEG of some levels is stored in: those that cost least of a few dozen tried. */
import { type ScanBand, tellBand } from './progressive-scan.ts';
import type { Levels } from './quantise.ts';
import { ScanTokens } from './scan-tokens.ts';

export interface ChosenScan {
  /** Place of the channel among all. */
  readonly channel: number;
  readonly band: ScanBand;
  readonly tokens: ScanTokens;
}

/** Marker, length and body of a scan's own segment, and the ones its last byte is filled with. */
const scanBits = 8 * 10 + 4;

/** Bits that may be left for later scans. */
const mostLate = 2;

/** Where a band may be cut in two. */
const cuts = [2, 5, 8, 12, 18] as const;

interface Choice {
  readonly scans: readonly ChosenScan[];
  readonly cost: number;
}

function scanOf(levels: Levels, channel: number, band: ScanBand): Choice {
  const tokens = new ScanTokens(1);
  tellBand(levels, band, tokens);
  return { scans: [{ channel, band, tokens }], cost: tokens.cost() + scanBits };
}

function together(...choices: readonly Choice[]): Choice {
  return {
    scans: choices.flatMap(({ scans }) => scans),
    cost: choices.reduce((sum, { cost }) => sum + cost, 0),
  };
}

function cheaper(a: Choice, b: Choice): Choice {
  return b.cost < a.cost ? b : a;
}

function channelScans(levels: Levels, channel: number): Choice {
  const scan = (from: number, to: number, high: number, low: number) =>
    scanOf(levels, channel, { from, to, high, low });
  let later: Choice = { scans: [], cost: 0 };
  let low = 0;
  let best = scan(1, 63, 0, 0);
  let bestFirst = best;
  let bestLater = later;
  for (let late = 1; late <= mostLate; late += 1) {
    later = together(scan(1, 63, late, late - 1), later);
    const first = scan(1, 63, 0, late);
    if (first.cost + later.cost >= best.cost) break;
    low = late;
    bestFirst = first;
    bestLater = later;
    best = together(first, later);
  }
  let first = bestFirst;
  for (const cut of cuts) first = cheaper(first, together(scan(1, cut, 0, low), scan(cut + 1, 63, 0, low)));
  return together(first, bestLater);
}

/** The scans after that of the means, in the order they are to be written. */
export function chosenScans(channels: readonly Levels[]): readonly ChosenScan[] {
  return channels.flatMap((levels, channel) => channelScans(levels, channel).scans);
}
