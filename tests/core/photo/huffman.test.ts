import { expect, test } from 'vitest';
import { HuffmanBits, huffmanTable } from '../../../core/photo/identify/huffman.ts';

// Codes 0, 10 and 110 for the symbols 5, 6 and 7; 111 is no code.
const table = huffmanTable(Uint8Array.of(1, 1, 1, ...new Array(13).fill(0)), Uint8Array.of(5, 6, 7));

test('codes are read in order, and bits between them passed over', () => {
  // 110, four bits, 0, 10, 110, then fill.
  const bits = new HuffmanBits(Uint8Array.of(0b11010100, 0b10110111, 0xff, 0xd9), 0);
  expect(bits.symbol(table)).toBe(7);
  bits.skip(4);
  expect([bits.symbol(table), bits.symbol(table), bits.symbol(table)]).toEqual([5, 6, 7]);
  expect(bits.symbol(table)).toBe(-1);
  expect(bits.ranOut).toBe(false);
});

test('a stuffed zero is no data', () => {
  const bits = new HuffmanBits(Uint8Array.of(0xff, 0x00, 0b01011011, 0xff, 0xd9), 0);
  bits.skip(8);
  expect([bits.symbol(table), bits.symbol(table), bits.symbol(table)]).toEqual([5, 6, 7]);
  expect(bits.ranOut).toBe(false);
});

test('asking for more bits than there are is noticed', () => {
  const bits = new HuffmanBits(Uint8Array.of(0x00, 0xff, 0xd9), 0);
  bits.skip(8);
  expect(bits.ranOut).toBe(false);
  bits.skip(1);
  expect(bits.ranOut).toBe(true);
});

test('after a restart reading goes on behind the marker, and a missing marker is noticed', () => {
  const bits = new HuffmanBits(Uint8Array.of(0b10111111, 0xff, 0xd3, 0b11011111, 0xff, 0xd9), 0);
  expect(bits.symbol(table)).toBe(6);
  bits.restart();
  expect(bits.symbol(table)).toBe(7);
  expect(bits.ranOut).toBe(false);
  bits.restart();
  expect(bits.ranOut).toBe(true);
});

test('what is left counts restarts as data and stops at other markers', () => {
  const bits = new HuffmanBits(Uint8Array.of(1, 2, 0xff, 0xd0, 3, 0xff, 0x00, 4, 0xff, 0xd9, 5), 0);
  expect(bits.bytesLeft()).toBe(8);
});
