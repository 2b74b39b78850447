/** Who the list is for and what they have answered and ticked for this procedure. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../components/sidebar/props.ts';
import { withAnswer } from '../../core/answer.ts';
import {
  type CaseChange,
  type CaseContent,
  type CaseKey,
  caseId,
  caseOf,
  changeCase,
} from '../../core/cases.ts';
import { caseFacts, type Facts } from '../../core/facts.ts';
import type { Person } from '../../core/person.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

export interface CaseHook {
  readonly person: Person | null;
  readonly situation: Facts;
  readonly ticks: ReadonlySet<string>;
  readonly answer: (answer: Answer) => void;
  readonly tick: (material: string, ticked: boolean) => void;
}

/** A change that was sent and not answered yet. It is shown as if it were kept, until the answer says. */
interface Sent {
  readonly number: number;
  readonly key: CaseKey;
  readonly change: CaseChange;
  /** The person whose own detail this is; `null` where it belongs to the case. */
  readonly person: string | null;
}

/** Reads the case out of the stored state and sends each tick and answer to where it belongs. */
export function useCase(
  { state, change: keep }: Pick<StoredStateHook, 'state' | 'change'>,
  about: { readonly issuer: string; readonly procedure?: string } | undefined,
): CaseHook {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const lastNumber = useRef(0);
  const stored = state?.people.people.find(({ id }) => id === state.people.chosen) ?? null;
  const personId = stored?.id ?? null;
  const issuer = about?.issuer ?? '';
  const procedure = about?.procedure ?? '';
  const key = useMemo(() => ({ person: personId, issuer, procedure }), [personId, issuer, procedure]);

  const person = useMemo(() => stored && withSent(stored, sent), [stored, sent]);
  const shown = useMemo(
    () => caseWithSent(state ? caseOf(state.cases, key) : { ticks: [], facts: {}, dates: {} }, key, sent),
    [state, key, sent],
  );
  const ticks = useMemo(() => new Set(shown.ticks), [shown]);

  const send = useCallback(
    (change: CaseChange, about: string | null) => {
      const number = ++lastNumber.current;
      setSent((before) => [...before, { number, key, change, person: about }]);
      const kept =
        about !== null && 'answer' in change
          ? keep('people/change', { kind: 'answer', id: about, answer: change.answer })
          : keep('case/change', { key, ...change });
      void kept.finally(() => setSent((before) => before.filter((each) => each.number !== number)));
    },
    [keep, key],
  );
  const answer = useCallback(
    ({ fact, value }: Answer) => {
      // Facts about a person stay with them; facts about this request, and those of nobody, with the case. So does an
      // answer that the case has for itself: given to the person, it would change nothing here and much elsewhere.
      const ofCase = caseFacts.includes(fact) || shown.facts[fact] !== undefined;
      send({ answer: { fact, value: value ?? null } }, ofCase ? null : personId);
    },
    [send, personId, shown],
  );
  const tick = useCallback(
    (material: string, ticked: boolean) => send({ tick: { material, ticked } }, null),
    [send],
  );
  return { person, situation: shown.facts, ticks, answer, tick };
}

function withSent(person: Person, sent: readonly Sent[]): Person {
  const answers = sent.flatMap((each) =>
    each.person === person.id && 'answer' in each.change ? [each.change.answer] : [],
  );
  return answers.length === 0 ? person : { ...person, facts: answers.reduce(withAnswer, person.facts) };
}

function caseWithSent(stored: CaseContent, key: CaseKey, sent: readonly Sent[]): CaseContent {
  const id = caseId(key);
  return sent
    .filter((each) => each.person === null && caseId(each.key) === id)
    .reduce((before, { change }) => changeCase(before, change), stored);
}
