import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms each room may import from; `docs/architecture.md` says why. */
const mayImport: Record<string, readonly string[]> = {
  core: ['core'],
  data: ['data', 'core'],
  platform: ['platform', 'core'],
  components: ['components', 'core', 'locales'],
  app: ['app', 'core', 'platform', 'components'],
  entrypoints: ['entrypoints', 'app', 'core', 'platform', 'components', 'data'],
};

/** Packages that only one room may know, so that the others can be understood and tested without them. */
const packageRooms: Record<string, readonly string[]> = {
  'wxt/browser': ['platform'],
  wxt: ['platform', 'entrypoints'],
  preact: ['components', 'app', 'entrypoints'],
  zod: ['core', 'platform'],
  '@jsquash/jpeg': ['platform'],
};

const root = resolve(import.meta.dirname, '../..');
const importing =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

function sources(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, room, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function roomOf(file: string, imported: string): string {
  return relative(root, resolve(dirname(file), imported)).split(/[\\/]/)[0] ?? '';
}

const rooms = Object.keys(mayImport);

describe('the rooms of the house', () => {
  it.each(rooms)('%s imports only from the rooms it may', (room) => {
    const files = sources(room);
    expect(files.length).toBeGreaterThan(0);
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('.') && !mayImport[room]?.includes(roomOf(file, name)))
        .map((name) => `${relative(root, file)} imports ${name}`),
    );
    expect(strays).toEqual([]);
  });

  it.each(Object.entries(packageRooms))('%s is known only to the rooms that need it', (name, allowed) => {
    const strays = rooms
      .filter((room) => !allowed.includes(room))
      .flatMap(sources)
      .filter((file) =>
        importsOf(file).some((imported) => imported === name || imported.startsWith(`${name}/`)),
      );
    expect(strays.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps entrypoints to declarations: at most 45 lines each', () => {
    const long = sources('entrypoints').filter((file) => readFileSync(file, 'utf8').split('\n').length > 45);
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps files to one idea: at most 260 lines each', () => {
    const long = rooms.flatMap(sources).filter((file) => readFileSync(file, 'utf8').split('\n').length > 260);
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });

  it('keeps people and storage out of what the content scripts import', () => {
    const seen = new Set<string>();
    const walk = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const name of valueImportsOf(file)) if (name.startsWith('.')) walk(resolve(dirname(file), name));
    };
    for (const name of ['portal.content.ts', 'page-files.content.ts']) walk(join(root, 'entrypoints', name));
    const reached = [...seen].map((file) => relative(root, file).replaceAll('\\', '/'));
    expect(reached).toContain('platform/portal-page.ts');
    const forbidden =
      /^(data|components|app)\/|^core\/(person|people|cases|issuer|messages|guidance)|stores?\//;
    expect(reached.filter((file) => forbidden.test(file))).toEqual([]);
  });
});

function valueImportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/import type [^;]+;/g, '');
  return [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
