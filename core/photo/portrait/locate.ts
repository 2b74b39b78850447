/** From pixels to the marks of a portrait: once over the whole picture, then again close up. */
import type { PixelSize } from '../image-info.ts';
import type { CropRect } from '../spec.ts';
import { belowBrows, iris, leastHair, scored } from './eye-choice.ts';
import { findEyes } from './eyes.ts';
import { channelSums, faceEdges, proportions } from './face.ts';
import { type HairSides, hairSidesOf } from './hair.ts';
import { eyesInShape, hairTopOf, headShapeOf } from './head.ts';
import { groundOf, type Look, lookAt, type PixelReader } from './look.ts';
import { type EyeLine, eyeLine, type MarkConfidence, type Place, type PortraitMarks } from './marks.ts';
import { floodedHair } from './seepage.ts';

const overviewSide = 440;
/** Pixels from eye to eye in the second look. */
const closeDistance = 64;
/** Pairs below this score are no eyes; above the second they are certain (portraits measured: 1.27 to 1.91). */
const leastScore = 0.95;
const goodScore = 1.2;
/** More than any pair has scored: a seed that could not win even so is not looked at again. */
const mostScore = 2.1;

interface FoundEyes {
  readonly eyes: EyeLine;
  readonly left: Place;
  readonly right: Place;
  readonly score: number;
}

function inSource({ area, scale }: Look, { x, y }: Place): Place {
  return { x: area.x + (x + 0.5) / scale, y: area.y + (y + 0.5) / scale };
}

/** A place of the source in the pixels of a look. */
export function inLook({ area, scale }: Look, { x, y }: Place): Place {
  return { x: (x - area.x) * scale - 0.5, y: (y - area.y) * scale - 0.5 };
}

/** Places looked at again close up. */
const mostSeeds = 3;

/** The likeliest pairs of eyes in the whole picture, in source pixels, each at another place. */
function eyesOver(look: Look): FoundEyes[] {
  const { width, height } = look.planes;
  const area = { left: width * 0.05, top: height * 0.03, right: width * 0.95, bottom: height * 0.85 };
  const smaller = Math.min(width, height);
  const found = findEyes(groundOf(look), area, Math.max(9, smaller * 0.05), smaller * 0.34);
  const pairs = scored(look, found, look.plain);
  const seeds: FoundEyes[] = [];
  for (const { pair, score } of pairs) {
    if (score < leastScore || seeds.length >= mostSeeds) break;
    const [left, right] = [inSource(look, pair.left), inSource(look, pair.right)];
    const eyes = eyeLine({ eyeLeft: left, eyeRight: right });
    const known = seeds.some(
      (seed) =>
        Math.hypot(seed.eyes.middle.x - eyes.middle.x, seed.eyes.middle.y - eyes.middle.y) <
          eyes.distance * 0.3 && Math.abs(Math.log(seed.eyes.distance / eyes.distance)) < 0.18,
    );
    if (!known) seeds.push({ eyes, left, right, score });
  }
  return seeds;
}

/** A window of the source with the whole head, for a second look. */
function headWindow({ middle, distance }: EyeLine, source: PixelSize): CropRect {
  const x = Math.max(0, Math.floor(middle.x - distance * 2.3));
  const y = Math.max(0, Math.floor(middle.y - distance * 3));
  return {
    x,
    y,
    width: Math.min(source.width, Math.ceil(middle.x + distance * 2.3)) - x,
    height: Math.min(source.height, Math.ceil(middle.y + distance * 2.5)) - y,
  };
}

/** The eyes again, close up, in the pixels of that look. */
function eyesClose(look: Look, first: FoundEyes, outlined: boolean, least = 0.8): FoundEyes {
  const distance = first.eyes.distance * look.scale;
  const middle = inLook(look, first.eyes.middle);
  const area = {
    left: middle.x - distance * 0.8,
    right: middle.x + distance * 0.8,
    top: middle.y - distance * 0.3,
    bottom: middle.y + distance * 0.5,
  };
  const ground = groundOf(look);
  const pairs = scored(
    look,
    findEyes(ground, area, distance * least, distance * 1.36),
    outlined && look.plain,
  );
  const [top] = pairs;
  const chosen = top && belowBrows(pairs, top);
  const pair = chosen?.pair ?? { left: inLook(look, first.left), right: inLook(look, first.right) };
  const left = iris(ground.lightness, pair.left, distance);
  const right = iris(ground.lightness, pair.right, distance);
  // Both looks must like the pair: close up, a blurred background can resemble a face.
  const score = ((chosen?.score ?? 0) + first.score) / 2;
  return { eyes: eyeLine({ eyeLeft: left, eyeRight: right }), left, right, score };
}

/** Where the marks are proposed and how far they can be trusted. */
export interface Located {
  readonly marks: PortraitMarks;
  readonly confidence: MarkConfidence;
  /** False where the top of the hair is a guess from the proportions of a head. */
  readonly hairTopSeen: boolean;
  /** In source pixels; `null` where the sides of the hair cannot be told. */
  readonly hairSides: HairSides | null;
  readonly eyesSeen: boolean;
  readonly overview: Look;
  /** The second look, around the head; the overview where no face was found. */
  readonly close: Look;
}

function marksAround(eyes: FoundEyes, hairTop: number, look: Look): PortraitMarks {
  const edges = faceEdges(channelSums(look.planes), eyes.eyes);
  return {
    hairTop: inSource(look, { x: eyes.eyes.middle.x, y: hairTop - 0.5 }),
    eyeLeft: inSource(look, eyes.left),
    eyeRight: inSource(look, eyes.right),
    faceLeft: inSource(look, edges.left),
    faceRight: inSource(look, edges.right),
    chin: inSource(look, edges.chin),
  };
}

