/** Which of a page's own options is meant; only where exactly one is. */
import type { DetailName, Sex } from '../details.ts';
import { plain } from './fold.ts';

const sexWords: Readonly<Record<Sex, readonly string[]>> = {
  male: [
    '男',
    '男性',
    '男士',
    'homme',
    'masculin',
    'm',
    'male',
    'man',
    'h',
    '♂',
    'garcon',
    'masculin (m)',
    'homme (m)',
  ],
  female: [
    '女',
    '女性',
    '女士',
    'femme',
    'feminin',
    'f',
    'female',
    'woman',
    '♀',
    'fille',
    'feminin (f)',
    'femme (f)',
  ],
};
const titleWords: Readonly<Record<Sex, readonly string[]>> = {
  male: ['m', 'm.', 'mr', 'mr.', 'monsieur', '先生', 'm. (monsieur)'],
  female: [
    'mme',
    'mme.',
    'madame',
    '女士',
    'mme (madame)',
    'ms',
    'ms.',
    'mrs',
    'mrs.',
    'miss',
    'mlle',
    'mademoiselle',
  ],
};

/** Words for the countries that people here come from; others are matched by what the person has typed. */
export const countryWords = {
  CN: [
    '中国',
    '中华人民共和国',
    'chine',
    'china',
    'chinoise',
    'chinese',
    'cn',
    'chn',
    '中国大陆',
    'republique populaire de chine',
    "people's republic of china",
    'chine (republique populaire de)',
    'chine (rep. pop.)',
    'chine, republique populaire de',
  ],
  FR: ['法国', 'france', 'francaise', 'french', 'fr', 'fra', 'francais', 'france metropolitaine'],
} as const;

const documentWords: { readonly [D in DetailName]?: readonly string[] } = {
  residentId: [
    '居民身份证',
    '身份证',
    '中华人民共和国居民身份证',
    '二代身份证',
    '居民身份证(户口簿)',
    '身份证件',
    '公民身份证',
    'resident identity card',
    'resident id card',
    'chinese id card',
    'id card',
    '居民身份证/户口簿',
    '内地居民身份证',
    '大陆居民身份证',
  ],
  passport: ['护照', '外国护照', '普通护照', '外国人护照', 'passeport', 'passport'],
  permanentResidence: [
    '外国人永久居留身份证',
    '外国人永久居留证',
    '永久居留身份证',
    '外国人居留证',
    '外国人永久居留',
  ],
  residencePermit: ['港澳台居民居住证', '港澳台居住证', '港澳居民居住证', '台湾居民居住证'],
  travelPermit: [
    '港澳居民来往内地通行证',
    '台湾居民来往大陆通行证',
    '港澳台通行证',
    '港澳居民通行证',
    '回乡证',
    '台胞证',
    '港澳通行证',
  ],
};

/** An option without what portals put around it: "1-男", "A-居民身份证", "CHN - Chine", "Femme (2)", "une femme". */
function bare(option: string): string {
  return plain(option)
    .replace(/[【】"]/g, '')
    .replace(/^(?:\d+|[a-z]\d*)\s*[-–.、:]\s*(?=\p{Script=Han})|^\d+\s*[-–.、:]\s*/u, '')
    .replace(/^[a-z]{1,3}\d*\s+[-–:]\s+/, '')
    .replace(/\s*\((?:\d+|[a-z]{1,3})\)$/, '')
    .replace(/^(?:je suis |i am )?(?:une? |an? )/, '')
    .trim();
}

/** The place of the only option among `words`, or `null` where none or several fit. */
function only(options: readonly string[], words: readonly string[]): number | null {
  const wanted = new Set(words.map(plain));
  const fitting = options.flatMap((option, at) =>
    wanted.has(bare(option)) || wanted.has(plain(option)) ? [at] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

export const sexOption = (options: readonly string[], sex: Sex) => only(options, sexWords[sex]);
/** Whether any option names a sex or says Mr or Mrs. */
export function speaksOfSex(options: readonly string[]): boolean {
  const words = new Set([sexWords, titleWords].flatMap(({ male, female }) => [...male, ...female]));
  return options.some((option) => words.has(bare(option)) || words.has(plain(option)));
}

export const titleOption = (options: readonly string[], sex: Sex) => only(options, titleWords[sex]);

/** A country, city or nationality, by the words the person used or others for the same country. */
export function placeOption(options: readonly string[], value: string): number | null {
  return only(options, [value, ...sameCountry(value)]);
}

/** Other words for the same country; empty where we know none. */
export function sameCountry(value: string): readonly string[] {
  const wanted = plain(value);
  return Object.values(countryWords).find((words: readonly string[]) => words.includes(wanted)) ?? [];
}

export const documentOption = (options: readonly string[], kind: DetailName) =>
  only(options, documentWords[kind] ?? []);

/** The kind of document an option stands for; `null` where we do not know it. */
export function documentKind(option: string): DetailName | null {
  const wanted = bare(option);
  const found = Object.entries(documentWords).find(([, words]) => words.map(plain).includes(wanted));
  return (found?.[0] as DetailName | undefined) ?? null;
}
