import { type ExtensionView, eventually } from './extension-view.ts';
import type { OpenBrowser } from './open-browser.ts';

/** One line of the people list. */
export interface ShownPerson {
  readonly name: string;
  readonly chosen: boolean;
}

/** What a person writes into the form; keys of `facts` are fact names. */
export interface PersonEntry {
  readonly name?: string;
  readonly relation?: string;
  readonly facts?: Readonly<Record<string, string>>;
  /** Keys are names of details (`core/details.ts`). */
  readonly details?: Readonly<Record<string, string>>;
}

/** Opens the popup's page in a tab of its own and waits until it shows the people. */
export async function openPopup(browser: OpenBrowser): Promise<Popup> {
  const popup = new Popup(await browser.openOwnPage('popup.html'));
  await popup.whenShown('[data-testid="people"]');
  await popup.whenShown('[data-testid="popup"][data-ready]');
  // What the popup says of the site comes a moment later and moves what stands below it: a click must not miss.
  await popup.whenShown('[data-testid="verdict"]:not(:has(> [role="status"]))');
  return popup;
}

/** The popup, by what a person can do with it. */
export class Popup {
  readonly view: ExtensionView;

  constructor(view: ExtensionView) {
    this.view = view;
  }

  async whenShown(selector: string): Promise<void> {
    await eventually(`${selector} in the popup`, () =>
      this.view.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
    );
  }

  people(): Promise<readonly ShownPerson[]> {
    return this.view.evaluate(() =>
      [...document.querySelectorAll('[data-testid="person"]')].map((row) => ({
        name: row.querySelector('.person-name')?.textContent ?? '',
        chosen: row.querySelector('[aria-pressed="true"]') !== null,
      })),
    );
  }

  /** Adds a person; done when the list shows the name. */
  async add(entry: PersonEntry & { readonly name: string }): Promise<void> {
    await this.view.click('[data-testid="person-add"]');
    await this.fillForm(entry);
    await this.whenListed(entry.name);
  }

  /** Begins to add a person, and leaves it at that. */
  async begin(entry: PersonEntry): Promise<void> {
    await this.view.click('[data-testid="person-add"]');
    await this.fillIn(entry);
  }

  /** What stands in the open form: the name, and all details that are not empty. */
  async form(): Promise<PersonEntry> {
    await this.whenShown('[data-testid="person-form"]');
    return this.view.evaluate(() => {
      const value = (selector: string) =>
        document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? '';
      const fields = [...document.querySelectorAll<HTMLInputElement>('[data-detail]')];
      const typed = fields.filter((field) => field.value !== '');
      return {
        name: value('[data-field="name"]'),
        relation: value('[data-field="relation"]'),
        facts: { age: value('[data-fact="age"]') },
        details: Object.fromEntries(typed.map((field) => [field.dataset.detail ?? '', field.value])),
      };
    });
  }

  /** Changes the person of that name. */
  async edit(name: string, entry: PersonEntry): Promise<void> {
    await this.clickInRow(name, 'person-edit');
    await this.fillForm(entry);
    await this.whenListed(entry.name ?? name);
  }

  async choose(name: string): Promise<void> {
    await this.clickInRow(name, 'person-choose');
    await eventually(`${name} to be chosen`, async () =>
      (await this.people()).some((person) => person.name === name && person.chosen),
    );
  }

  /** Deletes the person of that name and confirms; the words of the confirmation. */
  async remove(name: string): Promise<string> {
    await this.clickInRow(name, 'person-delete');
    await this.whenShown('[data-testid="person-confirm"]');
    const words = await this.view.evaluate(
      () => document.querySelector('[data-testid="person-confirm"]')?.textContent ?? '',
    );
    await this.view.click('[data-testid="person-delete-yes"]');
    await eventually(`${name} to go`, async () =>
      (await this.people()).every((person) => person.name !== name),
    );
    return words;
  }

  close(): Promise<void> {
    return this.view.close();
  }

  private async whenListed(name: string): Promise<void> {
    await eventually(`${name} in the list`, async () =>
      (await this.people()).some((person) => person.name === name),
    );
  }

  private async clickInRow(name: string, testId: string): Promise<void> {
    await this.whenListed(name);
    const id = await this.view.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-testid="person"]')];
      return rows.find((row) => row.querySelector('.person-name')?.textContent === wanted)?.dataset.person;
    }, name);
    await this.view.click(`[data-person="${id}"] [data-testid="${testId}"]`);
  }

  private async fillForm(entry: PersonEntry): Promise<void> {
    await this.fillIn(entry);
    await this.view.click('[data-testid="person-save"]');
  }

  private async fillIn({ name, relation, facts, details }: PersonEntry): Promise<void> {
    await this.whenShown('[data-testid="person-form"]');
    if (name !== undefined) await this.fill('[data-field="name"]', name);
    if (relation !== undefined) await this.fill('[data-field="relation"]', relation);
    for (const [fact, value] of Object.entries(facts ?? {})) await this.fill(`[data-fact="${fact}"]`, value);
    for (const [detail, value] of Object.entries(details ?? {})) {
      await this.fill(`[data-detail="${detail}"]`, value);
    }
  }

  /** Writes a value and tells the form, as typing or choosing does. */
  private async fill(selector: string, value: string): Promise<void> {
    await this.view.evaluate(
      (wanted, text) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
        if (!field) throw new Error(`no field ${wanted}`);
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      selector,
      value,
    );
  }
}
