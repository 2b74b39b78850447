/** The languages a person can read Liasse in. */
export const languages = ['zh-CN', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in all three languages; data without all three does not build. */
export type Localized = { readonly [L in Language]: string };

/** Narrows stored or foreign text to a language we have. */
export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/**
 * The language to begin with before the person has chosen one.
 * @param tags BCP 47 tags in the browser's order, such as `navigator.languages`.
 */
export function firstLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-CN';
    if (primary === 'fr') return 'fr';
    if (primary === 'en') return 'en';
  }
  return 'en';
}
