/** Which scans a progressive JPEG of some levels is stored in: those that cost least of some ten tried. */
import { type ScanBand, tellBand } from './progressive-scan.ts';
import type { Levels } from './quantise.ts';
import { ScanTokens } from './scan-tokens.ts';
import { tellRest } from './symbols.ts';

export interface ChosenBands {
  /** For each channel, the bands in the order they are to be written. */
  readonly ofChannels: readonly (readonly ScanBand[])[];
  /** Estimated bits fewer than in one scan for all. */
  readonly saved: number;
}

/** Marker, length and body of a scan's own segment, and the ones its last byte is filled with. */
const scanBits = 8 * 10 + 4;

/** Bits that may be left for later scans. */
const mostLate = 2;

/** Where a band may be cut in two. */
const cuts = [2, 5, 12] as const;

/** Ways are compared on this many blocks of a channel, in stretches, as empty blocks are told by their runs. */
const mostTried = 1024;
const stretch = 128;

interface Way {
  readonly bands: readonly ScanBand[];
  readonly cost: number;
}

function together(...ways: readonly Way[]): Way {
  return {
    bands: ways.flatMap(({ bands }) => bands),
    cost: ways.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Stretches of blocks from all over the channel, or all of it where it is small. */
function sampled(levels: Levels): Levels {
  const blocks = levels.values.length / 64;
  if (blocks <= mostTried) return levels;
  const count = mostTried / stretch;
  const values = new Int16Array(mostTried * 64);
  for (let n = 0; n < count; n += 1) {
    const from = Math.floor((n * (blocks - stretch)) / (count - 1)) * 64;
    values.set(levels.values.subarray(from, from + stretch * 64), n * stretch * 64);
  }
  return { ...levels, values };
}

/** Bits of the rest of a channel in a scan with all others. */
function plainCost({ values }: Levels, share: number): number {
  const tokens = new ScanTokens(1);
  for (let at = 0; at < values.length; at += 64) tellRest(values, at, 0, tokens);
  return tokens.cost(share);
}

/** The bands and bits in which the rest of a channel is stored shortest, and what they save. */
function bandsFor(levels: Levels): { readonly bands: readonly ScanBand[]; readonly saved: number } {
  const tried = sampled(levels);
  const share = tried.values.length / Math.max(1, levels.values.length);
  const scan = (from: number, to: number, high: number, low: number): Way => {
    const band = { from, to, high, low };
    const tokens = new ScanTokens(1);
    tellBand(tried, band, tokens);
    return { bands: [band], cost: tokens.cost(share) + scanBits };
  };
  let first = scan(1, 63, 0, 0);
  let later: Way = { bands: [], cost: 0 };
  let low = 0;
  for (let late = 1, rest = later; late <= mostLate; late += 1) {
    rest = together(scan(1, 63, late, late - 1), rest);
    const shorter = scan(1, 63, 0, late);
    if (shorter.cost + rest.cost >= first.cost + later.cost) break;
    first = shorter;
    later = rest;
    low = late;
  }
  for (const cut of cuts) {
    const both = together(scan(1, cut, 0, low), scan(cut + 1, 63, 0, low));
    if (both.cost < first.cost) first = both;
  }
  const { bands, cost } = together(first, later);
  return { bands, saved: plainCost(tried, share) - cost };
}

/** What to store after the scan of the means. */
export function chosenBands(channels: readonly Levels[]): ChosenBands {
  const found = channels.map(bandsFor);
  return {
    ofChannels: found.map(({ bands }) => bands),
    saved: found.reduce((sum, { saved }) => sum + saved, 0),
  };
}
