import { afterEach, describe, expect, it, vi } from 'vitest';
import { safetyCopies } from '../../../platform/stores/safety-copy.ts';

afterEach(() => vi.unstubAllGlobals());

const failing = (how: Partial<Record<'databases' | 'open', unknown>>) => vi.stubGlobal('indexedDB', how);

describe('the safety copy', () => {
  it('is none where no copy was ever made, or where there are no databases', async () => {
    await expect(safetyCopies.read()).resolves.toBeNull();
    failing({ databases: async () => [{ name: 'another' }] });
    await expect(safetyCopies.read()).resolves.toBeNull();
  });

  it.each([
    ['asked for its databases', { databases: () => Promise.reject(new Error('UnknownError')) }],
    [
      'opening the copy',
      {
        databases: async () => [{ name: 'safety-copy' }],
        open: () => {
          throw new Error('UnknownError');
        },
      },
    ],
  ])('is not called "none" when the browser fails, %s', async (_when, how) => {
    failing(how);
    await expect(safetyCopies.read()).rejects.toThrow('UnknownError');
  });
});
