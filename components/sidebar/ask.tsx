import type { Guidance, HotlineGuidance, Provenance } from '../../core/guidance.ts';
import { blank, type CallScript, callScript, numbersToDial } from '../../core/hotline.ts';
import { lineWords, scriptText } from '../call-words.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { textIn, useText } from '../text.tsx';
import { Numbers } from './dialling.tsx';
import type { SidebarProps } from './props.ts';

type Asking = Pick<SidebarProps, 'onCopy'> & { guidance: Guidance; country: 'FR' | 'CN' };

/** Whom to call and from where, and what this person has to say, in the office's own language, ready to copy. */
export function Hotline({ guidance, country, onCopy }: Asking) {
  const { t } = useText();
  const { hotline } = guidance;
  const script = callScript(guidance, country);
  if (!hotline || !script) return null;
  return (
    <section class="hotline" aria-labelledby="hotline-title" data-testid="hotline">
      <h2 id="hotline-title">{t('hotline.title')}</h2>
      <h3>{t('hotline.number')}</h3>
      <Numbers lines={numbersToDial(hotline, guidance.facts.place)} country={country} />
      {country === 'CN' && <p class="muted">{t('hotline.fromAbroadChina')}</p>}
      {hotline.hours && (
        <p>
          <strong>{t('hotline.hours')}</strong> <Words text={hotline.hours} />
        </p>
      )}
      <h3>{t('hotline.say')}</h3>
      <p>
        <Words text={hotline.say} />
      </p>
      <h3>{t('hotline.atHand')}</h3>
      <ul class="at-hand">
        {script.atHand.map((thing) => (
          <li key={thing}>
            <Words text={t(`hotline.hand.${thing}`)} />
          </li>
        ))}
      </ul>
      <p class="muted">{t('hotline.atHandNote')}</p>
      <Script script={script} onCopy={onCopy} />
      <p class="never" data-testid="hotline-never">
        <strong>
          <Words text={hotline.never} />
        </strong>
      </p>
      <Sources {...together(hotline)} />
    </section>
  );
}

/** The lines to say one by one, each with its meaning for a reader of another language. */
function Script({ script, onCopy }: Pick<Asking, 'onCopy'> & { script: CallScript }) {
  const text = useText();
  const { spoken, lines } = script;
  const words = scriptText(spoken, lines);
  return (
    <>
      <h3 id="script-title">{text.t('hotline.script')}</h3>
      {words.includes(blank) && <p class="muted">{text.t('hotline.blanks')}</p>}
      <ol class="script" aria-labelledby="script-title" data-testid="hotline-script">
        {lines.map((line) => {
          const said = lineWords(textIn(spoken), line);
          return (
            <li key={said}>
              <p class="spoken" lang={spoken}>
                {said}
              </p>
              {spoken !== text.language && (
                <p class="gloss">
                  <span class="visually-hidden">{text.t('hotline.gloss')} </span>
                  <Words text={lineWords(text, line)} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
      <CopyButton text={words} label={text.t('hotline.copy')} onCopy={onCopy} />
    </>
  );
}

/** Sources of the line and of the questions it is asked; the line's own confidence, for its number is what counts. */
function together({ sources, confidence, ask }: HotlineGuidance): Provenance {
  const all = [sources, ...ask.map((own) => own.sources)].flat();
  return { sources: [...new Map(all.map((source) => [source.id, source])).values()], confidence };
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
