import type { Language } from '../../core/languages.ts';

/** What a sentence states in figures, written the same way whatever the language. */
export interface Figures {
  /** Numbers in digits: `20`, `1.79`, `08057`… Times of day are written `8:30`. */
  readonly digits: ReadonlySet<string>;
  /** Numbers the sentence spells out: they may stand for digits elsewhere but ask for none. */
  readonly spelled: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  /** Units of size, written `KB` and `MB`. */
  readonly sizes: ReadonlySet<string>;
}

const host = /\b(?:[a-z0-9-]+\.)+(?:fr|cn|com|org|net|eu|gouv\.fr)\b/giu;
const times = /\b([01]?\d|2[0-4])(?::(\d{2})|[\s\u00a0]h(?:[\s\u00a0]?(\d{2}))?(?![\p{L}/]))/gu;
/** Groups of one number written with blanks or hyphens, as phone numbers are: `0 805 805 817`, `021-12333`. */
const phone = /\+?\d{1,4}(?:[\s\u00a0-]\d{2,5}){1,5}(?!\d)/gu;
const number = /\d+(?:[.,]\d+)?/gu;

const words: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  'zh-CN': [[], ['一', '首'], ['二', '两'], ['三'], ['四'], ['五'], ['六'], ['七'], ['八'], ['九'], ['十']],
  fr: [
    [],
    ['un', 'une', 'premier', 'première'],
    ['deux', 'recto'],
    ['trois'],
    ['quatre'],
    ['cinq'],
    ['six'],
    ['sept'],
    ['huit'],
    ['neuf'],
    ['dix'],
  ],
  en: [
    [],
    ['one', 'a', 'an', 'first', 'single'],
    ['two', 'both'],
    ['three'],
    ['four'],
    ['five'],
    ['six'],
    ['seven'],
    ['eight'],
    ['nine'],
    ['ten'],
  ],
};

/** Chinese dates have their months in digits. */
const months: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
};

/** Reads the figures of one sentence. */
export function figuresOf(language: Language, sentence: string): Figures {
  const hosts = new Set([...sentence.matchAll(host)].map(([name]) => name.toLowerCase()));
  let rest = sentence.replace(host, ' ').replace(/(\d),(\d{3})(?!\d)/gu, '$1$2');
  const digits = new Set<string>();
  rest = rest.replace(times, (_all, hour: string, colon?: string, letter?: string) => {
    digits.add(`${Number(hour)}:${colon ?? letter ?? '00'}`);
    return ' ';
  });
  rest = rest.replace(phone, (all) => {
    digits.add(all.replace(/\D/gu, ''));
    return ' ';
  });
  for (const [found] of rest.matchAll(number)) digits.add(found.replace(',', '.'));
  const sizes = new Set(
    [...rest.matchAll(/(?<!\p{L})([KM])(?:B|o)(?!\p{L})/gu)].map(([, unit]) => `${unit}B`),
  );
  return { digits, spelled: spelledOut(language, sentence), hosts, sizes };
}

function spelledOut(language: Language, sentence: string): Set<string> {
  const text = sentence.toLowerCase();
  const isThere = (word: string) =>
    language === 'zh-CN' ? text.includes(word) : new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
  return new Set(
    [...words[language], ...months[language].map((month) => [month])].flatMap((forms, index) =>
      forms.some(isThere) ? [String(index <= 10 ? index : index - 10)] : [],
    ),
  );
}
