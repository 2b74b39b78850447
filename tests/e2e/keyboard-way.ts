/** What every walk without a mouse needs. */
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import type { Keyboard } from '../../scripts/browsers/keyboard.ts';

export const testId = (id: string) => `[data-testid="${id}"]`;

export function whenThere(view: ExtensionView, selector: string): Promise<unknown> {
  return eventually(selector, () =>
    view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
}

/** In the panel: where Tab from the page comes in. */
export function startInPanel(view: ExtensionView): Promise<boolean> {
  return view.evaluate(() => {
    document.querySelector<HTMLElement>('[data-testid="sidebar-toggle"]')?.focus();
    return true;
  });
}

/** Goes to a button and presses it. */
export async function pressAt(keyboard: Keyboard, selector: string, key = 'Enter'): Promise<void> {
  await keyboard.goTo(selector);
  await keyboard.press(key);
}

/** Goes to a field and types. */
export async function writeInto(keyboard: Keyboard, id: string, words: string): Promise<void> {
  await keyboard.goTo(testId(id));
  await keyboard.write(words);
}
