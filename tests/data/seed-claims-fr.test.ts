import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Facts } from '../../core/facts.ts';
import { type Guidance, guidance, type Need } from '../../core/guidance.ts';
import { factsSchema } from '../../core/person.ts';
import { issuers, knowledge } from '../../data/index.ts';
import table from '../../data/seed-claims/fr.json';

const place = z.strictObject({
  issuer: z.string(),
  procedure: z.string(),
  situation: factsSchema,
  kind: z.enum(['material', 'step', 'detail', 'warning', 'claim']),
  id: z.string(),
});
type Place = z.infer<typeof place>;
const claimRow = z.strictObject({
  id: z.string(),
  claim: z.string().min(10),
  outcome: z.enum(['shown', 'corrected', 'omitted']),
  /** Lines that answer the statement; `says` stands in the French text of the line. */
  places: z.array(place.extend({ says: z.string().min(2) })),
  /** Lines that must not be put to this person. */
  absent: z.array(place).optional(),
  /** The steps among the places follow one another on the screen. */
  inOrder: z.boolean().optional(),
  reason: z.string().optional(),
});

const rows = z.array(claimRow).parse(table.claims);

/** One line as a person meets it: whether it is for them, and everything it says in French. */
interface Met {
  readonly id: string;
  readonly need: Need;
  readonly french: string;
}

/** The lines of one kind that guidance shows to the person of a place. */
function linesAt({ issuer, procedure, situation, kind }: Place): Met[] {
  const shown = guidance({ issuer, procedure, person: null, situation: situation as Facts }, knowledge);
  return linesOf(shown)[kind];
}

function linesOf(shown: Guidance): Record<Place['kind'], Met[]> {
  return {
    material: shown.materials.map((line) => ({
      id: line.material,
      need: line.need,
      french: [line.term.text, line.names.fr, line.note?.fr, line.howToGet?.fr, line.howRefused?.fr].join(
        '\n',
      ),
    })),
    step: shown.steps.map(({ id, need, title, text }) => ({ id, need, french: `${title.fr}\n${text.fr}` })),
    detail: shown.details.map(({ id, need, text }) => ({ id, need, french: text.fr })),
    warning: shown.warnings.map(({ id, text }) => ({ id, need: 'yes', french: text.fr })),
    // Only the correction answers a statement; the statement itself would be an echo.
    claim: shown.claims.map(({ id, correction }) => ({ id, need: 'yes', french: correction.fr })),
  };
}

/** French puts spaces of several kinds before its marks. */
const plain = (text: string) => text.replace(/\s+/gu, ' ');

const nameOf = ({ issuer, procedure, kind, id }: Place) => `${kind} ${id} of ${issuer} / ${procedure}`;

describe('the popular article on the French card', () => {
  test('has an outcome for each of its 31 statements, once', () => {
    const wanted = Array.from({ length: 31 }, (_, i) => `FR-${String(i + 1).padStart(3, '0')}`);
    expect(rows.map((row) => row.id)).toEqual(wanted);
  });

  test('is corrected nowhere without a statement that led there', () => {
    const answered = rows
      .flatMap((row) => row.places.filter(({ kind }) => kind === 'claim'))
      .map(({ id }) => id);
    const corrections = issuers
      .filter(({ id }) => id === 'fr-cpam')
      .flatMap(({ claims = [] }) => claims.filter(({ sources }) => sources.includes(table.source)));
    expect(corrections.length).toBeGreaterThan(10);
    expect(corrections.map(({ id }) => id).filter((id) => !answered.includes(id))).toEqual([]);
  });

  describe.each(rows.map((row) => [`${row.id} ${row.claim}`, row] as const))('%s', (_name, row) => {
    test(`is ${row.outcome} where its kind of answer belongs`, () => {
      const kinds = row.places.map(({ kind }) => kind);
      if (row.outcome === 'omitted') {
        expect(kinds).toEqual([]);
        expect(row.reason).toMatch(/\w{3}/);
      } else if (row.outcome === 'corrected') expect(kinds).toContain('claim');
      else expect(kinds.some((kind) => kind !== 'claim')).toBe(true);
    });

    for (const where of row.places) {
      test(`is answered by ${nameOf(where)}: ${where.says}`, () => {
        const line = linesAt(where).find(({ id }) => id === where.id);
        expect(line).toMatchObject({ need: 'yes' });
        expect(plain(line?.french ?? '')).toContain(plain(where.says));
      });
    }

    for (const where of row.absent ?? []) {
      test(`does not ask for ${nameOf(where)}`, () => {
        const line = linesAt(where).find(({ id }) => id === where.id);
        expect(line?.need ?? 'no').toBe('no');
      });
    }

    if (row.inOrder)
      test('keeps its order', () => {
        const wanted = row.places.filter(({ kind }) => kind === 'step');
        const ids = wanted.map(({ id }) => id);
        const shown = wanted
          .slice(0, 1)
          .flatMap(linesAt)
          .map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(1);
        expect(shown.filter((id) => ids.includes(id))).toEqual(ids);
      });
  });
});
