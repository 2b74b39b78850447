/** The questions that come before a list: which card, which situation, which child. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ChildQuestion } from '../../components/desk/prepare/child-question.tsx';
import { type Destination, StartQuestions } from '../../components/desk/prepare/start-questions.tsx';
import { textIn } from '../../components/text.tsx';
import { caseOf } from '../../core/cases.ts';
import { addressOf } from '../../core/desk-route.ts';
import type { Knowledge } from '../../core/guidance.ts';
import type { Issuer } from '../../core/issuer.ts';
import type { Language } from '../../core/languages.ts';
import type { Places } from '../../core/search.ts';
import { keptAnswers, type Start } from '../../core/starts.ts';
import { goTo } from '../../platform/own-page.ts';
import { beginAtTop } from '../../platform/own-places.ts';
import { savePerson } from '../save-person.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

interface StartTabProps {
  readonly start: Start;
  readonly choice: string | undefined;
  readonly stored: StoredStateHook;
  readonly knowledge: Knowledge;
  readonly places: Places;
}

export function StartTab({ start, choice, stored, knowledge, places }: StartTabProps) {
  const { state } = stored;
  const addChild = useAddChild(stored);
  const about = start.choices?.find(({ id }) => id === choice);
  return (
    <StartQuestions
      key={choice}
      start={start}
      choice={choice}
      knowledge={knowledge}
      places={places}
      people={state?.people.people ?? []}
      chosen={state?.people.chosen ?? null}
      locked={state?.protection.kind === 'locked'}
      onLeave={(to) => keepAnswers(to, stored)}
      onAddChild={async (name) => {
        const kept = await addChild(name);
        if (kept && about) goTo(addressOf({ tab: 'prepare', at: 'procedure', ...about }));
        return kept;
      }}
    />
  );
}

interface ForChildProps {
  readonly stored: StoredStateHook;
  readonly language: Language;
  readonly issuer: Issuer;
  readonly procedure: string;
  /** The list. */
  readonly children: ComponentChildren;
}

/** A list about a child, for a child or for nobody: while a grown-up is chosen, it is asked first which child. */
export function ForChild({ stored, language, issuer, procedure, children }: ForChildProps) {
  const { state } = stored;
  const addChild = useAddChild(stored);
  const people = state?.people.people ?? [];
  const person = people.find(({ id }) => id === state?.people.chosen);
  const asks = person !== undefined && person.relation !== 'child';
  const asked = useRef(asks);
  // What was pressed is gone with the page around it, whose address stays.
  useLayoutEffect(() => {
    if (asked.current !== asks) beginAtTop();
    asked.current = asks;
  }, [asks]);
  if (!asks) return <>{children}</>;
  return (
    <ChildQuestion
      back={{ tab: 'prepare', at: 'issuer', issuer: issuer.id }}
      backName={textIn(language).say(issuer.names)}
      address={addressOf({ tab: 'prepare', at: 'procedure', issuer: issuer.id, procedure })}
      people={people}
      onChoose={(id) =>
        keepAnswers({ issuer: issuer.id, procedure, facts: { applicant: 'child' }, person: id }, stored)
      }
      onAdd={addChild}
    />
  );
}

/** Adds a child by name, who is then chosen; resolves to whether they were kept. */
function useAddChild({ change }: StoredStateHook): (name: string) => Promise<boolean> {
  const newId = useRef<string>(crypto.randomUUID());
  return async (name) => {
    const kept = await savePerson({ name, relation: 'child', facts: {} }, newId.current, change);
    if (kept) newId.current = crypto.randomUUID();
    return kept;
  };
}

/** What a start knows becomes answers of the person or of the case, as if they had been asked there. */
function keepAnswers(to: Destination, { state, change }: StoredStateHook): void {
  const { issuer, procedure } = to;
  const id = to.person === undefined ? (state?.people.chosen ?? null) : to.person;
  if (to.person !== undefined) void change('people/change', { kind: 'choose', id });
  const person = state?.people.people.find((each) => each.id === id) ?? null;
  const key = { person: id, issuer, procedure };
  const kept = keptAnswers(to.facts, person, state ? caseOf(state.cases, key).facts : {});
  for (const answer of kept.person) {
    if (person) void change('people/change', { kind: 'answer', id: person.id, answer });
  }
  for (const answer of kept.case) {
    void change('case/change', { key, answer });
  }
}
