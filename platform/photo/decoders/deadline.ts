/**
 * A decoder that a damaged file can hold for ever is watched from outside its thread: the page ends the photo worker
 * when the time is over. A thread of the decoder's own would be the plainer way, but in Firefox a worker that starts
 * workers of its own stops for good about once in eighty times (stock ESR 153, 2026-11-22: 26 of some 2,000).
 */

/** What the page is told: how long what comes now may take (ms), or `null` once it is over. */
export interface Deadline {
  readonly mostMs: number | null;
  /** Of several files, the one that is being opened, from 0. */
  readonly input?: number;
}

let tell: ((deadline: Deadline) => void) | undefined;
let input: number | undefined;

/** The photo worker says once how its page is told. */
export function watchedBy(page: (deadline: Deadline) => void): void {
  tell = page;
}

/** Whether somebody outside this thread can end it. */
export function isWatched(): boolean {
  return tell !== undefined;
}

/** Which of several files is opened next, so that the right one is blamed. */
export function opening(index: number | undefined): void {
  input = index;
}

/** Runs what may never come back. Where the time is over, neither does this thread. */
export function within<T>(mostMs: number, run: () => T): T {
  tell?.({ mostMs, input });
  try {
    return run();
  } finally {
    tell?.({ mostMs: null });
  }
}
