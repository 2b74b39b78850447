import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as registry from '../../data/index.ts';
import { editorSchemas, loadKnowledge } from '../../scripts/data.ts';
import { projectWith, smallCatalogue, smallIssuer, source } from './small-data.ts';

const root = join(import.meta.dirname, '..', '..');

describe('the data of this project', () => {
  test('holds, and is what the extension carries', () => {
    const { issuers, materials } = loadKnowledge(root);
    expect(registry.issuers).toEqual(issuers);
    expect(registry.materials).toEqual(materials);
    expect(issuers.map((issuer) => issuer.id)).toEqual(
      expect.arrayContaining(['cn-guangzhou', 'cn-national', 'cn-shanghai', 'fr-caf', 'fr-cpam']),
    );
  });

  test.each(Object.entries(editorSchemas()))(
    'has its editor schema %s in step with the code',
    (name, text) => {
      expect(readFileSync(join(root, 'data', name), 'utf8')).toBe(text);
    },
  );
});

/** The lines with which a project is refused. */
function problems(files: Record<string, unknown>): string[] {
  try {
    loadKnowledge(projectWith(files));
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : [];
  }
  return [];
}

type Small = ReturnType<typeof smallIssuer>;
const broken = (change: (issuer: Small) => void): string[] => {
  const issuer = smallIssuer();
  change(issuer);
  return problems({ 'issuers/city.json': issuer });
};
const first = <T>(list: readonly T[]): T => {
  const [entry] = list;
  if (entry === undefined) throw new Error('the list is empty');
  return entry;
};
const inCity = (line: string) => [`data/issuers/city.json: ${line}`];

