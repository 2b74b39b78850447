import { addressOf } from '../../../core/desk-route.ts';
import type { Provenance } from '../../../core/guidance.ts';
import type { Issuer } from '../../../core/issuer.ts';
import type { Localized } from '../../../core/languages.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { Sources } from '../../parts/source-line.tsx';
import { useText } from '../../text.tsx';
import { BackLink } from './back-link.tsx';

export interface OfferedProcedure {
  readonly id: string;
  readonly names: Localized;
  /** The name as the portal writes it. */
  readonly portalTerm: string;
  readonly summary: Localized;
}

export interface IssuerPageProps {
  readonly issuer: Pick<Issuer, 'id' | 'names' | 'portalName' | 'country'>;
  readonly procedures: readonly OfferedProcedure[];
  /** The body never issues the card: what to do instead. */
  readonly notIssuer?: { readonly text: Localized } & Provenance;
}

/** One office: its procedures, or why there is none. */
export function IssuerPage({ issuer, procedures, notIssuer }: IssuerPageProps) {
  const { t, say, language } = useText();
  const portalLanguage = issuer.country === 'CN' ? 'zh-CN' : 'fr';
  const foreign = portalLanguage !== language;
  return (
    <>
      <BackLink to={{ tab: 'prepare', at: 'search' }}>{t('prepare.title')}</BackLink>
      <div class="desk-title">
        <h1>{say(issuer.names)}</h1>
        {foreign && (
          <p class="muted" lang={portalLanguage}>
            {issuer.portalName}
          </p>
        )}
      </div>
      {notIssuer && (
        <section data-testid="not-issuer">
          <h2>{t('state.notIssuerTitle')}</h2>
          <p>
            <Words text={notIssuer.text} />
          </p>
          <Sources sources={notIssuer.sources} confidence={notIssuer.confidence} />
        </section>
      )}
      {procedures.length > 0 && (
        <section aria-labelledby="procedures-title">
          <h2 id="procedures-title">{t('prepare.procedures')}</h2>
          <ul class="issuer-list">
            {procedures.map(({ id, names, portalTerm, summary }) => (
              <li key={id}>
                <a
                  data-testid="procedure"
                  data-procedure={id}
                  href={addressOf({ tab: 'prepare', at: 'procedure', issuer: issuer.id, procedure: id })}
                >
                  <span class="issuer-name">
                    <Words text={names} />
                  </span>
                  {foreign && (
                    <span class="small muted" lang={portalLanguage}>
                      {portalTerm}
                    </span>
                  )}
                  <span class="small">
                    <Words text={summary} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
