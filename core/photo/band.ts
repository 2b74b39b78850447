import type { PhotoSpec } from './spec.ts';

const kilo = 1000;
const kibi = 1024;
const mebi = kibi * kibi;

/** The bytes a file we make must keep to; `min` is 0 and `max` is Infinity where nothing is asked. */
export interface ByteBand {
  readonly min: number;
  readonly max: number;
}

/** The limits exactly as the spec states them. */
export function statedBand(spec: PhotoSpec): ByteBand {
  return { min: spec.minBytes ?? 0, max: spec.maxBytes ?? Number.POSITIVE_INFINITY };
}

/** `N` of `50 KB` read as thousands: right for portals that count either way. */
function cautiousMaximum(max: number): number {
  if (max % mebi === 0) return (max / mebi) * kilo * kilo;
  return max % kibi === 0 ? (max / kibi) * kilo : max;
}

/** The same at the other end: `20 KB` is at least 20 × 1024. */
function cautiousMinimum(min: number): number {
  if (min % kibi === 0 || min % kilo !== 0) return min;
  return (min / kilo) * kibi;
}

/**
 * The band for files we make. Portals write KB and mean 1000 or 1024 bytes, and write "at most" and mean "less
 * than": a file inside the narrower reading, a little away from both ends, is right whichever they mean. Where
 * nothing is left of the narrower reading the stated limits stand.
 */
export function safeBand(spec: PhotoSpec): ByteBand {
  const stated = statedBand(spec);
  const min = cautiousMinimum(stated.min);
  const max = Number.isFinite(stated.max) ? cautiousMaximum(stated.max) : stated.max;
  if (min > max) return stated;
  const margin = Math.min(128, Math.floor((max - min) / 32));
  return { min: min > 0 ? min + margin : 0, max: Number.isFinite(max) ? max - margin : max };
}

export function inBand(bytes: number, band: ByteBand): boolean {
  return bytes >= band.min && bytes <= band.max;
}
