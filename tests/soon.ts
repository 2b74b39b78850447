import { vi } from 'vitest';

/**
 * Waits until a check holds that comes true a few turns later by itself. Vitest's own `waitFor` pauses for 50 ms
 * between two looks, which adds up to seconds over all tests.
 */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { interval: 2 });
