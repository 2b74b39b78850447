import type { DetailLine, WarningLine } from '../../core/guidance.ts';
import { detailTopics } from '../../core/issuer/detail-topics.ts';
import { ClaimsBeside } from '../parts/claims.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';

/** What can go wrong, with its gravity in words and not by colour alone. */
export function Warnings({ warnings }: { warnings: readonly WarningLine[] }) {
  const { t } = useText();
  if (warnings.length === 0) return null;
  return (
    <div class="warnings">
      {warnings.map((warning) => (
        <div
          key={warning.id}
          class={`warning warning-${warning.level}`}
          data-testid="warning"
          data-level={warning.level}
        >
          <p>
            <strong class="warning-level">{t(`warning.${warning.level}`)}</strong>{' '}
            <Words text={warning.text} />
          </p>
          <Sources about={warning.text} sources={warning.sources} confidence={warning.confidence} />
          <ClaimsBeside claims={warning.claims} />
        </div>
      ))}
    </div>
  );
}

/** Cost, time, delivery and the like, topic by topic in a fixed order. */
export function Details({ details }: { details: readonly DetailLine[] }) {
  const { t } = useText();
  const shown = details.filter((detail) => detail.need !== 'no');
  const topics = detailTopics.filter((topic) => shown.some((detail) => detail.topic === topic));
  if (topics.length === 0) return null;
  const about = (topic: string) => shown.filter((detail) => detail.topic === topic);
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">{t('details.title')}</h2>
      {topics.map((topic) => (
        <details key={topic} class="topic" data-testid="detail" data-topic={topic}>
          <summary>
            {t(`details.topic.${topic}`)}
            {about(topic).some(({ claims }) => claims !== undefined) && (
              <span class="claim-flag">{t('claims.inside')}</span>
            )}
          </summary>
          <ul class="plain">
            {about(topic).map((detail) => (
              <li key={detail.id}>
                <p>
                  <Words text={detail.text} />
                  {detail.need === 'depends' && <span class="need">{t('steps.may')}</span>}
                </p>
                <Sources about={detail.text} sources={detail.sources} confidence={detail.confidence} />
                <ClaimsBeside claims={detail.claims} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
