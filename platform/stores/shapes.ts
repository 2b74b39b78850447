/** What is stored, and how it is read back: names, versions, shapes, migrations. */
import { casesMigrations, casesSchema } from '../../core/case-schema.ts';
import { type Cases, casesVersion, noCases } from '../../core/cases.ts';
import { type Drafts, draftsVersion, noDrafts } from '../../core/drafts.ts';
import { draftsSchema } from '../../core/drafts-schema.ts';
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
/** What is being typed about people: under the same protection as they are. */
export const draftsStore: StoreShape<Drafts> = {
  name: 'drafts',
  version: draftsVersion,
  schema: draftsSchema,
  empty: noDrafts,
};
/** Everything about people. */
export const personalStores: readonly StoreShape<unknown>[] = [peopleStore, casesStore, draftsStore];

export const settingsStore: StoreShape<Settings> = {
  name: 'settings',
  version: settingsVersion,
  schema: settingsSchema,
  empty: defaultSettings,
  migrations: settingsMigrations,
};
