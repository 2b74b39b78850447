import { expect, test } from 'vitest';
import { outputName } from '../../../core/photo/output-name.ts';

test.each([
  ['photo.png', 'jpg', 'photo.jpg'],
  ['photo.JPEG', 'jpg', 'photo.JPEG'],
  ['IMG_0001.HEIC', 'jpg', 'IMG_0001.jpg'],
  ['证件照.bmp', 'png', '证件照.png'],
  ['scan', 'jpg', 'scan.jpg'],
  ['v1.2 final', 'jpg', 'v1.2 final.jpg'],
  ['a.b.webp', 'png', 'a.b.png'],
  ['.png', 'jpg', '.png.jpg'],
  ['', 'jpg', 'photo.jpg'],
] as const)('%j as %s becomes %j', (name, format, expected) => {
  expect(outputName(name, format)).toBe(expected);
});
