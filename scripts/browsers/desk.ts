import { type ExtensionView, eventually } from './extension-view.ts';
import type { OpenBrowser } from './open-browser.ts';

/** One file on the desk as a person sees it. */
export interface ShownFile {
  readonly name: string;
  readonly state: string;
  /** "JPG · 358 × 441 · 43 KB · …", where a copy was made. */
  readonly made: string | null;
  /** Pixels of the picture that would be saved, and the name it would get. */
  readonly width: number;
  readonly height: number;
  readonly saveAs: string | null;
}

/** Opens a place of the desk (an address with `#`) in a tab of its own. */
export async function openDesk(browser: OpenBrowser, hash = ''): Promise<Desk> {
  const desk = new Desk(await browser.openOwnPage(`desk.html${hash}`));
  await desk.whenShown('[data-testid="desk"]');
  return desk;
}

/** The desk, by what a person can do there. */
export class Desk {
  readonly view: ExtensionView;

  constructor(view: ExtensionView) {
    this.view = view;
  }

  async whenShown(selector: string, within?: number): Promise<void> {
    await eventually(
      `${selector} on the desk`,
      () => this.view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
      within,
    );
  }

  /** Makes one document of the given files: some ten seconds for pictures on a slow machine. */
  async makeDocument(): Promise<void> {
    await this.view.click('[data-testid="document-make"]');
    await this.whenShown('[data-testid="document-save"]', 45_000);
  }

  hash(): Promise<string> {
    return this.view.evaluate(() => location.hash);
  }

  /** Types into a field as if by hand. */
  async type(selector: string, value: string): Promise<void> {
    await this.view.evaluate(
      (wanted, text) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        if (!field) throw new Error(`nothing matches ${wanted}`);
        field.focus();
        field.value = text;
        return field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      value,
    );
  }

  /** Chooses an option of a select. */
  async select(selector: string, value: string): Promise<void> {
    await this.view.evaluate(
      (wanted, option) => {
        const field = document.querySelector<HTMLSelectElement>(wanted);
        if (!field) throw new Error(`nothing matches ${wanted}`);
        field.value = option;
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  }

  /** Gives files to the field, as a person who has chosen them. */
  async give(files: readonly { readonly name: string; readonly type: string; readonly base64: string }[]) {
    await this.view.evaluate((given) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="photos-files"]');
      if (!field) throw new Error('no field for files');
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      field.files = transfer.files;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    }, files);
  }

  files(): Promise<readonly ShownFile[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="photo-row"]')].map((row) => {
        const picture = row.querySelector<HTMLImageElement>('.photo-thumb img');
        return {
          name: row.querySelector('.file-name')?.textContent ?? '',
          state: row.dataset.state ?? '',
          made: row.querySelector('[data-testid="photo-made"]')?.textContent ?? null,
          width: picture?.naturalWidth ?? 0,
          height: picture?.naturalHeight ?? 0,
          saveAs: row.querySelector('[data-testid="photo-save"]')?.getAttribute('download') ?? null,
        };
      }),
    );
  }

  /** The files once none of them is being worked on. */
  settled(): Promise<readonly ShownFile[]> {
    return eventually(
      'all files done',
      async () => {
        const files = await this.files();
        const open = files.some(
          ({ state, width }) => state === 'working' || (state === 'ready' && width === 0),
        );
        return files.length > 0 && !open && files;
      },
      45_000,
    );
  }
}
