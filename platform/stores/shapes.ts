/** What is stored, and how it is read back: names, versions, shapes, migrations. */
import { casesMigrations, casesSchema } from '../../core/case-schema.ts';
import { type Cases, casesVersion, noCases } from '../../core/cases.ts';
import { noPeople, type People, peopleMigrations, peopleSchema, personVersion } from '../../core/person.ts';
import {
  defaultSettings,
  type Settings,
  settingsMigrations,
  settingsSchema,
  settingsVersion,
} from '../../core/settings.ts';
import type { StoreShape } from './versioned-store.ts';

export const peopleStore: StoreShape<People> = {
  name: 'people',
  version: personVersion,
  schema: peopleSchema,
  empty: noPeople,
  migrations: peopleMigrations,
};
export const casesStore: StoreShape<Cases> = {
  name: 'cases',
  version: casesVersion,
  schema: casesSchema,
  empty: noCases,
  migrations: casesMigrations,
};
export const settingsStore: StoreShape<Settings> = {
  name: 'settings',
  version: settingsVersion,
  schema: settingsSchema,
  empty: defaultSettings,
  migrations: settingsMigrations,
};
