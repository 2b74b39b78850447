import type { Dialling } from '../../core/hotline.ts';
import { Words } from '../parts/foreign-words.tsx';
import { type Text, useText } from '../text.tsx';

/** From where one dials a number, and why this one. */
export function diallingReason({ t, say }: Text, line: Dialling, country: 'CN' | 'FR'): string {
  if (line.from === 'other') return say(line.place);
  if (line.from === 'elsewhereCity') {
    return t('hotline.from.elsewhereCity', { city: say(line.city), example: line.example });
  }
  // On paper nobody sees which country "the" country is.
  if (line.from === 'anywhere') return t('hotline.from.anywhere', { country: t(`settings.${country}`) });
  return t(`hotline.from.${line.from}`);
}

/** The number to dial from where the person is, large, with the reason; two of them while nobody knows where that is. */
export function Numbers({ lines, country }: { lines: readonly Dialling[]; country: 'CN' | 'FR' }) {
  const text = useText();
  if (lines.length === 0) return <p data-testid="hotline-no-number">{text.t('hotline.noNumber')}</p>;
  return (
    <dl class="dialling">
      {lines.map((line) => (
        <div key={line.number} data-testid="hotline-number" data-from={line.from}>
          <dt class={line.from === 'other' ? 'number-other' : 'number'}>{line.number}</dt>
          <dd>
            <Words text={diallingReason(text, line, country)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
