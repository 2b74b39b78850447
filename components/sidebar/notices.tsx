import type { ClaimLine, DetailLine, WarningLine } from '../../core/guidance.ts';
import { detailTopics } from '../../core/issuer/detail-topics.ts';
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
          <Sources sources={warning.sources} confidence={warning.confidence} />
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
  return (
    <section aria-labelledby="details-title">
      <h2 id="details-title">{t('details.title')}</h2>
      {topics.map((topic) => (
        <details key={topic} class="topic" data-testid="detail" data-topic={topic}>
          <summary>{t(`details.topic.${topic}`)}</summary>
          <ul class="plain">
            {shown
              .filter((detail) => detail.topic === topic)
              .map((detail) => (
                <li key={detail.id}>
                  <p>
                    <Words text={detail.text} />
                    {detail.need === 'depends' && <span class="need">{t('steps.may')}</span>}
                  </p>
                  <Sources sources={detail.sources} confidence={detail.confidence} />
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Popular statements that are wrong or that nothing confirms, each with what we know instead. */
export function Corrections({ claims }: { claims: readonly ClaimLine[] }) {
  const { t } = useText();
  if (claims.length === 0) return null;
  return (
    <details class="corrections" data-testid="corrections">
      <summary>
        <h2>{t('claims.title')}</h2>
      </summary>
      <ul class="plain">
        {claims.map((claim) => (
          <li key={claim.id} data-claim={claim.id}>
            <p class="claim-said">
              <span class="claim-label">{t('claims.said')}</span>{' '}
              <q>
                <Words text={claim.claim} />
              </q>
            </p>
            <p>
              <span class="claim-label">{t(`claims.fact.${claim.verdict}`)}</span>{' '}
              <Words text={claim.correction} />
            </p>
            <Sources sources={claim.sources} confidence={claim.confidence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
