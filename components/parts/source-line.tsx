import type { Provenance, SourceLine } from '../../core/guidance.ts';
import type { Confidence } from '../../core/issuer.ts';
import { formatDate } from '../amounts.ts';
import { useText } from '../text.tsx';
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

function OneSource({ source }: { source: SourceLine }) {
  const { t, language } = useText();
  const date = source.date === null ? t('source.undated') : formatDate(language, source.date);
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
      <span class="source-part">{date} ·</span>{' '}
      <span class="source-part">{t('source.read', { date: formatDate(language, source.read) })}</span>
    </>
  );
}

/** Where a line comes from: publisher, its date or "undated", when we read it, and how far it can be trusted. */
export function Sources({ sources, confidence }: Provenance) {
  const { t } = useText();
  const [first, ...others] = sources;
  if (!first) return null;
  return (
    <div class="source" data-testid="source" data-confidence={confidence}>
      <span class="visually-hidden">{t('source.label')} </span>
      <ConfidenceChip confidence={confidence} /> <OneSource source={first} />{' '}
      {others.length > 0 && (
        <details class="source-more">
          <summary>{t('source.more', { count: others.length })}</summary>
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
