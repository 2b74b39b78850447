/**
 * Zips that are the same bytes whenever and wherever they are made: names sorted, one fixed date, no owner, no mode,
 * and a compressor that comes with the project instead of with Node.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** What a reviewer needs to build the extension anew; without tests, benches and practice portals. */
export const sourceParts = [
  'BUILDING.md',
  'CHANGELOG.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'THIRD-PARTY-NOTICES.md',
  'app',
  'biome.json',
  'components',
  'core',
  'data',
  'entrypoints',
  'locales',
  'package-lock.json',
  'package.json',
  'platform',
  'public',
  'scripts',
  'tsconfig.json',
  'wxt.config.ts',
] as const;

/** A zip of everything in a folder. */
export function zipFolder(folder: string): Uint8Array {
  return zipFiles(folder, filesIn(folder));
}

/** A zip of the sources. @param root folder of the project, wherever it is. */
export function zipSources(root: string): Uint8Array {
  const files = sourceParts.flatMap((part) => {
    const path = join(root, part);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
  return zipFiles(root, files);
}

/** Hexadecimal SHA-256. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function zipFiles(root: string, files: readonly string[]): Uint8Array {
  const named = files.map((file) => [relative(root, file).split(sep).join('/'), file] as const);
  // By code unit and not by the machine's language, which would order names differently.
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = named.map(([name, file]) => [name, new Uint8Array(readFileSync(file))] as const);
  // Zip dates are local times without a zone: this one is written the same everywhere.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Every file below a folder; what an editor or a system leaves behind with a dot is not ours. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
}
