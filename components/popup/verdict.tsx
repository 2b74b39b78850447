import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';
import type { PageVerdict } from './props.ts';

type OpenIssuer = (issuer: string) => void;
type Official = Extract<PageVerdict, { kind: 'official' }>;
type Lookalike = Extract<PageVerdict, { kind: 'lookalike' }>;
type Unknown = Extract<PageVerdict, { kind: 'unknown' }>;

function OfficialSite({ verdict, onOpenIssuer }: { verdict: Official; onOpenIssuer: OpenIssuer }) {
  const { t, say, language } = useText();
  const gov = verdict.official === 'gov';
  const portalLanguage = verdict.country === 'CN' ? 'zh-CN' : 'fr';
  const name = say(verdict.issuer);
  return (
    <>
      <h3>{t(gov ? 'popup.official' : 'popup.operator')}</h3>
      <p>
        <Words text={name} />
        {portalLanguage !== language && verdict.portalName !== name && (
          <span class="muted" lang={portalLanguage}>
            {' '}
            {verdict.portalName}
          </span>
        )}
      </p>
      <p class="small">{t(gov ? 'popup.officialText' : 'popup.operatorText', { host: verdict.host })}</p>
      {verdict.note && (
        <p class="small">
          <Words text={verdict.note} />
        </p>
      )}
      {verdict.notIssuer && (
        <div class="verdict-note">
          <p>
            <strong>{t('popup.notIssuerText', { name })}</strong>
          </p>
          <p>
            <Words text={verdict.notIssuer} />
          </p>
        </div>
      )}
      {!verdict.notIssuer && (
        <button
          type="button"
          class="button"
          data-testid="door-issuer"
          onClick={() => onOpenIssuer(verdict.issuerId)}
        >
          {t('popup.prepareHere')}
        </button>
      )}
    </>
  );
}

const warnings = {
  imitation: ['popup.lookalike', 'popup.lookalikeText'],
  seller: ['popup.lookalikeSeller', 'popup.lookalikeSellerText'],
  private: ['popup.lookalikePrivate', 'popup.lookalikePrivateText'],
} as const;

function LookalikeSite({ verdict }: { verdict: Lookalike }) {
  const { t } = useText();
  const [title, text] = warnings[verdict.sort];
  return (
    <>
      <h3>{t(title)}</h3>
      <p>{t(text, { host: verdict.host })}</p>
      <p>
        <Words text={verdict.note} />
      </p>
      {verdict.real.map((host) => (
        <p key={host} class="host">
          {t('popup.lookalikeReal', { host })}
        </p>
      ))}
      <Sources about={verdict.host} sources={verdict.sources} confidence={verdict.confidence} />
    </>
  );
}

/** An address made to be taken for another one: nothing good can be said of it. */
const isSuspect = (sign: Unknown['sign']) => sign?.kind === 'resembles' || sign?.kind === 'disguised';

/** No reproach, what can be seen in the address, and how to find out. */
function UnknownSite({ verdict }: { verdict: Unknown }) {
  const { t } = useText();
  const { host, sign } = verdict;
  if (host === null)
    return (
      <>
        <h3>{t('popup.noSite')}</h3>
        <p class="small">{t('popup.noSiteText')}</p>
      </>
    );
  return (
    <>
      <h3>{t('popup.unknown')}</h3>
      <p class="host">{host}</p>
      {sign && (
        <p class="verdict-sign" data-sign={sign.kind}>
          {t(`popup.sign.${sign.kind}`, { host, ...sign })}
        </p>
      )}
      <p class="small">{t(isSuspect(sign) ? 'popup.unknownCareful' : 'popup.unknownText')}</p>
      <details class="hint small">
        <summary>{t('popup.checkTitle')}</summary>
        <ul>
          <li>{t('popup.checkName')}</li>
          <li>{t('popup.checkWay')}</li>
          <li>{t('popup.checkAsk')}</li>
        </ul>
      </details>
    </>
  );
}

/** Which site this is, in careful words: "unknown" is no accusation, "official" is no promise. */
export function Verdict({ verdict, onOpenIssuer }: { verdict: PageVerdict; onOpenIssuer: OpenIssuer }) {
  const { t } = useText();
  const tone = verdict.kind === 'official' && verdict.official === 'operator' ? 'operator' : verdict.kind;
  // A shop or a private site is no imitation, and an address like an official one may be innocent: a calmer colour.
  const milder =
    verdict.kind === 'lookalike'
      ? verdict.sort !== 'imitation'
      : verdict.kind === 'unknown' && isSuspect(verdict.sign);
  return (
    <section
      class={`verdict verdict-${milder ? 'intermediary' : tone}`}
      aria-labelledby="verdict-title"
      data-testid="verdict"
      data-verdict={tone}
      data-sort={verdict.kind === 'lookalike' ? verdict.sort : undefined}
    >
      <h2 id="verdict-title" class="eyebrow">
        {t('popup.pageTitle')}
      </h2>
      {verdict.kind === 'loading' && <p role="status">{t('popup.loading')}</p>}
      {verdict.kind === 'official' && <OfficialSite verdict={verdict} onOpenIssuer={onOpenIssuer} />}
      {verdict.kind === 'lookalike' && <LookalikeSite verdict={verdict} />}
      {verdict.kind === 'unknown' && <UnknownSite verdict={verdict} />}
    </section>
  );
}
