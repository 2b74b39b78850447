/** Choices that belong to the device and not to a person. */

import { languages } from './languages.ts';
import { z } from './schema.ts';

export const settingsVersion = 2;

export const countries = ['CN', 'FR'] as const;
export type Country = (typeof countries)[number];

export const settingsSchema = z.strictObject({
  version: z.literal(settingsVersion),
  /** `null` until the person has chosen: the browser's languages decide. */
  language: z.enum(languages).nullable(),
  /** Country whose procedures come first; `null`: both alike. Since version 2. */
  country: z.enum(countries).nullable(),
  /** Hosts on which the person has folded the sidebar to its tab (`true`) or opened it (`false`). */
  folded: z.record(z.string().max(255), z.boolean()),
  /** The welcome was read and put away. */
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: settingsVersion,
  language: null,
  country: null,
  folded: {},
  welcomed: false,
};

/** From each version to the next, pure. */
export const settingsMigrations: Readonly<Record<number, (old: unknown) => unknown>> = {
  1: (old) => ({ ...(old as object), version: 2, country: null }),
};
