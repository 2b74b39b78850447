/**
 * Every sentence a person reads, in the language they chose.
 *
 * Sentences live in `locales/*.json`; the keys are typed after `en.json`, and a test keeps the three files in step.
 * A sentence is plain text with `{placeholders}`; one that changes with a number is `{ "plural": { one, other … } }`
 * by the categories of `Intl.PluralRules`, chosen by the parameter `count`.
 */
import type { Language, Localized } from '../core/languages.ts';
import english from '../locales/en.json';
import french from '../locales/fr.json';
import chinese from '../locales/zh-CN.json';
import { formatNumber } from './amounts.ts';
import { kept } from './kept.ts';

type Plural = { readonly plural: object };
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string | Plural ? K : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];

/** Path of a sentence, such as `sidebar.whom`. */
export type TextKey = KeysOf<typeof english>;
export type TextParams = Readonly<Record<string, string | number>>;

const pluralRules = kept((language: Language) => new Intl.PluralRules(language));

type Node = string | { readonly [key: string]: Node };
const dictionaries: Readonly<Record<Language, Node>> = { 'zh-CN': chinese, fr: french, en: english };

function find(language: Language, path: string): Node | undefined {
  let node: Node | undefined = dictionaries[language];
  for (const part of path.split('.')) {
    if (typeof node !== 'object' || !Object.hasOwn(node, part)) return undefined;
    node = node[part];
  }
  return node;
}

function sentence(language: Language, node: Node | undefined, params: TextParams): string | undefined {
  if (typeof node === 'string') return node;
  const forms = node?.plural;
  if (typeof forms !== 'object') return undefined;
  const category = pluralRules(language).select(Number(params.count ?? 0));
  const form = forms[category] ?? forms.other;
  return typeof form === 'string' ? form : undefined;
}

/** The same sentences for code without a component tree, for instance the list as plain text. */
export interface Text {
  readonly language: Language;
  /** The sentence for a key, with its placeholders filled in; numbers are written as the language writes them. */
  readonly t: (key: TextKey, params?: TextParams) => string;
  /** Like `t` for a key made from data; `null` when there is no such sentence. */
  readonly maybe: (key: string, params?: TextParams) => string | null;
  /** One sentence of the data in the chosen language. */
  readonly say: (words: Localized) => string;
}

const texts = new Map<Language, Text>();

/** The sentences of one language. */
export function textIn(language: Language): Text {
  const known = texts.get(language);
  if (known) return known;
  const maybe = (key: string, params: TextParams = {}) => {
    const found = sentence(language, find(language, key), params);
    if (found === undefined) return null;
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? formatNumber(language, value) : value;
    });
  };
  const text: Text = {
    language,
    maybe,
    t: (key, params) => maybe(key, params) ?? key,
    say: (words) => words[language],
  };
  texts.set(language, text);
  return text;
}
