import type { RefObject } from 'preact';
import type { Person } from '../../core/person.ts';
import { BundleMark } from '../parts/bundle-mark.tsx';
import { PreparingFor } from '../parts/preparing-for.tsx';
import { useBar } from '../parts/use-bar.ts';
import { useText } from '../text.tsx';
import type { IssuerCard } from './props.ts';

/** Whose page this is, whether the site is official, and the button that folds the panel away. */
export function Header(props: {
  issuer: IssuerCard | null;
  /** Left out while people are locked: nobody can be named, which is not the same as nobody. */
  person?: Pick<Person, 'name' | 'relation'> | null;
  collapseRef: RefObject<HTMLButtonElement | null>;
  onCollapse: () => void;
}) {
  const { t, say, language } = useText();
  const bar = useBar<HTMLElement>('top');
  const { issuer } = props;
  const gov = issuer?.official === 'gov';
  const portalLanguage = issuer?.country === 'CN' ? 'zh-CN' : 'fr';
  return (
    <header ref={bar} class="header">
      <BundleMark size={32} />
      <div class="header-words">
        <h1 class="header-name">{issuer ? say(issuer.names) : t('app.name')}</h1>
        {issuer && portalLanguage !== language && issuer.portalName !== say(issuer.names) && (
          <p class="header-portal" lang={portalLanguage}>
            {issuer.portalName}
          </p>
        )}
        {issuer && (
          <p
            class={gov ? 'official' : 'official official-operator'}
            title={t(gov ? 'sidebar.officialGovHelp' : 'sidebar.officialOperatorHelp', { host: issuer.host })}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
              <path d="M3 8.5l3.2 3.2L13 4.8" />
            </svg>
            {t(gov ? 'sidebar.officialGov' : 'sidebar.officialOperator')}
            <span class="official-host">{issuer.host}</span>
          </p>
        )}
        {props.person !== undefined && <PreparingFor person={props.person} />}
      </div>
      <button
        ref={props.collapseRef}
        type="button"
        class="icon-button"
        data-testid="sidebar-toggle"
        aria-expanded="true"
        aria-label={t('sidebar.collapse')}
        title={t('sidebar.collapse')}
        onClick={props.onCollapse}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path d="M7 4l6 6-6 6M16 4v12" />
        </svg>
      </button>
    </header>
  );
}
