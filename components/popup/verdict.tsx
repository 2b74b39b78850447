import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';
import type { PageVerdict } from './props.ts';

type Official = Extract<PageVerdict, { kind: 'official' }>;
type Lookalike = Extract<PageVerdict, { kind: 'lookalike' }>;

function OfficialSite({ verdict }: { verdict: Official }) {
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
    </>
  );
}

function LookalikeSite({ verdict }: { verdict: Lookalike }) {
  const { t } = useText();
  return (
    <>
      <h3>{t('popup.lookalike')}</h3>
      <p>{t('popup.lookalikeText', { host: verdict.host })}</p>
      <p>
        <Words text={verdict.note} />
      </p>
      {verdict.real.map((host) => (
        <p key={host} class="host">
          {t('popup.lookalikeReal', { host })}
        </p>
      ))}
      <Sources sources={verdict.sources} confidence={verdict.confidence} />
    </>
  );
}

/** Which site this is, in careful words: "unknown" is no accusation, "official" is no promise. */
export function Verdict({ verdict }: { verdict: PageVerdict }) {
  const { t } = useText();
  const tone = verdict.kind === 'official' && verdict.official === 'operator' ? 'operator' : verdict.kind;
  return (
    <section
      class={`verdict verdict-${tone}`}
      aria-labelledby="verdict-title"
      data-testid="verdict"
      data-verdict={tone}
    >
      <h2 id="verdict-title" class="eyebrow">
        {t('popup.pageTitle')}
      </h2>
      {verdict.kind === 'loading' && <p role="status">{t('popup.loading')}</p>}
      {verdict.kind === 'official' && <OfficialSite verdict={verdict} />}
      {verdict.kind === 'lookalike' && <LookalikeSite verdict={verdict} />}
      {verdict.kind === 'unknown' && (
        <>
          <h3>{t('popup.unknown')}</h3>
          {verdict.host && <p class="host">{verdict.host}</p>}
          <p class="small">{t('popup.unknownText')}</p>
        </>
      )}
    </section>
  );
}
