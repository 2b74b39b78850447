/** The registry: every issuer file in this folder, found at build time. Adding an issuer is adding one file. */
import type { Knowledge } from '../core/guidance.ts';
import type { Issuer, MaterialCatalogue } from '../core/issuer.ts';
import type { Start } from '../core/starts.ts';
import materialCatalogue from './materials.json';
import startList from './starts.json';

const files = import.meta.glob<Issuer>('./issuers/*.json', { eager: true, import: 'default' });

/** Every issuer, sorted by file name. The files are validated before each build, so the type holds. */
export const issuers: readonly Issuer[] = Object.keys(files)
  .sort()
  .map((path) => files[path] as Issuer);

export const materials = materialCatalogue as MaterialCatalogue;

/** Everything `guidance` needs. */
export const knowledge: Knowledge = { issuers, materials };

/** The one-click starts of the desk. A test holds each against the issuers. */
export const starts = startList as readonly Start[];
