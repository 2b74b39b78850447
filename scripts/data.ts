/**
 * Reads, validates and returns everything Liasse knows. Called by the build, by `npm run check` and by hand:
 *
 *   npx node scripts/data.ts                  says whether the data is sound
 *   npx node scripts/data.ts --write          writes every data file in its canonical form
 *   npx node scripts/data.ts --write-schema   writes the JSON schemas for editors
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Knowledge } from '../core/guidance.ts';
import {
  type Issuer,
  issuerSchema,
  type MaterialCatalogue,
  materialCatalogueSchema,
} from '../core/issuer.ts';
import { canonicalJson } from './data/canonical.ts';
import { checkIssuer, checkMaterials } from './data/checks.ts';
import { DataError, described, type Path } from './data/problems.ts';

const materialsFile = 'data/materials.json';
const issuersFolder = 'data/issuers';

/** A data file that could be read and fits its schema. */
interface Read<T> {
  readonly file: string;
  readonly raw: unknown;
  readonly value: T;
}

/**
 * Everything in `data/` below a project root, checked.
 * @param root folder that holds `data/`
 * @param form `any` for a build: the layout of a file is a matter for review, not for the people who use it
 * @throws {DataError} with one line `file: path: reason` for every problem of every file.
 */
export function loadKnowledge(root: string, form: 'canonical' | 'any' = 'canonical'): Knowledge {
  const lines: string[] = [];
  const reportIn = (file: string, raw: unknown) => (path: Path, reason: string) => {
    lines.push(described({ file, path, reason }, raw));
  };
  const read = <T>(file: string, schema: z.ZodType<T>): Read<T> | undefined => {
    const text = readFileSync(join(root, file), 'utf8');
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch (error) {
      reportIn(file, undefined)([], `is no JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
    const report = reportIn(file, raw);
    if (form === 'canonical' && canonicalJson(raw) !== text)
      report([], 'is not in canonical form: run npx node scripts/data.ts --write');
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { file, raw, value: parsed.data };
    // One reason for each place: what follows from the first is no news to a contributor.
    const places = new Set<string>();
    for (const issue of parsed.error.issues) {
      const place = issue.path.join('\n');
      if (!places.has(place)) report(issue.path as Path, reasonOf(issue));
      places.add(place);
    }
    return undefined;
  };

  const catalogue = read<MaterialCatalogue>(materialsFile, materialCatalogueSchema);
  const files = issuerFiles(root)
    .map((file) => read<Issuer>(file, issuerSchema))
    .filter((file) => file !== undefined);
  const issuers = files.map((file) => file.value);
  const materials = catalogue?.value ?? { sources: {}, materials: {} };
  if (catalogue) checkMaterials(materials, reportIn(catalogue.file, catalogue.raw));
  for (const { file, raw, value } of files) {
    const report = reportIn(file, raw);
    const name = `${value.id}.json`;
    if (file !== `${issuersFolder}/${name}`) report(['id'], `the file must be called ${name}`);
    // While a file does not fit its schema, every reference into it would be reported as missing too.
    if (catalogue && files.length === issuerFiles(root).length) {
      checkIssuer(value, issuers, materials, report);
    }
  }
  if (lines.length > 0) throw new DataError(lines);
  return { issuers, materials };
}

/** JSON schemas for editors, made from the schemas in core. File name in `data/` → text. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return {
    'issuer.schema.json': canonicalJson(z.toJSONSchema(issuerSchema, { io: 'input' })),
    'materials.schema.json': canonicalJson(z.toJSONSchema(materialCatalogueSchema, { io: 'input' })),
  };
}

function issuerFiles(root: string): string[] {
  return readdirSync(join(root, issuersFolder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${issuersFolder}/${name}`);
}

/** The schema's own words, except where a reader could not tell from them what to write. */
function reasonOf(issue: z.core.$ZodIssue): string {
  // A union reports its best-matching branch, which sends somebody with a slip deep inside an `all` astray.
  if (issue.path.includes('when')) {
    return 'is no condition: name known facts with known answers, or all, any or not';
  }
  return issue.message;
}

function rewrite(root: string): void {
  for (const file of [materialsFile, ...issuerFiles(root)]) {
    writeFileSync(join(root, file), canonicalJson(JSON.parse(readFileSync(join(root, file), 'utf8'))));
  }
}

function main(options: readonly string[]): void {
  const root = resolve(import.meta.dirname, '..');
  if (options.includes('--write')) rewrite(root);
  if (options.includes('--write-schema')) {
    for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(join(root, 'data', name), text);
  }
  try {
    const { issuers, materials } = loadKnowledge(root);
    const count = Object.keys(materials.materials).length;
    console.log(`The data is sound: ${issuers.length} issuers, ${count} materials.`);
  } catch (error) {
    console.error(error instanceof DataError ? error.message : error);
    process.exitCode = 1;
  }
}

if (import.meta.main) main(process.argv.slice(2));
