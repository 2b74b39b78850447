import type { Provenance, SourceLine } from '../../core/guidance.ts';
import type { Confidence } from '../../core/issuer.ts';
import type { Localized } from '../../core/languages.ts';
import { sourceAge } from '../../core/source-age.ts';
import { formatDate } from '../amounts.ts';
import { useText } from '../text.tsx';
import { useToday } from '../today.tsx';
import { Words } from './foreign-words.tsx';

/** How far a line can be trusted, in a word; its meaning is in the footer and in the hint. */
export function ConfidenceChip({ confidence }: { confidence: Confidence }) {
  const { t } = useText();
  return (
    <span class={`trust trust-${confidence}`} title={t(`source.confidenceHelp.${confidence}`)}>
      {t(`source.confidence.${confidence}`)}
    </span>
  );
}

/** The date of a text; an old one says in the same breath that things may have changed. */
function Dated({ date }: { date: string | null }) {
  const { t, language } = useText();
  const age = sourceAge(date, useToday());
  const day = date === null ? '' : formatDate(language, date);
  return (
    <span class={`source-part source-${age}`} data-age={age}>
      {age === 'recent' ? day : t(`source.${age}`, { date: day })} ·
    </span>
  );
}

function OneSource({ source }: { source: SourceLine }) {
  const { t, language } = useText();
  const name = <Words text={source.publisher} />;
  return (
    <>
      {source.url === undefined ? (
        name
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer" title={source.title}>
          {name}
          <span class="visually-hidden">
            {' '}
            (<Words text={source.title} />, {t('action.newTab')})
          </span>
        </a>
      )}
      {'\u00a0· '}
      {source.reprint && (
        <>
          <span class="source-part" title={t('source.reprintHelp')}>
            {t('source.reprint')} ·
          </span>{' '}
        </>
      )}
      <Dated date={source.date} />{' '}
      <span class="source-part">{t('source.read', { date: formatDate(language, source.read) })}</span>
    </>
  );
}

/**
 * Where a line comes from: publisher, its date or "undated", when we read it, and how far it can be trusted.
 * @param brief the words around already say that nothing confirms the line
 * @param about the line: whoever goes from one "2 more sources" to the next hears of what
 */
export function Sources({
  sources,
  confidence,
  about,
  brief = false,
}: Provenance & { about?: string | Localized; brief?: boolean }) {
  const { t } = useText();
  const [first, ...others] = sources;
  if (!first) return null;
  return (
    <div class="source" data-testid="source" data-confidence={confidence}>
      <span class="visually-hidden">{t('source.label')} </span>
      <ConfidenceChip confidence={confidence} />{' '}
      {confidence === 'unverified' && !brief && <span class="source-note">{t('source.unconfirmed')}</span>}{' '}
      <OneSource source={first} />{' '}
      {others.length > 0 && (
        <details class="source-more">
          <summary>
            {t('source.more', { count: others.length })}
            {about !== undefined && (
              <span class="visually-hidden">
                {': '}
                <Words text={about} />
              </span>
            )}
          </summary>
          <ul>
            {others.map((source) => (
              <li key={source.id}>
                <ConfidenceChip confidence={source.confidence} /> <OneSource source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
