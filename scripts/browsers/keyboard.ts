import type { ExtensionView } from './extension-view.ts';

/** Where the keyboard stands, and whether a person can see it. */
interface Stop {
  readonly here: boolean;
  readonly words: string;
  /** False where it looks as it does without the keyboard; of a stop that was never seen without, it is not known yet. */
  readonly visible: boolean;
  /** The stop before, where it is seen only now that it looks the same without the keyboard. */
  readonly unseenBefore: string | null;
}

/**
 * A person without a mouse, in one page of ours.
 * Every place the keyboard stops at on the way is looked at: `unseen` names those that showed no mark of focus.
 */
export class Keyboard {
  readonly unseen: string[] = [];
  readonly view: ExtensionView;

  constructor(view: ExtensionView) {
    this.view = view;
  }

  /** Tab by tab to the first element that matches. @throws after 250 stops. */
  async goTo(selector: string): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 250; steps += 1) {
      const stop = await this.#stop(selector);
      if (stop.unseenBefore !== null) this.unseen.push(stop.unseenBefore);
      if (!stop.visible) this.unseen.push(stop.words);
      if (stop.here) return;
      passed.push(stop.words);
      await this.view.press('Tab');
    }
    throw new Error(`the keyboard never came to ${selector}; it passed ${passed.slice(0, 60).join(' > ')}`);
  }

  async press(key: string): Promise<void> {
    await this.view.press(key);
  }

  /** Presses the keys of a word one by one into the field that has the keyboard. */
  async write(word: string): Promise<void> {
    for (const letter of word) await this.view.press(letter);
  }

  #stop(selector: string): Promise<Stop> {
    return this.view.evaluate((wanted) => {
      interface Memory {
        /** What each place looked like when the keyboard was somewhere else. */
        readonly without: WeakMap<Element, readonly string[]>;
        last: { element: Element; look: readonly string[]; words: string } | null;
      }
      const page = globalThis as { keyboardMemory?: Memory };
      page.keyboardMemory ??= { without: new WeakMap(), last: null };
      const memory = page.keyboardMemory;
      /** A mark may be drawn by the element, or by the label or the box around it; empty where none is drawn. */
      const lookOf = (element: Element) =>
        [element, element.parentElement, element.nextElementSibling, element.closest('label')].map(
          (drawn) => {
            if (!drawn) return '';
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(drawn);
            const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
            const shadow = boxShadow === 'none' ? '' : boxShadow;
            return ring || shadow
              ? `${ring ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : ''} ${shadow}`
              : '';
          },
        );
      const differs = (look: readonly string[], without: readonly string[]) =>
        look.some((each, n) => each !== '' && each !== without[n]);

      const at = document.activeElement;
      const { last } = memory;
      const unseenBefore =
        last && last.element !== at && last.element.isConnected && !differs(last.look, lookOf(last.element))
          ? last.words
          : null;
      if (last?.element !== at) memory.last = null;
      for (const each of document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'))
        if (each !== at) memory.without.set(each, lookOf(each));
      if (!(at instanceof HTMLElement) || at === document.body)
        return { here: false, words: '(page)', visible: true, unseenBefore };
      const words = `${at.tagName.toLowerCase()} ${at.dataset.testid ?? at.id} ${(at.innerText ?? '').slice(0, 30)}`;
      const look = lookOf(at);
      const without = memory.without.get(at);
      // What takes the keyboard only by script, a region that opens, is no stop on a person's way.
      const stops = at.tabIndex >= 0;
      if (stops && !without) memory.last = { element: at, look, words };
      const visible = !stops || (without ? differs(look, without) : look.some((each) => each !== ''));
      return { here: at.matches(wanted), words, visible, unseenBefore };
    }, selector);
  }
}
