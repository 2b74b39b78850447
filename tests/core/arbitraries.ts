import fc from 'fast-check';
import { type ChoiceFact, type FactName, type Facts, factValues } from '../../core/facts.ts';
import type { Condition, FactTest, Issuer, Procedure } from '../../core/issuer.ts';
import { issuerWith } from './issuer-with.ts';

/** Every run tries the same cases; fast-check prints the seed and the smallest case when one fails. */
export const runs = (numRuns: number) => ({ seed: 20261122, numRuns });

export const factNames: readonly FactName[] = [...(Object.keys(factValues) as ChoiceFact[]), 'age'];

/** Few facts, so that rules often name the same one twice: that is where three-valued logic is hard. */
const namedFacts = ['applicant', 'channel', 'hosted', 'age'] as const;
const thresholds = [7, 16, 18] as const;

const ageRange = fc.oneof(
  fc.constantFrom(...thresholds).map((from) => ({ from })),
  fc.constantFrom(...thresholds).map((under) => ({ under })),
  fc
    .constantFrom([7, 16] as const, [16, 18] as const, [7, 18] as const)
    .map(([from, under]) => ({ from, under })),
);

const wanted = <F extends ChoiceFact>(fact: F) =>
  fc
    .subarray([...factValues[fact]], { minLength: 1 })
    .map((values) => (values.length === 1 ? values[0] : values));

const factTest = fc
  .record(
    { applicant: wanted('applicant'), channel: wanted('channel'), hosted: wanted('hosted'), age: ageRange },
    { requiredKeys: [] },
  )
  .filter((test) => Object.keys(test).length > 0)
  .map((test) => test as FactTest);

/** A rule of an issuer file about up to four facts, nested up to three deep. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ rule: Condition }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    factTest,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('rule').map((not) => ({ not })),
  ),
})).rule;

const answers = Object.fromEntries(
  (Object.keys(factValues) as ChoiceFact[]).map((fact) => [fact, fc.constantFrom(...factValues[fact])]),
);
const exactAge = fc.integer({ min: 0, max: 90 });
const ageBand = fc.constantFrom(
  { under: 7 },
  { from: 7, under: 18 },
  { from: 16 },
  { under: 18 },
  { from: 10 },
);

/** Somebody about whom everything is known, the age exactly. */
export const wholePeople: fc.Arbitrary<Facts> = fc.record({ ...answers, age: exactAge });

/** Somebody about whom some things are known, the age perhaps only roughly. */
export const people: fc.Arbitrary<Facts> = fc.record(
  { ...answers, age: fc.oneof(exactAge, ageBand) },
  { requiredKeys: [] },
);

/** Every way to fill in what is missing about the facts that `conditions` name; one age of each band. */
export function completions(facts: Facts, channels: readonly string[] = factValues.channel): Facts[] {
  let filled: Facts[] = [facts];
  for (const fact of namedFacts) {
    filled = filled.flatMap((one) =>
      valuesFor(fact, one, channels).map((value) => ({ ...one, [fact]: value })),
    );
  }
  return filled;
}

function valuesFor(
  fact: (typeof namedFacts)[number],
  facts: Facts,
  channels: readonly string[],
): readonly unknown[] {
  const known = facts[fact];
  if (fact !== 'age') {
    if (known !== undefined) return [known];
    return fact === 'channel' ? channels : factValues[fact];
  }
  if (typeof facts.age === 'number') return [facts.age];
  const { from = 0, under = 100 } = facts.age ?? {};
  return [from, ...thresholds].filter((age) => age >= from && age < under);
}

const say = { 'zh-CN': '字', fr: 'mot', en: 'word' };
const sources = ['law'];
const names = ['one', 'two', 'three', 'four'] as const;
const rules = fc.array(fc.option(conditions, { nil: undefined, freq: 5 }), { minLength: 1, maxLength: 4 });

/** An issuer with one procedure, `reissue`, whose lines of every kind have any conditions. */
export const madeUpIssuers: fc.Arbitrary<Issuer> = fc
  .record({
    channels: fc.subarray([...factValues.channel]),
    steps: rules,
    materials: rules,
    details: rules,
    warnings: rules,
    files: rules,
  })
  .map((made) => {
    const lines = (whens: readonly (Condition | undefined)[]) =>
      whens.map((when, i) => ({ id: names[i] ?? 'five', sources, ...(when ? { when } : {}) }));
    const files = lines(made.files).map(({ sources: _none, ...file }) => ({
      ...file,
      kind: 'document' as const,
      names: say,
      field: 'x',
      limits: [],
      mayEdit: { crop: false, background: false },
    }));
    const procedure: Procedure = {
      id: 'reissue',
      purpose: 'social-card/replace',
      names: say,
      portalTerm: '补领',
      summary: say,
      channels: made.channels.map((kind) => ({ id: kind, kind, name: say, sources })),
      steps: lines(made.steps).map((line) => ({ ...line, kind: 'apply', title: say, text: say })),
      materials: lines(made.materials).map(({ id, ...line }) => ({ ...line, material: id })),
      details: lines(made.details).map((line) => ({ ...line, topic: 'fee', text: say })),
      warnings: lines(made.warnings).map((line) => ({ ...line, level: 'info', text: say })),
      files: files.map(({ id }) => id),
    };
    return issuerWith({ id: 'city', procedures: [procedure], files });
  });

/** A catalogue that has every material of a made-up issuer. */
export const madeUpMaterials = {
  sources: {},
  materials: Object.fromEntries(
    names.map((name) => [name, { term: { lang: 'zh-CN' as const, text: '证' }, names: say, sources: [] }]),
  ),
};
