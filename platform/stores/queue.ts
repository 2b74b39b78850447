/** One change at a time. */

/** A queue: each job begins when the one before it is done, whatever became of that. */
export function newQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(job: () => Promise<T>) => {
    const next = last.then(job, job);
    last = next.catch(() => undefined);
    return next;
  };
}

/** The queue of all changes to what is stored. */
export const inTurn = newQueue();
