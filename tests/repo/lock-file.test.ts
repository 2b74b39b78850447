import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
}

interface Wanted {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked> & { '': Wanted };
};
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Wanted;
const locked = Object.entries(lock.packages).filter(([path]) => path !== '') as [string, Locked][];

describe('the lock file', () => {
  it('holds the hash of every package that is installed', () => {
    expect(locked.length).toBeGreaterThan(100);
    const unheld = locked.filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
    );
    expect(unheld.map(([path]) => path)).toEqual([]);
  });

  it('names no place of its own to take a package from', () => {
    const strays = locked.filter(([, { resolved, link }]) => link || resolved);
    expect(strays.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
  });

  it('knows exactly what package.json asks for, in one version each', () => {
    expect(lock.packages[''].dependencies).toEqual(wanted.dependencies);
    expect(lock.packages[''].devDependencies).toEqual(wanted.devDependencies);
    for (const [name, range] of Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })) {
      expect(range, name).toMatch(/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(range.replace(/^npm:[\w-]+@/, ''));
    }
  });
});
