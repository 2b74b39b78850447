import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** One package whose code is in what people install. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As the package states it, an SPDX expression as a rule. */
  readonly licence: string;
  /** Where its source is; `null` when the package does not say. */
  readonly home: string | null;
  readonly author: string | null;
  /** The texts of its licence files, in the order of their names; empty when it comes without any. */
  readonly texts: readonly string[];
}

/** Folders of the packages that ended up in the build, gathered over all its parts. */
const bundled = new Set<string>();

/** Notes which packages put code or files into a part of the build; workers need it too. */
export function notePackages(): Plugin {
  let root = '.';
  return {
    name: 'liasse:note-packages',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const sources =
          part.type === 'chunk'
            ? Object.entries(part.modules)
                .filter(([, { renderedLength }]) => renderedLength > 0)
                .map(([id]) => id)
            : part.originalFileNames;
        for (const source of sources) {
          const folder = packageFolder(source);
          if (folder) bundled.add(resolve(root, folder));
        }
      }
    },
  };
}

/** The folder of the package a module belongs to, or `null` for our own code and the bundler's. */
export function packageFolder(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

/** The notices for everything `notePackages` has seen so far. @throws when a package has no licence to show. */
export function notices(): string {
  return noticesText(
    [...bundled].filter((folder) => existsSync(join(folder, 'package.json'))).map(readPackage),
  );
}

/** @param folder of an installed package. @throws when it names no licence, or shows neither its text nor its author. */
export function readPackage(folder: string): BundledPackage {
  const stated = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const author = authorOf(stated.author);
  if (typeof stated.license !== 'string') throw new Error(`${folder} names no licence`);
  if (texts.length === 0 && author === null) throw new Error(`${folder} comes without a licence text`);
  return {
    name: String(stated.name),
    version: String(stated.version),
    licence: stated.license,
    home: homeOf(stated.repository ?? stated.homepage),
    author,
    texts,
  };
}

/** Markdown with every package, its licence, where its source is, and each licence text in full. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const sorted = [...packages].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  const rows = sorted.map((one) => `| ${one.name} | ${one.version} | ${one.licence} | ${one.home ?? ''} |`);
  return [
    '# Third-party notices',
    '',
    'Liasse itself is under the MIT licence. What people install also holds code of these packages, bundled, each under its own licence:',
    '',
    '| package | version | licence | source |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...sorted.flatMap(packageText),
  ].join('\n');
}

function packageText(one: BundledPackage): string[] {
  const texts = one.texts.flatMap((text) => ['```text', text, '```', '']);
  if (texts.length === 0)
    texts.push(`Stated by the package, without a text: ${one.licence}, by ${one.author}.`, '');
  // LGPL-3.0, section 4: say so prominently, point to the licences, and let the library be replaced.
  if (one.licence.startsWith('LGPL')) {
    texts.push(
      'The library is the separate file `assets/libheif-*.wasm`, taken unchanged from the package, and can be replaced by another build of libheif. The LGPL adds to the GNU General Public License, version 3: https://www.gnu.org/licenses/gpl-3.0.txt',
      '',
    );
  }
  return [`## ${titleOf(one)}`, '', ...texts];
}

const titleOf = ({ name, version }: BundledPackage) => `${name} ${version}`;

function authorOf(author: unknown): string | null {
  if (typeof author === 'string') return author;
  const name = author !== null && typeof author === 'object' ? Reflect.get(author, 'name') : null;
  return typeof name === 'string' ? name : null;
}

/** The address of a repository in whichever of npm's ways it is stated. */
function homeOf(repository: unknown): string | null {
  const stated =
    repository !== null && typeof repository === 'object' ? Reflect.get(repository, 'url') : repository;
  if (typeof stated !== 'string') return null;
  const address = stated
    .replace(/^git\+/, '')
    .replace(/^git@([^:]+):/, 'https://$1/')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
  return address.replace(/^(?:github:)?([\w-]+\/[\w.-]+)$/, 'https://github.com/$1');
}
