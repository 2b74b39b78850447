/** Values that survive the way into a page and back. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One page of the extension: the sidebar's frame inside a portal page, or the popup in a tab of its own.
 *
 * puppeteer shows such frames in Chromium only; in Firefox the driver's protocol reaches them all the same, so
 * both engines are brought to these few verbs.
 */
export interface ExtensionView {
  /** Runs a function inside the page; it must not use names from outside. Promises are awaited. */
  evaluate<A extends readonly Json[], R extends Json | undefined>(
    run: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /**
   * Clicks the first element that matches, as a person would: trusted, in its middle, scrolled into view.
   * Done when the browser says so or when the page is gone, since a click may close its own frame.
   */
  click(selector: string): Promise<void>;
  /** Presses and releases one key (a name such as `Escape`, or a character) in the focused element. */
  press(key: string): Promise<void>;
  /** PNG of the view; only for views in a tab of their own. */
  screenshot(): Promise<Buffer>;
  /** Sets the size of the view in CSS pixels; only for views in a tab of their own. */
  resize(width: number, height: number): Promise<void>;
  /** Closes the tab; only for views in a tab of their own. */
  close(): Promise<void>;
}

/** How long the harness waits for something that the extension or a page does by itself. */
export const patienceMs = 15_000;

/**
 * Asks again until there is an answer.
 * @param what names the awaited thing in the error.
 * @param ask returns `null`, `undefined` or `false` as long as there is none; an error it throws counts as none.
 * @throws after `timeoutMs`, with the last error as cause.
 */
export async function eventually<R>(
  what: string,
  ask: () => Promise<R | null | undefined | false>,
  timeoutMs = patienceMs,
): Promise<R> {
  const end = performance.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (performance.now() < end);
  throw new Error(`${what}: did not happen within ${timeoutMs} ms`, { cause: lastError });
}

/**
 * Runs inside a page: scrolls the first match into view and waits until it stands still under its own middle, since
 * a click that lands where the element has just been is a click on something else.
 * @returns the middle in CSS pixels of the page's viewport; `null` when it is not there or stays covered.
 */
export async function middleOf(selector: string): Promise<{ x: number; y: number } | null> {
  let last = '';
  let inSight = false;
  for (let look = 0; look < 60; look++) {
    const element = document.querySelector(selector);
    // Not again once it is there: in Firefox a list of odd height goes to and fro by a pixel each time.
    if (!inSight) element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element?.getBoundingClientRect();
    const now = JSON.stringify(box ?? null);
    inSight = false;
    if (element && box) {
      const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
      const hit = document.elementFromPoint(middle.x, middle.y);
      inSight = hit !== null && (element.contains(hit) || hit.contains(element));
      if (inSight && now === last) return middle;
    }
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return null;
}

/**
 * Waits for an action, or for the page it acts on to be gone: a click that closes its own frame is never
 * acknowledged to a driver.
 */
export async function doneOrGone(action: Promise<unknown>, isGone: () => Promise<boolean>): Promise<void> {
  let done = false;
  const acted = action.finally(() => {
    done = true;
  });
  // Once the page is gone nobody waits for the action any more.
  acted.catch(() => undefined);
  const gone = (async () => {
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (!done && (await isGone())) return;
    }
    await acted;
  })();
  await Promise.race([acted, gone]).catch(async (error: unknown) => {
    if (!(await isGone())) throw error;
  });
}
