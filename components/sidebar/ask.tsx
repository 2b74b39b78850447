import type { Guidance } from '../../core/guidance.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';
import type { SidebarProps } from './props.ts';

type Asking = Pick<SidebarProps, 'onCopy'> & { guidance: Guidance; country: 'FR' | 'CN' };

/** Whom to call and what to say, in the office's own language, ready to copy. */
export function Hotline({ guidance, country, onCopy }: Asking) {
  const { t } = useText();
  const { hotline } = guidance;
  if (!hotline) return null;
  return (
    <section class="hotline" aria-labelledby="hotline-title" data-testid="hotline">
      <h2 id="hotline-title">{t('hotline.title', { number: hotline.number })}</h2>
      {hotline.fromElsewhere && hotline.fromElsewhere !== hotline.number && (
        <p>{t('hotline.fromElsewhere', { number: hotline.fromElsewhere })}</p>
      )}
      {hotline.hours && (
        <p>
          <Words text={hotline.hours} />
        </p>
      )}
      <h3>{t('hotline.say')}</h3>
      <p>
        <Words text={hotline.say} />
      </p>
      <figure class="script">
        <figcaption>{t('hotline.script')}</figcaption>
        <blockquote lang={country === 'CN' ? 'zh-CN' : 'fr'}>{hotline.script}</blockquote>
        <CopyButton text={hotline.script} onCopy={onCopy} />
      </figure>
      <p>
        <strong>
          <Words text={hotline.never} />
        </strong>
      </p>
      <Sources sources={hotline.sources} confidence={hotline.confidence} />
    </section>
  );
}

/** The official account, the app, the counter: where to check before travelling. */
export function Contacts({ guidance, country }: { guidance: Guidance; country: 'FR' | 'CN' }) {
  const { t, say, language } = useText();
  if (guidance.contacts.length === 0) return null;
  const portalLanguage = country === 'CN' ? 'zh-CN' : 'fr';
  return (
    <section aria-labelledby="contacts-title">
      <h2 id="contacts-title">{t('contacts.title')}</h2>
      <ul class="plain">
        {guidance.contacts.map((contact) => {
          const name = <Words text={contact.names} />;
          return (
            <li key={contact.id} data-testid="contact">
              <p>
                <span class="contact-kind">{t(`contacts.kind.${contact.kind}`)}</span>{' '}
                {contact.url ? (
                  <a href={contact.url} target="_blank" rel="noopener noreferrer">
                    {name}
                    <span class="visually-hidden"> ({t('action.newTab')})</span>
                  </a>
                ) : (
                  name
                )}
                {portalLanguage !== language && contact.portalTerm !== say(contact.names) && (
                  <span class="muted" lang={portalLanguage}>
                    {' '}
                    {contact.portalTerm}
                  </span>
                )}
              </p>
              <Sources sources={contact.sources} confidence={contact.confidence} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
