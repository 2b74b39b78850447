import type { FactName } from '../../core/facts.ts';
import type { Guidance, Question } from '../../core/guidance.ts';

/** The list a person sees, as line → need: what has no need of its own is either shown or not there. */
export function shownList(guidance: Guidance): ReadonlyMap<string, string> {
  const { channels, steps, materials, details, warnings, files } = guidance;
  const withNeeds = Object.entries({ channels, steps, details }).flatMap(([kind, lines]) =>
    lines.map((line): [string, string] => [`${kind}/${line.id}`, line.need]),
  );
  const papers = materials.map(({ material, need }): [string, string] => [`materials/${material}`, need]);
  const present = Object.entries({ warnings, files }).flatMap(([kind, lines]) =>
    lines.map(({ id }): [string, string] => [`${kind}/${id}`, 'shown']),
  );
  return new Map([...withNeeds, ...papers, ...present]);
}

/** The same for comparing: equal exactly if the lists are. */
export function listText(guidance: Guidance): string {
  return JSON.stringify([...shownList(guidance)].sort());
}

export function questionAbout(fact: FactName, guidance: Guidance): Question | undefined {
  return guidance.questions.find((question) => question.fact === fact);
}

/** What a further answer must never do: settled lines that changed, and hidden ones that came back. */
export function contradictions(before: Guidance, after: Guidance): string[] {
  const [old, now] = [shownList(before), shownList(after)];
  const changed = [...old].filter(
    ([line, need]) => need !== 'depends' && need !== 'shown' && now.get(line) !== need,
  );
  const returned = [...now].filter(([line]) => !old.has(line));
  return [...changed, ...returned].map(([line]) => `${line}: ${old.get(line)} → ${now.get(line)}`);
}
