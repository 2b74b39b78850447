/**
 * The step of the block means, moved a little to where the picture's own levels lie. A plain wall or a sheet of
 * paper has one level almost everywhere: rounded off by a fraction of a step the whole of it changes shade, which
 * costs up to seven points (measured on a scanned form); a neighbouring step often meets the level exactly.
 */
import { type ChannelBlocks, coefficientUnit } from '../coefficients.ts';

/** How far the step may move, as shares of itself. */
const least = 0.75;
const most = 1.2;

/** Blocks looked at in each channel. */
const mostBlocks = 4000;

/** Neighbouring blocks are alike where this matters, so that a bit more in the means is seldom stored as one. */
const storedShare = 0.5;

/**
 * The step near `step` at which error and storage together cost least. At small steps the error is a twelfth of the
 * squared step and every halving of it costs a bit a block; that sets the price of a bit.
 */
export function meanStep(channels: readonly ChannelBlocks[], step: number): number {
  const means: number[] = [];
  for (const { coefficients } of channels) {
    const every = Math.max(1, Math.floor(coefficients.length / 64 / mostBlocks)) * 64;
    for (let at = 0; at < coefficients.length; at += every) {
      means.push((coefficients[at] as number) * coefficientUnit);
    }
  }
  const bitPrice = (storedShare * 2 * Math.LN2 * step * step) / 12;
  let best = step;
  let bestCost = Number.POSITIVE_INFINITY;
  const highest = Math.min(255, Math.ceil(step * most));
  for (let candidate = Math.max(1, Math.floor(step * least)); candidate <= highest; candidate += 1) {
    let error = 0;
    for (const mean of means) {
      const off = mean - Math.round(mean / candidate) * candidate;
      error += off * off;
    }
    const cost = error / Math.max(1, means.length) - bitPrice * Math.log2(candidate / step);
    if (cost < bestCost) {
      bestCost = cost;
      best = candidate;
    }
  }
  return best;
}
