/** Pictures drawn on the spot, so that no photo of anybody is needed. */

type Context = OffscreenCanvasRenderingContext2D;

export function canvasOf(width: number, height: number): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

export function blobOf(context: Context, type = 'image/png', quality = 0.95): Promise<Blob> {
  return context.canvas.convertToBlob({ type, quality });
}

/** Repeatable numbers from 0 to below 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Adds grain of up to `strength` levels to every pixel, as a sensor does. */
function grain(context: Context, strength: number, seed = 1): void {
  const { width, height } = context.canvas;
  const next = numbers(seed);
  const image = context.getImageData(0, 0, width, height);
  for (let i = 0; i < image.data.length; i += 4) {
    const light = (next() - 0.5) * strength;
    for (let c = i; c < i + 3; c += 1) {
      image.data[c] = (image.data[c] ?? 0) + light + (next() - 0.5) * strength * 0.5;
    }
  }
  context.putImageData(image, 0, 0);
}

/** A head and shoulders before a light wall. */
export function portrait(width: number, height: number, grainLevels = 8): Context {
  const context = canvasOf(width, height);
  const wall = context.createLinearGradient(0, 0, width, height);
  wall.addColorStop(0, '#f4f4f2');
  wall.addColorStop(1, '#dfe3e6');
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  const ellipse = (colour: string, x: number, y: number, rx: number, ry: number) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(x * width, y * height, rx * width, ry * height, 0, 0, Math.PI * 2);
    context.fill();
  };
  ellipse('#27374f', 0.5, 1.05, 0.46, 0.34);
  ellipse('#2a1d16', 0.5, 0.4, 0.25, 0.27);
  ellipse('#d9a47f', 0.5, 0.46, 0.2, 0.24);
  ellipse('#3a2a22', 0.42, 0.43, 0.025, 0.012);
  ellipse('#3a2a22', 0.58, 0.43, 0.025, 0.012);
  ellipse('#a85648', 0.5, 0.58, 0.06, 0.015);
  context.strokeStyle = '#3b2a20';
  for (let i = 0; i < 60; i += 1) {
    context.beginPath();
    context.moveTo((0.27 + i * 0.0077) * width, 0.3 * height);
    context.lineTo((0.3 + i * 0.0067) * width, (0.15 + (i % 7) * 0.01) * height);
    context.stroke();
  }
  if (grainLevels > 0) grain(context, grainLevels);
  return context;
}

/** Lines of small strokes on paper. */
export function paper(width: number, height: number): Context {
  const context = canvasOf(width, height);
  context.fillStyle = '#fbfbf8';
  context.fillRect(0, 0, width, height);
  const next = numbers(4);
  context.fillStyle = '#1a1a1a';
  const line = Math.max(10, Math.round(height / 70));
  for (let y = line * 3; y < height - line * 3; y += line * 2) {
    for (let x = width * 0.1; x < width * 0.9; x += line * 0.6) {
      if (next() < 0.15) continue;
      context.fillRect(x, y + next() * 3, line * 0.12, line);
      context.fillRect(x, y + line * next(), line * 0.45, line * 0.12);
    }
  }
  return context;
}

export function noise(width: number, height: number): Context {
  const context = canvasOf(width, height);
  const next = numbers(99);
  const image = context.createImageData(width, height);
  for (let i = 0; i < image.data.length; i += 1) image.data[i] = i % 4 === 3 ? 255 : next() * 256;
  context.putImageData(image, 0, 0);
  return context;
}

export function flat(width: number, height: number, colour: string): Context {
  const context = canvasOf(width, height);
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return context;
}

export type Rgb = readonly [number, number, number];

/** Red, green, blue and yellow, from the upper left corner along the reading direction. */
export const quarterColours: readonly Rgb[] = [
  [220, 40, 40],
  [40, 180, 60],
  [40, 60, 210],
  [230, 210, 50],
];

/** Four quarters, drawn as they are stored in a file with this orientation, so that upright they read in order. */
export function turnedQuarters(width: number, height: number, orientation: number): Context {
  const upright = canvasOf(width, height);
  quarterColours.forEach(([r, g, b], i) => {
    upright.fillStyle = `rgb(${r} ${g} ${b})`;
    upright.fillRect((i % 2) * (width / 2), Math.floor(i / 2) * (height / 2), width / 2, height / 2);
  });
  const swapped = orientation >= 5;
  const stored = canvasOf(swapped ? height : width, swapped ? width : height);
  const [w, h] = [width, height];
  // The inverse of what a viewer does for each value (EXIF 2.32, tag 0x0112).
  const turns: Readonly<Record<number, readonly [number, number, number, number, number, number]>> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, -1, 1, 0, 0, w],
    7: [0, -1, -1, 0, h, w],
    8: [0, 1, -1, 0, h, 0],
  };
  stored.setTransform(...(turns[orientation] ?? [1, 0, 0, 1, 0, 0]));
  stored.drawImage(upright.canvas, 0, 0);
  return stored;
}

export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** A JPEG with one more segment right after its start. */
export async function withSegment(jpeg: Blob, marker: number, body: Uint8Array): Promise<Blob> {
  const bytes = await bytesOf(jpeg);
  const head = Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255);
  return new Blob([bytes.slice(0, 2), head, body.slice(), bytes.slice(2)], { type: 'image/jpeg' });
}

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

export function exifBody(orientation: number): Uint8Array {
  const tiff = [
    ...latin('MM\0*'),
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  return Uint8Array.from([...latin('Exif\0\0'), ...tiff]);
}

/** An ICC profile with the primaries of Display P3 (D50-adapted) and a plain 2.2 gamma. */
export function p3Profile(): Uint8Array {
  const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const fixed = (value: number) => word(Math.round(value * 65536) >>> 0);
  const xyz = (x: number, y: number, z: number) => [
    ...latin('XYZ \0\0\0\0'),
    ...fixed(x),
    ...fixed(y),
    ...fixed(z),
  ];
  const name = 'P3 test';
  const description = [
    ...latin('desc\0\0\0\0'),
    ...word(name.length + 1),
    ...latin(`${name}\0`),
    ...new Array(78).fill(0),
  ];
  const gamma = [...latin('curv\0\0\0\0'), ...word(1), 2, 0x33, 0, 0];
  const tags: [string, number[]][] = [
    ['desc', description],
    ['cprt', [...latin('text\0\0\0\0'), ...latin('none\0')]],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.51512, 0.2412, -0.00105)],
    ['gXYZ', xyz(0.29198, 0.69225, 0.04189)],
    ['bXYZ', xyz(0.1571, 0.06657, 0.78407)],
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  const table = [...word(tags.length)];
  const data: number[] = [];
  const start = 128 + 4 + tags.length * 12;
  for (const [signature, body] of tags) {
    while (data.length % 4) data.push(0);
    table.push(...latin(signature), ...word(start + data.length), ...word(body.length));
    data.push(...body);
  }
  const header = [
    ...word(start + data.length),
    ...latin('\0\0\0\0'),
    ...word(0x02400000),
    ...latin('mntrRGB XYZ '),
    ...[7, 0xea, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
    ...latin('acsp\0\0\0\0'),
    ...new Array(24).fill(0),
    ...[...fixed(0.9642), ...fixed(1), ...fixed(0.8249)],
    ...new Array(48).fill(0),
  ];
  return Uint8Array.from([...latin('ICC_PROFILE\0'), 1, 1, ...header, ...table, ...data]);
}
