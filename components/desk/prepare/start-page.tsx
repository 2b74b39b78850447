import { addressOf } from '../../../core/desk-route.ts';
import type { Issuer } from '../../../core/issuer.ts';
import type { Places } from '../../../core/search.ts';
import type { Start } from '../../../core/starts.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';
import { IssuerSearch } from './issuer-search.tsx';

/** First page of Prepare: what happened, or which office. */
export function StartPage(props: {
  starts: readonly Start[];
  issuers: readonly Issuer[];
  places?: Places;
  /** Country to begin the search in. */
  country?: Issuer['country'];
}) {
  const { t } = useText();
  return (
    <>
      <div class="desk-title">
        <h1>{t('prepare.title')}</h1>
        <p class="muted">{t('prepare.lead')}</p>
      </div>
      <ul class="start-cards">
        {props.starts.map((start) => (
          <li key={start.id}>
            <a
              class="start-card"
              data-testid={`start-${start.id}`}
              href={addressOf({ tab: 'prepare', at: 'start', start: start.id })}
            >
              <strong>{t(`prepare.start.${start.id}.title`)}</strong>
              <span class="small muted">
                <Words text={t(`prepare.start.${start.id}.text`)} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="search-title">
        <h2 id="search-title">{t('prepare.search.title')}</h2>
        <IssuerSearch issuers={props.issuers} places={props.places} country={props.country} />
      </section>
    </>
  );
}
