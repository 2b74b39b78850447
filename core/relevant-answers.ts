/** Which known facts matter for a procedure: those are shown as answers that can be changed. */
import { type ChoiceFact, type FactName, type Facts, factValues } from './facts.ts';
import { type GuidanceRequest, guidance, type Knowledge } from './guidance.ts';

/**
 * The known facts that this procedure would ask for if they were not known.
 * @returns a part of the facts of the person and the case; never the `applicant` that follows from the person.
 */
export function relevantAnswers(request: GuidanceRequest, knowledge: Knowledge): Facts {
  const { person, situation = {} } = request;
  const known: Facts = { ...person?.facts, ...situation };
  const names = [...(Object.keys(factValues) as ChoiceFact[]), 'age'] as const;
  const asked = names.filter((name) => known[name] !== undefined && isAskedWithout(name, request, knowledge));
  return Object.fromEntries(asked.map((name) => [name, known[name]]));
}

function isAskedWithout(name: FactName, request: GuidanceRequest, knowledge: Knowledge): boolean {
  const { person } = request;
  const without = {
    ...request,
    person: person && { relation: person.relation, facts: omit(person.facts, name) },
    situation: omit(request.situation ?? {}, name),
  };
  return guidance(without, knowledge).questions.some(({ fact }) => fact === name);
}

function omit(facts: Facts, name: FactName): Facts {
  const { [name]: _omitted, ...rest } = facts;
  return rest;
}
