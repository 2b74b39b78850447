import type { Confidence } from '../../core/issuer.ts';
import { Words } from '../parts/foreign-words.tsx';
import { ConfidenceChip } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';

/** In the order of trust. */
const confidences: readonly Confidence[] = ['official', 'official-old', 'secondary', 'unverified'];

/** What Liasse does with what it is told, who it is not, and what the source marks mean. */
export function Footer() {
  const { t } = useText();
  return (
    <footer class="footer">
      <p class="privacy" data-testid="privacy">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
          <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 015 0v2.5" />
        </svg>
        <strong>{t('privacy.line')}</strong> {t('privacy.more')}
      </p>
      <p>
        <Words text={t('privacy.notAffiliated')} />
      </p>
      <details>
        <summary>{t('source.about')}</summary>
        <dl class="legend">
          {confidences.map((confidence) => (
            <div key={confidence}>
              <dt>
                <ConfidenceChip confidence={confidence} />
              </dt>
              <dd>{t(`source.confidenceHelp.${confidence}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </footer>
  );
}
