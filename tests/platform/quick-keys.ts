import { vi } from 'vitest';

/** How many iterations each key from a passphrase was asked for. */
export interface AskedKeys {
  readonly iterations: readonly number[];
}

/** Makes keys from passphrases with one iteration instead of 600,000, and remembers what was asked for. */
export function quickKeys(): AskedKeys {
  const iterations: number[] = [];
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((algorithm, ...others) => {
    const asked = algorithm as Pbkdf2Params;
    if (asked.name !== 'PBKDF2') return derive(algorithm as HkdfParams, ...others);
    iterations.push(asked.iterations);
    return derive({ ...asked, iterations: 1 }, ...others);
  });
  return { iterations };
}
