import { describe, expect, test } from 'vitest';
import { provenance } from '../../core/guidance/provenance.ts';
import type { Source } from '../../core/issuer.ts';
import { issuers, materials } from '../../data/index.ts';

const sources: readonly (readonly [string, Source])[] = [
  ...issuers.flatMap((issuer) =>
    Object.entries(issuer.sources).map(([id, source]) => [`${issuer.id} / ${id}`, source] as const),
  ),
  ...Object.entries(materials.sources).map(([id, source]) => [`materials / ${id}`, source] as const),
];
const isOfficial = ({ confidence }: Source) => confidence === 'official' || confidence === 'official-old';
const namesReprinter = ({ publisher }: Source) => /转载|repris par/u.test(publisher);

describe('an official text that somebody else reprints', () => {
  test.each(sources.filter(([, source]) => isOfficial(source) && namesReprinter(source)))(
    '%s says that it is a reprint',
    (_name, source) => {
      expect(source.reprint).toBe(true);
    },
  );

  test.each(sources.filter(([, source]) => source.reprint))(
    '%s is official and names who reprints it',
    (_name, source) => {
      expect(isOfficial(source)).toBe(true);
      expect(source.publisher).toMatch(/转载|repris par/u);
    },
  );

  test('from a university or hosted there is never shown as the authority’s own page', () => {
    const schools = sources.filter(([, source]) => isOfficial(source) && /大学|高校/u.test(source.publisher));
    expect(schools.length).toBeGreaterThan(2);
    expect(schools.filter(([, source]) => !source.reprint).map(([name]) => name)).toEqual([]);
  });

  test('keeps the mark on its way to the line people see', () => {
    const { sources: shown } = provenance({ sources: ['gzhmu-2023', 'chongqing-2023'] }, materials.sources);
    expect(shown.map(({ id, reprint }) => [id, reprint])).toEqual([
      ['gzhmu-2023', true],
      ['chongqing-2023', undefined],
    ]);
  });
});
