/** Choices that belong to the device and not to a person. */

import { countries } from './countries.ts';
import { languages } from './languages.ts';
import { defaultLockMinutes, lockMinutes } from './protection.ts';
import { z } from './schema.ts';

export const settingsVersion = 2;

export const settingsSchema = z.strictObject({
  version: z.literal(settingsVersion),
  /** `null` until the person has chosen: the browser's languages decide. */
  language: z.enum(languages).nullable(),
  /** Country whose procedures come first; `null`: both alike. Since version 2. */
  country: z.enum(countries).nullable(),
  /** Minutes without use before people are locked, where there is a passphrase. Since version 2. */
  lockAfter: z.literal(lockMinutes),
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
  lockAfter: defaultLockMinutes,
  folded: {},
  welcomed: false,
};

/** From each version to the next, pure. */
export const settingsMigrations: Readonly<Record<number, (old: unknown) => unknown>> = {
  1: (old) => ({ ...(old as object), version: 2, country: null, lockAfter: defaultLockMinutes }),
};

/** What whoever looks after the computer presets; a part that does not fit is left out, as if it were not there. */
export const presetSchema = z.object({
  language: z.enum(languages).optional().catch(undefined),
  country: z.enum(countries).optional().catch(undefined),
  sharedComputer: z.boolean().optional().catch(undefined),
});
export type Preset = z.infer<typeof presetSchema>;
