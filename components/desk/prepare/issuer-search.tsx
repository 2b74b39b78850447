import { useId, useState } from 'preact/hooks';
import { addressOf } from '../../../core/desk-route.ts';
import type { Issuer } from '../../../core/issuer.ts';
import { type Places, searchIssuers } from '../../../core/search.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';

type Country = Issuer['country'] | 'all';
const countries: readonly Country[] = ['all', 'CN', 'FR'];

/** The town that was looked for, beside the office that issues its cards. */
function Town({ place }: { place: string }) {
  const { language } = useText();
  const [chinese, ...latin] = place.split(' ');
  return (
    <span class="small">
      {language !== 'zh-CN' && `${latin.at(-1)} `}
      <span lang="zh-CN">{chinese}</span>
    </span>
  );
}

/**
 * A field that narrows the list of offices while one types; `target` says where an office leads, by default to its
 * procedures.
 */
export function IssuerSearch(props: {
  issuers: readonly Issuer[];
  places?: Places;
  /** Leaves the choice of country out: all offices are in one, or it has been asked before. */
  only?: Issuer['country'] | 'both';
  /** Country that is chosen until the person chooses another. */
  country?: Issuer['country'];
  target?: (issuer: Issuer) => string;
  /** Told before the office's address is followed. */
  onChoose?: (issuer: Issuer) => void;
}) {
  const { t, say, language } = useText();
  const [query, setQuery] = useState('');
  const [picked, setCountry] = useState<Country | null>(null);
  const country = picked ?? props.country ?? 'all';
  const one = props.only === 'both' ? undefined : props.only;
  const ids = { field: useId(), help: useId(), list: useId() };
  const inCountry = props.issuers.filter((issuer) => country === 'all' || issuer.country === country);
  const { found, guessed } = searchIssuers(query, inCountry, props.places);
  const general = country !== 'FR' && inCountry.find(({ kind }) => kind === 'national');
  const target =
    props.target ?? ((issuer: Issuer) => addressOf({ tab: 'prepare', at: 'issuer', issuer: issuer.id }));
  return (
    <search class="issuer-search">
      <label for={ids.field}>{t(one ? `prepare.search.only.${one}.label` : 'prepare.search.label')}</label>
      <input
        id={ids.field}
        type="search"
        autocomplete="off"
        data-testid="issuer-search"
        aria-describedby={ids.help}
        aria-controls={ids.list}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p id={ids.help} class="small muted">
        <Words text={t(one ? `prepare.search.only.${one}.help` : 'prepare.search.help')} />
      </p>
      {!props.only && (
        <fieldset class="segmented">
          <legend class="visually-hidden">{t('prepare.country.label')}</legend>
          {countries.map((each) => (
            <button
              key={each}
              type="button"
              data-country={each}
              aria-pressed={country === each}
              onClick={() => setCountry(each)}
            >
              {t(`prepare.country.${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div role="status">
        {found.length > 0 ? (
          <p class="small muted">
            {guessed
              ? t('prepare.search.guessed', { query })
              : t('prepare.search.found', { count: found.length })}
          </p>
        ) : (
          <p class="nothing-found">
            <Words text={t(one ? `prepare.search.only.${one}.none` : 'prepare.search.none')} />
            {general && (
              <>
                {' '}
                <a href={target(general)} onClick={() => props.onChoose?.(general)}>
                  {t('prepare.general')}
                </a>
              </>
            )}
          </p>
        )}
      </div>
      <ul id={ids.list} class="issuer-list">
        {found.map(({ issuer, place }) => {
          const portalLanguage = issuer.country === 'CN' ? 'zh-CN' : 'fr';
          return (
            <li key={issuer.id}>
              <a
                href={target(issuer)}
                data-testid="issuer"
                data-issuer={issuer.id}
                onClick={() => props.onChoose?.(issuer)}
              >
                <span class="issuer-name">{say(issuer.names)}</span>
                {place && <Town place={place} />}
                {portalLanguage !== language && (
                  <span class="small muted" lang={portalLanguage}>
                    {issuer.portalName}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </search>
  );
}
