import { addressOf } from '../../../core/desk-route.ts';
import type { Issuer } from '../../../core/issuer.ts';
import type { Places } from '../../../core/search.ts';
import type { Start, StartChoice } from '../../../core/starts.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';
import { BackLink } from './back-link.tsx';
import { IssuerSearch } from './issuer-search.tsx';

/** Second page of a one-click start: which office, or the one answer that decides it. */
export function StartQuestions(props: {
  start: Start;
  issuers: readonly Issuer[];
  places?: Places;
  /** The person has chosen the office: what the start knows is kept as their answers. */
  onLeave: (to: { issuer: string; procedure: string; facts: StartChoice['facts'] }) => void;
}) {
  const { t } = useText();
  const { start, onLeave } = props;
  const { search, choices = [] } = start;
  const addressIn = (issuer: string, procedure: string) =>
    addressOf({ tab: 'prepare', at: 'procedure', issuer, procedure });
  const candidates = props.issuers.filter(
    ({ country, kind, id }) => country === start.country && kind === 'issuer' && id !== search?.general,
  );
  const leaveFor = (issuer: string) =>
    search && onLeave({ issuer, procedure: search.procedure, facts: start.facts });
  return (
    <>
      <BackLink to={{ tab: 'prepare', at: 'search' }}>{t('prepare.title')}</BackLink>
      <div class="desk-title">
        <h1>{t(`prepare.start.${start.id}.question`)}</h1>
        <p class="muted">
          <Words text={t(`prepare.start.${start.id}.help`)} />
        </p>
      </div>
      {choices.length > 0 && (
        <ul class="issuer-list">
          {choices.map(({ id, issuer, procedure, facts }) => (
            <li key={id}>
              <a
                href={addressIn(issuer, procedure)}
                data-testid="start-choice"
                data-choice={id}
                onClick={() => onLeave({ issuer, procedure, facts: { ...start.facts, ...facts } })}
              >
                <Words text={t(`prepare.choice.${id}`)} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {search && (
        <section aria-label={t('prepare.search.title')}>
          <p>
            <a
              data-testid="issuer"
              data-issuer={search.general}
              href={addressIn(search.general, search.procedure)}
              onClick={() => leaveFor(search.general)}
            >
              {t('prepare.general')}
            </a>
          </p>
          <IssuerSearch
            issuers={candidates}
            places={props.places}
            oneCountry
            target={(issuer) => addressIn(issuer.id, search.procedure)}
            onChoose={(issuer) => leaveFor(issuer.id)}
          />
        </section>
      )}
    </>
  );
}
