/**
 * The fields of a page as plain descriptions, and values put into them when the person has asked for it. Reads what
 * the page itself has written (labels, options, hints); of what somebody typed only whether a field is empty.
 */
import type { FieldValue, FormField, PageForm } from '../core/form-field.ts';
import { collectPageFacts, elementsAndText } from './page-facts.ts';
import { isCovered } from './page-fields/covers.ts';
import { describeField } from './page-fields/describe.ts';
import { canBeSeen, isOpen } from './page-fields/openness.ts';
import { holds, put } from './page-fields/put.ts';
import { type Field, radiosOf, type Seen, type Sight } from './page-fields/seen.ts';
import { fieldSelector, silent, squeeze } from './page-fields/words.ts';

export interface PageFields {
  readonly describe: () => PageForm;
  /** Fills what is still as it was described. @returns the fields that hold their value now. */
  readonly fill: (values: readonly FieldValue[]) => Promise<number[]>;
  /** Takes back what was filled and not changed since. @returns how many fields did not let it go. */
  readonly undo: () => Promise<number>;
}

const headingSelector =
  'h1,h2,h3,h4,legend,caption,[role=heading],h5,h6,.ant-card-head-title,.el-card__header,.el-divider__text,.el-collapse-item__header,tr>:only-child';
/** A page of more fields than this is no form that a person fills in. */
const fieldLimit = 150;
/** How long a page may think about a value before it is read back (ms). */
const settleFor = 60;

interface Filled {
  readonly field: number;
  readonly at: Seen;
  readonly value: string | number;
  readonly before: string;
}

/** Reads and fills the fields of this document and of frames in it that share its origin. */
export function createPageFields(
  isSeen: Sight = canBeSeen,
  pauseFor = settleFor,
  isUnder: Sight = isCovered,
): PageFields {
  /** A field keeps its number for as long as it lives: a plan made before the page changed never hits another one. */
  const numbers = new WeakMap<Element, number>();
  let lastNumber = 0;
  let seen = new Map<number, Seen>();
  let told = new Map<number, string>();
  const filled: Filled[] = [];

  const numberOf = (element: Element): number => {
    const number = numbers.get(element) ?? ++lastNumber;
    numbers.set(element, number);
    return number;
  };

  const read = (doc: Document, fields: FormField[], outer: readonly string[], frameIsUnder: boolean) => {
    const walker = doc.createTreeWalker(doc, elementsAndText);
    const headings: { level: number; text: string; box: Element | null }[] = [];
    const buttonsSeen = new Set<Element>();
    let pieces: Text[] = [];
    const words = () =>
      pieces.filter((node) => isSeen(node.parentElement ?? doc.body)).map(({ data }) => squeeze(data));
    /** The text gathered so far stands behind the field before. */
    const endField = () => {
      const last = fields.pop();
      if (last) fields.push({ ...last, after: last.after || (words()[0] ?? '').slice(0, 60) });
    };

    for (let node = walker.nextNode(); node && fields.length < fieldLimit; node = walker.nextNode()) {
      if (node.nodeName === '#text') {
        const text = node as Text;
        const says = /[^\s*:：]/.test(text.data) && !text.parentElement?.closest(silent);
        if (says) pieces = [...pieces.slice(-5), text];
        continue;
      }
      const element = node as HTMLElement;
      if (element.tagName === 'IFRAME') {
        // None where the frame is of another origin.
        const inside = (element as HTMLIFrameElement).contentDocument;
        const above = headings.map(({ text }) => text).reverse();
        if (inside && isSeen(element)) read(inside, fields, above, frameIsUnder || isUnder(element));
      } else if (element.matches(headingSelector) && !element.querySelector(fieldSelector)) {
        const legend = element.tagName === 'LEGEND';
        const level = legend ? 8 : Number(/^H(\d)/.exec(element.tagName)?.[1] ?? 7);
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        const text = squeeze(element.textContent);
        if (text !== '' && text.length < 60)
          headings.push({ level, text, box: legend ? element.parentElement : null });
      }
      if (!element.matches(fieldSelector) || buttonsSeen.has(element)) continue;
      const field = element as Field;
      const before = words().reverse();
      endField();
      pieces = [];
      const buttons = field.type === 'radio' ? radiosOf(field as HTMLInputElement) : [];
      for (const button of buttons) buttonsSeen.add(button);
      const at = { element: field, buttons };
      const id = numberOf(field);
      seen.set(id, at);
      const under = headings.filter(({ box }) => !box || box.contains(field)).map(({ text }) => text);
      fields.push(
        describeField(
          at,
          id,
          before,
          [...under.reverse(), ...outer],
          isSeen,
          (it) => frameIsUnder || isUnder(it),
        ),
      );
    }
    endField();
  };

  const readAll = (): FormField[] => {
    const fields: FormField[] = [];
    seen = new Map();
    read(document, fields, [], false);
    return fields;
  };

  return {
    describe() {
      const fields = readAll();
      told = new Map(fields.map((field) => [field.id, JSON.stringify(field)]));
      // What a page shows in fields that nobody can type into is its own text, such as the name of the account.
      const fixed = [...document.querySelectorAll<HTMLInputElement>('input:disabled,input[readonly]')]
        .filter(({ type }) => type === 'text')
        .map((input) => `${input.labels?.[0]?.textContent ?? ''} ${input.value}`);
      const { text = '', lang = '' } = collectPageFacts(document);
      return { fields, shown: [text, ...fixed.map(squeeze)].join(' · ').slice(0, 6000), lang };
    },
    async fill(values) {
      const same = new Set(
        readAll().flatMap((field) =>
          field.open && told.get(field.id) === JSON.stringify(field) ? [field.id] : [],
        ),
      );
      const first = filled.length;
      for (const { field, value } of values) {
        const at = seen.get(field);
        // One value may have changed what another field asks: each is looked at when its turn comes.
        if (!at || !same.has(field) || !isOpen(at, isSeen)) continue;
        filled.push({ field, at, value, before: at.element.value });
        put(at, value);
      }
      await pause(pauseFor);
      return filled
        .slice(first)
        .filter(({ at, value }) => holds(at, value))
        .map(({ field }) => field);
    },
    async undo() {
      const ours = filled.splice(0).filter(({ at, value }) => holds(at, value));
      for (const { at, before } of ours) put(at, at.buttons.length > 0 ? -1 : before);
      await pause(pauseFor);
      return ours.filter(({ at, value }) => holds(at, value)).length;
    },
  };
}

const pause = (time: number) => new Promise((done) => setTimeout(done, time));
