/** The checklist as plain text, to paste into a message to a relative or a helper. */
import type { Guidance } from '../../core/guidance.ts';
import type { Text } from '../text.tsx';
import { checklistOf } from './tally.ts';

/** Title, one line a paper with its tick, and the source of each. No detail about the person goes into it. */
export function listAsText({ t, say }: Text, guidance: Guidance, ticks: ReadonlySet<string>): string {
  const lines = [say(guidance.names), ''];
  for (const { lines: papers } of checklistOf(guidance.materials).entries) {
    const several = papers.length > 1;
    if (several) lines.push(t('materials.oneOfList'));
    for (const paper of papers) {
      const name = say(paper.names);
      const words = paper.term.text === name ? name : `${paper.term.text} (${name})`;
      const depends = paper.need === 'depends' ? ` [${t('materials.need.depends')}]` : '';
      const from = paper.sources[0];
      const source = from ? ` · ${from.publisher}, ${t(`source.confidence.${paper.confidence}`)}` : '';
      lines.push(
        `${several ? '  ' : ''}${ticks.has(paper.material) ? '☑' : '☐'} ${words}${depends}${source}`,
      );
    }
  }
  return lines.join('\n');
}
