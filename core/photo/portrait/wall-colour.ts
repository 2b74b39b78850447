/** Whether a wall has a colour a portal asks for, by the colour names of `readLimits`. */

import type { Verdict } from './checks.ts';
import type { WallLight } from './light.ts';

type Kind = Pick<WallLight, 'lightness' | 'strength' | 'hue'>;

/** sRGB white is 100, 240 a channel 94.8, 220 a channel 88. Strength is the distance from grey. */
function white({ lightness, strength }: Kind): Verdict {
  if (lightness >= 94 && strength <= 4) return 'ok';
  return lightness < 88 || strength > 8 ? 'notOk' : 'unsure';
}

function light({ lightness, strength }: Kind): Verdict {
  if (lightness >= 72 && strength <= 30) return 'ok';
  return lightness < 60 ? 'notOk' : 'unsure';
}

function grey({ lightness, strength }: Kind, least: number, most: number): Verdict {
  if (strength > 12) return 'notOk';
  return strength <= 7 && lightness >= least && lightness <= most ? 'ok' : 'unsure';
}

function hued({ strength, hue }: Kind, middle: number, reach: number, least: number): Verdict {
  const away = Math.abs(((hue - middle + 540) % 360) - 180);
  if (strength < least / 2 || away > reach * 1.6) return 'notOk';
  return strength >= least && away <= reach ? 'ok' : 'unsure';
}

const judges: Readonly<Record<string, (wall: Kind) => Verdict>> = {
  white,
  light,
  'off-white': (wall) => (wall.lightness >= 85 && wall.strength <= 12 ? 'ok' : white(wall)),
  gray: (wall) => grey(wall, 35, 82),
  'light-gray': (wall) => grey(wall, 62, 93),
  blue: (wall) => hued(wall, 270, 35, 18),
  'light-blue': (wall) => (wall.lightness < 60 ? 'notOk' : hued(wall, 260, 40, 6)),
  red: (wall) => hued(wall, 35, 25, 35),
};

const order: readonly Verdict[] = ['ok', 'unsure', 'notOk', 'notMeasured'];

/** The best verdict among the colours that would do. A colour not known here is not judged. */
export function wallVerdict(wall: Kind, wanted: readonly string[]): Verdict {
  const verdicts = wanted.map((colour) => judges[colour]?.(wall) ?? 'notMeasured');
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'notMeasured';
}

const whenRefused: Readonly<Record<Verdict, Verdict>> = {
  ok: 'notOk',
  unsure: 'unsure',
  notOk: 'ok',
  notMeasured: 'notMeasured',
};

/** `ok` where a wall is far enough from every refused colour. */
export function refusedVerdict(wall: Kind, refused: readonly string[]): Verdict {
  const verdicts = refused.map((colour) => whenRefused[judges[colour]?.(wall) ?? 'notMeasured']);
  return (['notOk', 'unsure', 'notMeasured'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'ok';
}
