import { BundleMark } from '../parts/bundle-mark.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { PreparingFor } from '../parts/preparing-for.tsx';
import { Problems } from '../parts/problems.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Guard } from '../protection/guard.tsx';
import { InLanguage, useText } from '../text.tsx';
import { DueNotice } from './due-notice.tsx';
import { People } from './people.tsx';
import type { PopupProps } from './props.ts';
import { Verdict } from './verdict.tsx';

const doors = ['prepare', 'cases', 'photos'] as const;

function Content(props: PopupProps) {
  const { t } = useText();
  // A warning comes before a welcome.
  const locked = props.guard?.protection.kind === 'locked';
  const warned = props.verdict.kind === 'lookalike';
  // That others use this computer too is said before anything that is not a warning.
  const shared = props.guard?.protection.kind === 'shared';
  return (
    <div class="popup" data-testid="popup" data-ready={props.waiting ? undefined : ''} lang={props.language}>
      <header class="popup-head">
        <BundleMark size={28} />
        <h1>{t('app.name')}</h1>
        <LanguageSwitch onLanguage={props.onLanguage} />
      </header>
      <main class="popup-body">
        {!props.waiting && !locked && <PreparingFor person={chosenOf(props)} />}
        <Problems problems={props.problems} />
        {warned && <Verdict verdict={props.verdict} onOpenIssuer={props.onOpenIssuer} />}
        {shared && props.guard && <Guard {...props.guard} />}
        {props.due && <DueNotice due={props.due} onOpen={props.onOpenDue} />}
        {props.firstRun && (
          <section class="welcome" data-testid="welcome">
            <h2>{t('welcome.title')}</h2>
            <p>{t('welcome.text')}</p>
            <button type="button" class="button" onClick={props.onDismissWelcome}>
              {t('welcome.dismiss')}
            </button>
          </section>
        )}
        {!warned && <Verdict verdict={props.verdict} onOpenIssuer={props.onOpenIssuer} />}
        <nav class="doors" aria-label={t('desk.label')}>
          {doors.map((tab) => (
            <button
              key={tab}
              type="button"
              class="button"
              data-testid={`door-${tab}`}
              onClick={() => props.onOpenDesk(tab)}
            >
              {t(`popup.doors.${tab}`)}
            </button>
          ))}
        </nav>
        {!shared && props.guard && <Guard {...props.guard} />}
        {props.waiting && <Waiting {...props.waiting} />}
        {!props.waiting && !locked && (
          <People
            people={props.people}
            chosen={props.chosen}
            shared={shared}
            startAdding={props.startAdding}
            drafting={props.drafting}
            onChoosePerson={props.onChoosePerson}
            onSavePerson={props.onSavePerson}
            onDeletePerson={props.onDeletePerson}
          />
        )}
        {props.guard && (
          <button
            type="button"
            class="link popup-settings"
            data-testid="door-settings"
            onClick={props.guard.onOpenSettings}
          >
            {t('settings.title')}
          </button>
        )}
      </main>
      <footer class="popup-foot">
        <p>
          <strong>{t('privacy.line')}</strong> <Words text={t('privacy.notAffiliated')} />
        </p>
      </footer>
    </div>
  );
}

function chosenOf({ people, chosen }: PopupProps) {
  return people.find(({ id }) => id === chosen) ?? null;
}

/** What opens from the toolbar: the site of this tab, the people, the language. */
export function Popup(props: PopupProps) {
  return (
    <InLanguage language={props.language}>
      <Content {...props} />
    </InLanguage>
  );
}
