import { useId, useState } from 'preact/hooks';
import { addressOf } from '../../../core/desk-route.ts';
import type { Localized } from '../../../core/languages.ts';
import { Words } from '../../parts/foreign-words.tsx';
import type { SidebarProps } from '../../sidebar/props.ts';
import { Whom } from '../../sidebar/whom.tsx';
import { useText } from '../../text.tsx';
import { Timeline, type TimelineProps } from '../../timeline/timeline.tsx';

/** One case of the chosen person. */
export interface ShownCase {
  readonly issuer: string;
  readonly procedure: string;
  readonly names: Localized;
  readonly office: Localized;
  readonly country: 'CN' | 'FR';
  /** How many papers are ticked. */
  readonly ready: number;
  /** Missing where the procedure has nothing to date. */
  readonly timeline?: TimelineProps['timeline'];
  readonly onDate: TimelineProps['onDate'];
  /** Saves the dates as a calendar file; `withName`: the name of the person is written into it. */
  readonly onCalendar: (withName: boolean) => void;
}

export type CasesPageProps = Pick<SidebarProps, 'people' | 'chosen' | 'onChoosePerson' | 'onAddPerson'> & {
  readonly cases: readonly ShownCase[];
};

/** The file for a calendar, without a name unless the person wants it there. */
function Calendar({ shown, name }: { shown: ShownCase; name?: string }) {
  const { t } = useText();
  const [withName, setWithName] = useState(false);
  const ids = { box: useId(), help: useId() };
  if (!shown.timeline) return null;
  if (shown.timeline.empty) return <p class="small muted">{t('cases.noDates')}</p>;
  return (
    <div class="calendar">
      <button
        type="button"
        class="button"
        data-testid="calendar-save"
        onClick={() => shown.onCalendar(withName)}
      >
        {t('cases.calendar')}
        <span class="visually-hidden">
          {': '}
          <Words text={shown.names} />
        </span>
      </button>
      {name !== undefined && (
        <div class="check-line">
          <input
            id={ids.box}
            type="checkbox"
            data-testid="calendar-name"
            checked={withName}
            aria-describedby={ids.help}
            onChange={(event) => setWithName(event.currentTarget.checked)}
          />
          <div>
            <label for={ids.box}>{t('cases.withName', { name })}</label>
            <p id={ids.help} class="small muted">
              {t('cases.withNameHelp')}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}

function CaseCard({ shown, name }: { shown: ShownCase; name?: string }) {
  const { t } = useText();
  const id = useId();
  const { issuer, procedure } = shown;
  return (
    <section
      class="case"
      aria-labelledby={id}
      data-testid="case"
      data-issuer={issuer}
      data-procedure={procedure}
    >
      <div class="case-head">
        <h2 id={id}>
          <Words text={shown.names} />
        </h2>
        <p class="small muted">
          <Words text={shown.office} />
          {shown.ready > 0 && ` · ${t('cases.ready', { count: shown.ready })}`}
        </p>
      </div>
      {shown.timeline && <Timeline timeline={shown.timeline} country={shown.country} onDate={shown.onDate} />}
      <Calendar shown={shown} name={name} />
      <p>
        <a href={addressOf({ tab: 'prepare', at: 'procedure', issuer, procedure })} data-testid="case-open">
          {t('cases.open')}
          <span class="visually-hidden">
            {': '}
            <Words text={shown.names} />
          </span>
        </a>
      </p>
    </section>
  );
}

/** All cases of one person: where each stands, and its dates for a calendar. */
export function CasesPage({ cases, ...whom }: CasesPageProps) {
  const { t } = useText();
  const name = whom.people.find(({ id }) => id === whom.chosen)?.name;
  return (
    <>
      <div class="desk-title">
        <h1>{t('timeline.title')}</h1>
        <p class="muted">{t('cases.lead')}</p>
      </div>
      <Whom {...whom} />
      {cases.length === 0 ? (
        <section class="state" data-testid="no-cases">
          <h2>{t('cases.empty')}</h2>
          <p>{t('cases.emptyText')}</p>
          <p>
            <a href={addressOf({ tab: 'prepare', at: 'search' })}>{t('cases.start')}</a>
          </p>
        </section>
      ) : (
        cases.map((shown) => (
          <CaseCard key={`${whom.chosen}/${shown.issuer}/${shown.procedure}`} shown={shown} name={name} />
        ))
      )}
    </>
  );
}
