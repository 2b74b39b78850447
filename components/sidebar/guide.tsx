import type { Timeline } from '../../core/timeline.ts';
import { Corrections } from '../parts/claims.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { useText } from '../text.tsx';
import { TimelineSection } from '../timeline/section.tsx';
import { Urgent } from '../timeline/timeline.tsx';
import { Answers } from './answers.tsx';
import { Contacts, Hotline } from './ask.tsx';
import { Checklist } from './checklist.tsx';
import { Details, Warnings } from './notices.tsx';
import { PhotoLimits, UnclearField } from './photo-limits.tsx';
import type { SidebarProps, SidebarState } from './props.ts';
import { Questions } from './questions.tsx';
import { Channels, FirstStep, Steps } from './steps.tsx';

type Shown = Extract<SidebarState, { kind: 'guidance' }>;

/** What the guide needs of the place it stands in: the panel beside a page, or the desk. */
export type GuideProps = Pick<
  SidebarProps,
  | 'language'
  | 'people'
  | 'chosen'
  | 'answers'
  | 'ticks'
  | 'dates'
  | 'onAnswer'
  | 'onTick'
  | 'onCopy'
  | 'onPrint'
  | 'onCheckFile'
> & {
  readonly state: Shown;
  /** Where the guide is the whole page and not beside one with its own title. */
  readonly isPage?: boolean;
};

/** Whether a loss is still to be reported, as far as the person has noted it. */
function isReportDue(timeline: Timeline | undefined): boolean {
  return !timeline || (timeline.next.kind === 'do' && timeline.next.moment === 'lossReported');
}

/** Everything about one procedure, in the order in which a person needs it. */
export function Guide({ state, isPage, ...props }: GuideProps) {
  const Title = isPage ? 'h1' : 'h2';
  const { t } = useText();
  const { guidance, issuer } = state;
  const person = props.people.find((each) => each.id === props.chosen);
  const name = person && person.relation !== 'self' ? person.name : null;
  const portalLanguage = issuer.country === 'CN' ? 'zh-CN' : 'fr';
  const grave = guidance.warnings.filter((warning) => warning.level === 'danger');
  const lesser = guidance.warnings.filter((warning) => warning.level !== 'danger');
  return (
    <>
      <section class="about" aria-labelledby="about-title" data-procedure={guidance.procedure}>
        {!isPage && <p class="eyebrow">{t('sidebar.about')}</p>}
        <Title id="about-title">
          <Words text={guidance.names} />
        </Title>
        {portalLanguage !== props.language && (
          <p class="about-term" lang={portalLanguage}>
            {guidance.portalTerm}
          </p>
        )}
        <p>
          <Words text={guidance.summary} />
        </p>
      </section>
      {props.dates && <Urgent timeline={props.dates.timeline} country={issuer.country} />}
      <FirstStep guidance={guidance} noted={!isReportDue(props.dates?.timeline)} />
      <Warnings warnings={grave} />
      <Questions
        key={`${guidance.issuer}/${guidance.procedure}/${props.chosen}`}
        questions={guidance.questions}
        name={name}
        onAnswer={props.onAnswer}
      />
      <Answers answers={props.answers} onAnswer={props.onAnswer} />
      <Checklist
        guidance={guidance}
        ticks={props.ticks}
        onTick={props.onTick}
        onCopy={props.onCopy}
        onPrint={props.onPrint}
      />
      {guidance.files.length > 0 && (
        <section class="files" aria-labelledby="limits-title">
          <h2 id="limits-title">{t('limits.title')}</h2>
          {guidance.files.map((file) => (
            <PhotoLimits key={file.id} file={file} />
          ))}
        </section>
      )}
      {state.unclearField && <UnclearField {...state.unclearField} onCheckFile={props.onCheckFile} />}
      <Warnings warnings={lesser} />
      {props.dates && (
        <TimelineSection
          key={`${guidance.issuer}/${guidance.procedure}/${props.chosen}`}
          {...props.dates}
          country={issuer.country}
        />
      )}
      <Steps steps={guidance.steps} />
      <Channels channels={guidance.channels} />
      <Details details={guidance.details} />
      <Hotline guidance={guidance} country={issuer.country} onCopy={props.onCopy} />
      <Contacts guidance={guidance} country={issuer.country} />
      <Corrections claims={guidance.claims} />
    </>
  );
}
