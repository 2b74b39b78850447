/** The small words that all data schemas are made of. */
import { z } from '../schema.ts';

export const sentence = z.string().trim().min(1);
/** One sentence in all three languages. */
export const localizedSchema = z.strictObject({ 'zh-CN': sentence, fr: sentence, en: sentence });

/** Ids are words joined by hyphens; they stay for ever. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
export const sourceIds = z.array(z.string().min(1)).min(1, 'every rule names at least one source');
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
export const httpUrl = z.string().regex(/^https?:\/\/\S+$/, 'expected an http(s) address');
export const regex = z.string().refine((text) => {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}, 'is not a regular expression');
