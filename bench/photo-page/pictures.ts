/** Pictures drawn for the bench, beside those of the browser tests: textures, lines and letters, all made of numbers. */
import { blobOf, flat, noise, paper, portrait } from '../../tests/browser/drawn-pictures.ts';

type Context = OffscreenCanvasRenderingContext2D;

function context(width: number, height: number): Context {
  const found = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!found) throw new Error('no canvas');
  return found;
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One layer of smooth noise: random values on a grid of `cell` pixels, joined by smooth steps. */
function layer(width: number, height: number, cell: number, next: () => number): Float32Array {
  const across = Math.ceil(width / cell) + 2;
  const grid = Float32Array.from({ length: across * (Math.ceil(height / cell) + 2) }, () => next() - 0.5);
  const out = new Float32Array(width * height);
  const ease = (t: number) => t * t * (3 - 2 * t);
  for (let y = 0; y < height; y += 1) {
    const gy = Math.floor(y / cell);
    const ty = ease(y / cell - gy);
    for (let x = 0; x < width; x += 1) {
      const gx = Math.floor(x / cell);
      const tx = ease(x / cell - gx);
      const at = gy * across + gx;
      const top = (grid[at] as number) * (1 - tx) + (grid[at + 1] as number) * tx;
      const low = (grid[at + across] as number) * (1 - tx) + (grid[at + across + 1] as number) * tx;
      out[y * width + x] = top * (1 - ty) + low * ty;
    }
  }
  return out;
}

/**
 * Coloured texture whose detail falls off with its fineness as in photographs of nature: amplitude grows with the
 * cell to the power of `fall` (1 is usual; less is rougher).
 */
function texture(width: number, height: number, fall: number, seed: number): Context {
  const next = numbers(seed);
  const drawn = context(width, height);
  const image = drawn.createImageData(width, height);
  const sums = [0, 1, 2].map(() => new Float32Array(width * height));
  for (let cell = 2; cell < width; cell *= 2) {
    const strength = 260 * (cell / 256) ** fall;
    const shared = layer(width, height, cell, next);
    for (const sum of sums) {
      const own = layer(width, height, cell, next);
      for (let i = 0; i < sum.length; i += 1) {
        sum[i] = (sum[i] as number) + strength * ((shared[i] as number) + 0.35 * (own[i] as number));
      }
    }
  }
  for (let i = 0; i < width * height; i += 1) {
    sums.forEach((sum, c) => {
      image.data[i * 4 + c] = 128 + (sum[i] as number);
    });
    image.data[i * 4 + 3] = 255;
  }
  drawn.putImageData(image, 0, 0);
  return drawn;
}

/** Letters, boxes and lines in strong colours, as on a map or a screen. */
function graphic(width: number, height: number): Context {
  const drawn = context(width, height);
  drawn.fillStyle = '#f7f8fa';
  drawn.fillRect(0, 0, width, height);
  const next = numbers(11);
  const colours = ['#0b5fff', '#c4122f', '#12804a', '#f2a900', '#222222', '#7a3db8'];
  const pick = () => colours[Math.floor(next() * colours.length)] ?? '#222222';
  for (let i = 0; i < 60; i += 1) {
    drawn.strokeStyle = pick();
    drawn.lineWidth = 1 + Math.floor(next() * 4);
    drawn.beginPath();
    drawn.moveTo(next() * width, next() * height);
    for (let k = 0; k < 4; k += 1) drawn.lineTo(next() * width, next() * height);
    drawn.stroke();
  }
  for (let i = 0; i < 24; i += 1) {
    drawn.fillStyle = pick();
    drawn.fillRect(next() * width, next() * height, 40 + next() * 160, 20 + next() * 60);
  }
  const words = ['Carte', 'Vitale', 'Social security', 'Nom', 'N° 2 84 05', 'Rue des Lilas', '358 x 441'];
  for (let i = 0; i < 90; i += 1) {
    drawn.fillStyle = i % 3 === 0 ? pick() : '#1b1b1b';
    drawn.font = `${12 + Math.floor(next() * 26)}px sans-serif`;
    drawn.fillText(words[i % words.length] ?? '', next() * width, next() * height);
  }
  return drawn;
}

/** The picture of every name; each is drawn anew when asked for. */
export const pictures: Readonly<Record<string, () => Promise<Blob>>> = {
  'drawn portrait 1200x1600': () => blobOf(portrait(1200, 1600), 'image/jpeg'),
  'drawn portrait 3024x4032': () => blobOf(portrait(3024, 4032), 'image/jpeg'),
  'drawn portrait with grain': () => blobOf(portrait(800, 1000, 40), 'image/jpeg'),
  'drawn texture, smooth': () => blobOf(texture(1200, 1500, 1.1, 3)),
  'drawn texture, usual': () => blobOf(texture(1400, 1800, 0.85, 5)),
  'drawn texture, rough': () => blobOf(texture(900, 1100, 0.6, 7)),
  'drawn graphic': () => blobOf(graphic(1100, 1400)),
  'drawn page 1754x2480': () => blobOf(paper(1754, 2480)),
  'drawn noise': () => blobOf(noise(700, 900)),
  'drawn white': () => blobOf(flat(600, 800, '#ffffff')),
};