/** Eyes, top of the hair and chin of these marks (source pixels), in the pixels of a look. */
function headIn(look: Look, marks: PortraitMarks) {
  const eyes = eyeLine({ eyeLeft: inLook(look, marks.eyeLeft), eyeRight: inLook(look, marks.eyeRight) });
  return { eyes, top: inLook(look, marks.hairTop).y, chin: inLook(look, marks.chin).y };
}

/** The sides of the hair around these marks (source pixels), read in a look. */
function sidesAround(marks: PortraitMarks, look: Look): HairSides | null {
  const { eyes, top, chin } = headIn(look, marks);
  const sides = hairSidesOf(look.outline, eyes, top, chin);
  const { area, scale } = look;
  return sides && { left: area.x + sides.left / scale, right: area.x + sides.right / scale };
}

/** A face where faces mostly are, as a place to begin. */
function placeholder({ width, height }: PixelSize): FoundEyes {
  const distance = Math.min(width * 0.22, height * 0.16);
  const y = height * 0.4;
  const left = { x: width / 2 - distance / 2, y };
  const right = { x: width / 2 + distance / 2, y };
  return { eyes: eyeLine({ eyeLeft: left, eyeRight: right }), left, right, score: 0 };
}

function eyesFromShape(look: Look): FoundEyes | null {
  const shape = look.plain ? headShapeOf(look.outline) : null;
  if (!shape) return null;
  const guessed = eyesInShape(shape);
  const [left, right] = [inSource(look, guessed.left), inSource(look, guessed.right)];
  return { eyes: eyeLine({ eyeLeft: left, eyeRight: right }), left, right, score: 0 };
}

/** Eyes given in source pixels, in those of a look. */
function within(look: Look, { left, right, score }: FoundEyes): FoundEyes {
  const [one, other] = [inLook(look, left), inLook(look, right)];
  return { eyes: eyeLine({ eyeLeft: one, eyeRight: other }), left: one, right: other, score };
}

function closeLook(read: PixelReader, { eyes }: FoundEyes, source: PixelSize): Look {
  const window = headWindow(eyes, source);
  const longer = Math.max(window.width, window.height);
  return lookAt(read, window, Math.round(Math.min(longer, (closeDistance / eyes.distance) * longer)));
}

/** The head found by its shape: eyes are looked for in it once more, and guessed from it where none are seen. */
function lookIntoShape(read: PixelReader, overview: Look, source: PixelSize) {
  const shaped = eyesFromShape(overview);
  if (!shaped) return null;
  const close = closeLook(read, shaped, source);
  // A full head of hair makes the guessed distance too wide.
  const eyes = eyesClose(close, { ...shaped, score: goodScore }, true, 0.58);
  return eyes.score >= leastScore ? { close, eyes } : { close, eyes: within(close, shaped) };
}

/** The best of the seeds after a second look. Seeds come best first, so the last ones can often not win any more. */
function likeliest(read: PixelReader, overview: Look, source: PixelSize) {
  let best: { readonly close: Look; readonly eyes: FoundEyes } | null = null;
  for (const seed of eyesOver(overview)) {
    if (best && (seed.score + mostScore) / 2 <= best.eyes.score) break;
    const close = closeLook(read, seed, source);
    const eyes = eyesClose(close, seed, overview.plain);
    if (!best || eyes.score > best.eyes.score) best = { close, eyes };
  }
  return best;
}

/** Proposes marks for the portrait in a picture of this size. Never fails: confidence says what they are worth. */
export function locate(read: PixelReader, source: PixelSize): Located {
  const overview = lookAt(read, { x: 0, y: 0, ...source }, overviewSide);
  const found = likeliest(read, overview, source) ?? lookIntoShape(read, overview, source);
  if (!found) {
    const guess = within(overview, placeholder(source));
    const top = guess.eyes.middle.y - guess.eyes.distance * proportions.hair;
    const marks = marksAround(guess, top, overview);
    const unseen = { hairTopSeen: false, hairSides: null, eyesSeen: false };
    return { marks, confidence: 'none', ...unseen, overview, close: overview };
  }
  const { close, eyes } = found;
  const outlined = close.plain && (overview.plain || close.wall.plainness >= 0.95);
  const hair = outlined ? hairTopOf(close.outline, eyes.eyes, overview.plain) : null;
  const { middle, distance } = eyes.eyes;
  const guess = middle.y - distance * proportions.hair;
  const hairTopSeen = hair?.reliable === true && middle.y - hair.y >= distance * leastHair;
  const marks = marksAround(eyes, hairTopSeen ? hair.y : Math.min(guess, hair?.y ?? guess), close);
  const seen = overview.plain ? overview : close;
  const head = headIn(seen, marks);
  const flooded =
    hairTopSeen && floodedHair(seen.outline, seen.planes.lightness, head.eyes, head.top, head.chin);
  const sure = hairTopSeen && !flooded && eyes.score >= goodScore;
  return {
    marks,
    confidence: sure ? 'good' : eyes.score > 0 || hairTopSeen ? 'fair' : 'none',
    hairTopSeen,
    hairSides: hairTopSeen && !flooded ? sidesAround(marks, seen) : null,
    eyesSeen: eyes.score > 0,
    overview,
    close,
  };
}
