import type { ExtensionView } from './extension-view.ts';

/** Where the keyboard stands, and whether a person can see it. */
interface Stop {
  readonly here: boolean;
  readonly words: string;
  readonly visible: boolean;
}

/**
 * A person without a mouse, in one page of ours.
 * Every place the keyboard stops at on the way is looked at: `unseen` names those that showed no mark of focus.
 */
export class Keyboard {
  readonly unseen: string[] = [];
  readonly #view: ExtensionView;

  constructor(view: ExtensionView) {
    this.#view = view;
  }

  /** Tab by tab to the first element that matches. @throws after 250 stops. */
  async goTo(selector: string): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 250; steps += 1) {
      const stop = await this.#stop(selector);
      if (!stop.visible) this.unseen.push(stop.words);
      if (stop.here) return;
      passed.push(stop.words);
      await this.#view.press('Tab');
    }
    throw new Error(`the keyboard never came to ${selector}; it passed ${passed.slice(0, 60).join(' > ')}`);
  }

  async press(key: string): Promise<void> {
    await this.#view.press(key);
  }

  /** Presses the keys of a word one by one into the field that has the keyboard. */
  async write(word: string): Promise<void> {
    for (const letter of word) await this.#view.press(letter);
  }

  #stop(selector: string): Promise<Stop> {
    return this.#view.evaluate((wanted) => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body)
        return { here: false, words: '(page)', visible: true };
      // A ring may be drawn by the element, or by the label of a box that is drawn for it.
      const drawn = [at, at.parentElement, at.nextElementSibling, at.closest('label')];
      // What takes the keyboard only by script, a region that opens, is no stop on a person's way.
      const visible =
        at.tabIndex < 0 ||
        drawn.some((element) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
        });
      const words = `${at.tagName.toLowerCase()} ${at.dataset.testid ?? at.id} ${(at.innerText ?? '').slice(0, 30)}`;
      return { here: at.matches(wanted), words, visible };
    }, selector);
  }
}
