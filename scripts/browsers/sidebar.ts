import type { Page } from 'puppeteer-core';
import { type ExtensionView, eventually } from './extension-view.ts';
import type { OpenBrowser } from './open-browser.ts';

/** One line of the checklist as a person sees it. */
export interface ShownMaterial {
  readonly material: string;
  readonly need: string;
  readonly ticked: boolean;
}

const byTestId = (id: string, more = '') => `[data-testid="${id}"]${more}`;

/**
 * The sidebar in a portal page, by what a person can do with it.
 * @throws when the sidebar does not appear: the first thing every test wants to know.
 */
export async function openSidebar(browser: OpenBrowser, page: Page): Promise<Sidebar> {
  const view = await eventually('the sidebar frame', () => browser.sidebarFrame(page));
  const sidebar = new Sidebar(view);
  await sidebar.whenShown(byTestId('sidebar'));
  return sidebar;
}

/** Whether our frame is in the page at all; waits for nothing. */
export async function hasSidebar(browser: OpenBrowser, page: Page): Promise<boolean> {
  return (await browser.sidebarFrame(page)) !== null;
}

export class Sidebar {
  readonly view: ExtensionView;

  constructor(view: ExtensionView) {
    this.view = view;
  }

  /** Resolves when an element matches. */
  async whenShown(selector: string): Promise<void> {
    await eventually(`${selector} in the sidebar`, () =>
      this.view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    ).catch(async (error: unknown) => {
      const shown = await this.text('body').catch((reason: unknown) => `nothing readable: ${reason}`);
      throw new Error(`${error}; the sidebar shows: ${shown.slice(0, 600)}`, { cause: error });
    });
  }

  /** The words a person reads, of the whole sidebar or of one part. */
  text(selector = byTestId('sidebar')): Promise<string> {
    return this.view.evaluate((wanted) => {
      const part = document.querySelector<HTMLElement>(wanted);
      return part ? part.innerText : '';
    }, selector);
  }

  materials(): Promise<readonly ShownMaterial[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="material"]')].map((line) => ({
        material: line.dataset.material ?? '',
        need: line.dataset.need ?? '',
        ticked: line.querySelector<HTMLInputElement>('input[type="checkbox"]')?.checked ?? false,
      })),
    );
  }

  /** The questions on show: the fact each asks for, and its possible answers. */
  questions(): Promise<readonly { readonly fact: string; readonly values: readonly string[] }[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="question"]')].map((question) => ({
        fact: question.dataset.fact ?? '',
        values: [...question.querySelectorAll<HTMLElement>('[data-value]')].map(
          (option) => option.dataset.value ?? '',
        ),
      })),
    );
  }

  /** Answers a question; done when it is no longer asked. */
  async answer(fact: string, value: string): Promise<void> {
    const question = byTestId('question', `[data-fact="${fact}"]`);
    await this.press(`${question} [data-value="${value}"]`);
    await eventually(`the answer to ${fact}`, () =>
      this.view.evaluate((asked) => document.querySelector(asked) === null, question),
    );
  }

  /** Switches the language; done when the sidebar speaks it. */
  async speak(language: string): Promise<void> {
    await this.press(byTestId('language', ` [data-language="${language}"]`));
    await this.whenShown(byTestId('sidebar', `[lang="${language}"]`));
  }

  async tick(material: string): Promise<void> {
    const box = byTestId('material', `[data-material="${material}"] input[type="checkbox"]`);
    await this.press(box);
    await this.whenShown(`${box}:checked`);
  }

  /** The people one can choose, by the words of the list; the first entry is nobody. */
  people(): Promise<readonly string[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>('[data-testid="person-switch"] option')].map(
        (option) => option.text,
      ),
    );
  }

  /** Who is chosen, by the words of the list. */
  chosenPerson(): Promise<string> {
    return this.view.evaluate(
      () =>
        document.querySelector<HTMLSelectElement>('[data-testid="person-switch"]')?.selectedOptions[0]
          ?.text ?? '',
    );
  }

  /** Waits for the photo check and for its copy that fits; the words it shows. */
  async photoCheck(): Promise<string> {
    await this.whenShown(byTestId('photo-check'));
    await this.whenShown(byTestId('photo-use-fixed', ':enabled:not([aria-disabled="true"])'));
    return this.text(byTestId('photo-check'));
  }

  /** Resolves when the open photo check has the keyboard. */
  async whenFocused(): Promise<void> {
    await eventually('the photo check to take the keyboard', () =>
      this.view.evaluate(
        (check) => document.hasFocus() && document.querySelector(check)?.contains(document.activeElement),
        byTestId('photo-check'),
      ),
    );
  }

  /** Presses what may not stand still yet: nothing was pressed as long as the view found nothing to click. */
  private async press(selector: string): Promise<void> {
    await this.whenShown(selector);
    await eventually(`a press on ${selector}`, () => this.view.click(selector).then(() => true));
  }

  hasPhotoCheck(): Promise<boolean> {
    return this.view.evaluate((check) => document.querySelector(check) !== null, byTestId('photo-check'));
  }

  takeFixed(): Promise<void> {
    return this.choose('photo-use-fixed');
  }

  takeOriginal(): Promise<void> {
    return this.choose('photo-use-original');
  }

  cancel(): Promise<void> {
    return this.choose('photo-cancel');
  }

  /**
   * Presses one of the three choices; done when the check is closed. A press that met nothing, because the panel was
   * moving under it, is made once more, as a person would: none of the three can count twice.
   */
  private async choose(testId: string): Promise<void> {
    const button = byTestId(testId, ':enabled');
    // A page that sends at once may be gone, and the sidebar with it.
    const closed = async () => !(await this.hasPhotoCheck().catch(() => false));
    await this.press(button);
    const first = await eventually('the photo check to close', closed, 5_000).catch(() => false);
    if (first) return;
    await this.press(button);
    await eventually(`the photo check to close after ${testId} was pressed twice`, closed);
  }
}