describe('a data file is refused with its place and the reason', () => {
  test('unless it holds', () => {
    expect(broken(() => undefined)).toEqual([]);
  });

  test('when it is no JSON', () => {
    const [line] = problems({ 'issuers/city.json': '{ "id": ' });
    expect(line).toMatch(/^data\/issuers\/city\.json: is no JSON: /);
  });

  test('when it is written in another form', () => {
    expect(problems({ 'issuers/city.json': JSON.stringify(smallIssuer()) })).toEqual(
      inCity('is not in canonical form: run npx node scripts/data.ts --write'),
    );
  });

  test('when it has another name than its id', () => {
    expect(problems({ 'issuers/town.json': smallIssuer() })).toEqual([
      'data/issuers/town.json: id: the file must be called city.json',
    ]);
  });

  test('when a word is missing in a language', () => {
    expect(broken((city) => Object.assign(city.names, { fr: undefined }))).toEqual(
      inCity('names.fr: Invalid input: expected string, received undefined'),
    );
  });

  test('when a signal is no regular expression', () => {
    expect(
      broken((city) =>
        Object.assign(city.pages[0] ?? {}, {
          signals: [{ name: 'title', in: 'title', matches: '(', weight: 1 }],
        }),
      ),
    ).toEqual(inCity('pages[loss].signals[title].matches: is not a regular expression'));
  });

  test('when a condition asks for a fact nobody knows', () => {
    expect(
      broken((city) =>
        Object.assign(first(city.procedures), {
          materials: [{ material: 'identity', when: { shoeSize: 42 }, sources: ['rule'] }],
        }),
      ),
    ).toEqual(
      inCity(
        'procedures[loss].materials[identity].when: is no condition: name known facts with known answers, or all, any or not',
      ),
    );
  });

  test('when it names a source that does not exist', () => {
    expect(
      broken((city) =>
        Object.assign(first(city.procedures), { materials: [{ material: 'identity', sources: ['gossip'] }] }),
      ),
    ).toEqual(
      inCity(
        'procedures[loss].materials[identity].sources[0]: names the source "gossip", which does not exist',
      ),
    );
  });

  test('when it names a material that is not in the catalogue', () => {
    expect(
      broken((city) =>
        Object.assign(first(city.procedures), { materials: [{ material: 'passport', sources: ['notice'] }] }),
      ),
    ).toEqual(
      inCity(
        'procedures[loss].materials[passport].material: names the material "passport", which is not in the catalogue',
      ),
    );
  });

  test('when it names a procedure or a file that does not exist', () => {
    expect(
      broken((city) => {
        Object.assign(city.pages[0] ?? {}, { procedure: 'dance' });
        Object.assign(first(city.procedures), { files: ['photo'] });
      }),
    ).toEqual([
      ...inCity('pages[loss].procedure: names the procedure "dance", which does not exist'),
      ...inCity('procedures[loss].files[0]: names the file "photo", which does not exist'),
    ]);
  });

  test('when a step is to follow one that is not there, or that it does not take over', () => {
    const step = {
      id: 'queue',
      kind: 'prepare',
      title: { 'zh-CN': '排队', fr: 'Attendre', en: 'Queue' },
      text: { 'zh-CN': '排队。', fr: 'Attendez.', en: 'Queue.' },
      after: 'dance',
      sources: ['rule'],
    };
    const lost = (keeps: object) =>
      broken((city) => Object.assign(first(city.procedures), { steps: [step], ...keeps }));
    const where = 'procedures[loss].steps[queue].after:';
    expect(lost({ keeps: ['steps'] })).toEqual(
      inCity(`${where} names the inherited step "dance", which does not exist`),
    );
    expect(lost({})).toEqual(inCity(`${where} is only for a step added to inherited ones ("keeps")`));
  });

  test('when an alternative stands alone', () => {
    expect(
      broken((city) =>
        Object.assign(first(city.procedures), {
          materials: [{ material: 'identity', oneOf: 'proof', sources: ['rule'] }],
        }),
      ),
    ).toEqual(
      inCity('procedures[loss].materials[identity].oneOf: "proof" has no alternative in this procedure'),
    );
  });

  test('when an id comes twice', () => {
    expect(broken((city) => city.hosts.push(first(city.hosts)))).toEqual(
      inCity('hosts[city.gov.cn]: "city.gov.cn" is already in this list'),
    );
  });

  test('when a confidence is stated that says nothing weaker', () => {
    expect(
      broken((city) =>
        Object.assign(first(city.procedures), {
          materials: [{ material: 'identity', sources: ['rule'], confidence: 'official' }],
        }),
      ),
    ).toEqual(
      inCity(
        'procedures[loss].materials[identity].confidence: is stated only where it is weaker than that of the sources',
      ),
    );
  });

  test('when a date is in no calendar or after the reading', () => {
    expect(
      broken((city) => Object.assign(city.sources, { rule: { ...source, date: '2024-02-31' } })),
    ).toEqual(inCity('sources.rule.date: "2024-02-31" is in no calendar'));
    expect(broken((city) => Object.assign(city.sources, { rule: { ...source, date: '2027' } }))).toEqual(
      inCity('sources.rule.read: is earlier than the date of the text'),
    );
  });

  test('when a source means another address than the same word of the catalogue', () => {
    expect(broken((city) => Object.assign(city.sources, { notice: source }))).toEqual(
      inCity('sources.notice: is another address than the source "notice" of materials'),
    );
  });

  test('when it extends nobody, or itself in a circle', () => {
    expect(broken((city) => Object.assign(city, { extends: 'atlantis' }))).toEqual(
      inCity('extends: names the issuer "atlantis", which does not exist'),
    );
    const a = { ...smallIssuer('a'), extends: 'b' };
    const b = { ...smallIssuer('b'), extends: 'a' };
    expect(problems({ 'issuers/a.json': a, 'issuers/b.json': b })).toEqual([
      'data/issuers/a.json: extends: runs in a circle',
      'data/issuers/b.json: extends: runs in a circle',
    ]);
  });

  test('when a limit ends before it begins', () => {
    const file = {
      id: 'photo',
      kind: 'portrait',
      names: smallIssuer().names,
      field: '照片',
      limits: [{ minBytes: 9, maxBytes: 5, widthPx: 358, strength: 'limit', sources: ['rule'] }],
      mayEdit: { crop: true, background: false },
    };
    expect(broken((city) => Object.assign(city, { files: [file] }))).toEqual([
      ...inCity('files[photo].limits[0].minBytes: is above maxBytes'),
      ...inCity('files[photo].limits[0]: widthPx and heightPx are stated together'),
    ]);
  });

  test('when a body that issues nothing has procedures or no word about where to go', () => {
    expect(broken((city) => Object.assign(city, { kind: 'notIssuer' }))).toEqual([
      ...inCity('notIssuer: must say where to go instead'),
      ...inCity('procedures: a body that gives no card has no procedure'),
    ]);
  });

  test('when an example speaks of facts or pages that do not exist', () => {
    expect(
      broken((city) => {
        Object.assign(first(city.examples.pages), { expect: { page: 'moon', purpose: 'other' } });
        city.examples.situations.push({
          name: 's',
          procedure: 'loss',
          facts: { channel: 'pigeon' },
          yes: [],
          asks: ['shoeSize'],
        });
      }),
    ).toEqual([
      ...inCity('examples.pages[loss].expect: names the page "moon", which does not exist'),
      ...inCity('examples.situations[s].facts: is no list of facts: channel'),
      ...inCity('examples.situations[s].asks: "shoeSize" is no fact'),
    ]);
  });

  test('together with all the others at once', () => {
    const town = { ...smallIssuer('town'), extends: 'atlantis' };
    const lines = problems({
      'issuers/city.json': { ...smallIssuer(), extends: 'atlantis' },
      'issuers/town.json': town,
    });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'data/issuers/city.json',
      'data/issuers/town.json',
    ]);
  });

  test('also when it is the catalogue', () => {
    const catalogue = smallCatalogue();
    catalogue.materials.photo = {
      term: { lang: 'zh-CN', text: '照片' },
      names: smallIssuer().names,
      sources: ['gone'],
    };
    expect(problems({ 'materials.json': catalogue, 'issuers/city.json': smallIssuer() })).toEqual([
      'data/materials.json: materials.photo.sources[0]: names the source "gone", which does not exist',
    ]);
  });
});
