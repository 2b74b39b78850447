import { useId, useState } from 'preact/hooks';
import type { DateChange } from '../../core/case-dates.ts';
import type { Day } from '../../core/days.ts';
import {
  isUrgent,
  type MomentRow,
  type ReckonedRow,
  type Timeline as TimelineData,
} from '../../core/timeline.ts';
import { formatDate } from '../amounts.ts';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';
import { useToday } from '../today.tsx';
import { type Country, countedWords, momentWords, nextWords, reckonedWords } from './words.ts';

export interface TimelineProps {
  readonly timeline: TimelineData;
  readonly country: Country;
  readonly onDate: (change: DateChange) => void;
}

/** Earlier than this is a year that is still being typed. */
const earliestDay = '2000-01-01';

/** The day of something done: today at first, to be corrected, never one to come. */
function DayField(props: { label: string; day: Day; onDay: (day: Day) => void }) {
  const { t, language } = useText();
  const today = useToday();
  /** A day to come stands in the field, or did until it was left: then it says which day has stayed. */
  const [doubt, setDoubt] = useState<'future' | 'stays' | null>(null);
  const future = doubt === 'future';
  const ids = { field: useId(), problem: useId() };
  const change = (day: string) => {
    setDoubt(day > today ? 'future' : null);
    if (day >= earliestDay && day <= today && day !== props.day) props.onDay(day);
  };
  return (
    <div class="moment-day">
      <label for={ids.field} class="visually-hidden">
        {t('timeline.day', { what: props.label })}
      </label>
      <input
        id={ids.field}
        type="date"
        data-testid="moment-date"
        value={props.day}
        min={earliestDay}
        max={today}
        aria-invalid={future}
        aria-describedby={future ? ids.problem : undefined}
        onChange={(event) => change(event.currentTarget.value)}
        onFocus={() => setDoubt(null)}
        onBlur={(event) => {
          // What was not taken goes back to what is kept, so that the field never shows another day.
          event.currentTarget.value = props.day;
          if (future) setDoubt('stays');
        }}
      />
      <p id={ids.problem} class="field-problem" role="alert">
        {future && t('timeline.future')}
        {doubt === 'stays' && t('timeline.stays', { date: formatDate(language, props.day) })}
      </p>
    </div>
  );
}

function Moment({ row, timeline, country, onDate }: TimelineProps & { row: MomentRow }) {
  const text = useText();
  const today = useToday();
  const id = useId();
  const { moment, day } = row;
  const label = momentWords(text, moment, timeline, country);
  return (
    <li
      class={day === undefined ? 'moment' : 'moment moment-done'}
      data-testid="moment"
      data-moment={moment}
      data-day={day}
    >
      <div class="moment-line">
        <input
          id={id}
          type="checkbox"
          checked={day !== undefined}
          onChange={(event) => onDate({ moment, day: event.currentTarget.checked ? today : null })}
        />
        <label for={id}>
          <Words text={label} />
        </label>
      </div>
      {day !== undefined && (
        <DayField label={label} day={day} onDay={(next) => onDate({ moment, day: next })} />
      )}
    </li>
  );
}

/** What follows from an entered day: the date, the rule in its own words, how it was counted and who says so. */
function Reckoned({ row }: { row: ReckonedRow }) {
  const text = useText();
  const counted = countedWords(text, row);
  return (
    <li
      class={`reckoned reckoned-${row.state}`}
      data-testid={row.kind}
      data-state={row.state}
      data-earliest={row.earliest}
      data-latest={row.latest}
    >
      <p class="reckoned-day">
        <strong>{reckonedWords(text, row)}</strong>
      </p>
      <p class="small">
        <Words text={row.line.text} />
      </p>
      {counted && <p class="small muted">{counted}</p>}
      <Sources about={reckonedWords(text, row)} sources={row.line.sources} confidence={row.line.confidence} />
    </li>
  );
}

/** What cannot wait until the person has read as far as the dates; nothing where nothing is urgent. */
export function Urgent({ timeline, country }: Pick<TimelineProps, 'timeline' | 'country'>) {
  const text = useText();
  if (!isUrgent(timeline)) return null;
  return (
    <p class="next next-urgent" data-testid="case-urgent">
      <Words text={nextWords(text, timeline.next, country)} />
    </p>
  );
}

/** The dates of one case, what comes next first. */
export function Timeline(props: TimelineProps) {
  const text = useText();
  const { timeline, country } = props;
  return (
    <div class="timeline">
      <p
        class={isUrgent(timeline) ? 'next next-urgent' : 'next'}
        role="status"
        data-testid="case-next"
        data-next={timeline.next.kind}
      >
        <strong>{text.t('timeline.next')}</strong> <Words text={nextWords(text, timeline.next, country)} />
      </p>
      <ol class="moments">
        {timeline.rows.map((row) =>
          row.kind === 'moment' ? (
            <Moment key={row.moment} {...props} row={row} />
          ) : (
            <Reckoned key={`${row.kind}-${row.line.id}`} row={row} />
          ),
        )}
      </ol>
      {timeline.rows.some((row) => row.kind !== 'moment') && (
        <p class="small muted">{text.t('timeline.noPromise')}</p>
      )}
    </div>
  );
}
