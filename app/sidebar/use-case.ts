/** Who the list is for and what they have answered and ticked for this procedure. */
import { useMemo } from 'preact/hooks';
import type { Answer } from '../../components/sidebar/props.ts';
import { caseOf } from '../../core/cases.ts';
import type { Detection } from '../../core/detect.ts';
import { caseFacts, type Facts } from '../../core/facts.ts';
import type { Person } from '../../core/person.ts';
import { withAnswer } from '../../core/relevant-answers.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

export interface CaseHook {
  readonly person: Person | null;
  readonly situation: Facts;
  readonly ticks: ReadonlySet<string>;
  readonly answer: (answer: Answer) => void;
  readonly tick: (material: string, ticked: boolean) => void;
}

/** Reads the case out of the stored state and writes answers to where they belong. */
export function useCase({ state, change }: StoredStateHook, detection: Detection | undefined): CaseHook {
  const person = state?.people.people.find(({ id }) => id === state.people.chosen) ?? null;
  const issuer = detection?.issuer ?? '';
  const procedure = detection?.procedure ?? '';
  const key = useMemo(
    () => ({ person: person?.id ?? null, issuer, procedure }),
    [person?.id, issuer, procedure],
  );
  const stored = state ? caseOf(state.cases, key) : { ticks: [], facts: {} };
  const ticks = useMemo(() => new Set(stored.ticks), [stored.ticks]);

  const answer = ({ fact, value }: Answer) => {
    // Facts about a person stay with them; facts about this request, and those of nobody, with the case.
    if (person && !caseFacts.includes(fact)) {
      void change('people/change', {
        kind: 'answer',
        id: person.id,
        facts: withAnswer(person.facts, fact, value),
      });
    } else {
      void change('case/change', { key, facts: withAnswer(stored.facts, fact, value) });
    }
  };
  const tick = (material: string, ticked: boolean) => {
    const others = stored.ticks.filter((id) => id !== material);
    void change('case/change', { key, ticks: ticked ? [...others, material] : others });
  };
  return { person, situation: stored.facts, ticks, answer, tick };
}
