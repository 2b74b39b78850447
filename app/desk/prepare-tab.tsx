/** Prepare: from "what happened" or a name to the list for one person, without a portal. */
import { useMemo } from 'preact/hooks';
import { IssuerPage } from '../../components/desk/prepare/issuer-page.tsx';
import { ProcedurePage } from '../../components/desk/prepare/procedure-page.tsx';
import { StartPage } from '../../components/desk/prepare/start-page.tsx';
import { addressOf, type DeskRoute } from '../../core/desk-route.ts';
import { provenance } from '../../core/guidance/provenance.ts';
import { guidance, type Knowledge, proceduresOf } from '../../core/guidance.ts';
import type { Issuer } from '../../core/issuer.ts';
import type { Language } from '../../core/languages.ts';
import { relevantAnswers } from '../../core/relevant-answers.ts';
import type { Places } from '../../core/search.ts';
import type { Start } from '../../core/starts.ts';
import { copyText, goTo, printPage } from '../../platform/own-page.ts';
import { useCase } from '../sidebar/use-case.ts';
import { useDay } from '../use-day.ts';
import type { StoredStateHook } from '../use-stored-state.ts';
import { useTimeline } from '../use-timeline.ts';
import { ForChild, StartTab } from './start-tab.tsx';

interface PrepareTabProps {
  readonly route: Extract<DeskRoute, { tab: 'prepare' }>;
  readonly stored: StoredStateHook;
  readonly knowledge: Knowledge;
  readonly starts: readonly Start[];
  readonly places: Places;
  readonly language: Language;
}

export function PrepareTab(props: PrepareTabProps) {
  const { route, knowledge, starts, places, stored } = props;
  if (route.at === 'start') {
    const start = starts.find(({ id }) => id === route.start);
    if (start) return <StartTab {...props} start={start} choice={route.choice} />;
  }
  const issuer = 'issuer' in route ? knowledge.issuers.find(({ id }) => id === route.issuer) : undefined;
  if (!issuer) {
    const country = stored.state?.settings.country ?? undefined;
    return <StartPage starts={starts} issuers={knowledge.issuers} places={places} country={country} />;
  }
  const offered = proceduresOf(issuer.id, knowledge);
  const procedure = route.at === 'procedure' && offered.find(({ id }) => id === route.procedure);
  if (procedure) {
    const list = <Procedure {...props} issuer={issuer} procedure={procedure.id} />;
    if (!procedure.forChild) return list;
    return (
      <ForChild {...props} issuer={issuer} procedure={procedure.id}>
        {list}
      </ForChild>
    );
  }
  const notIssuer = issuer.notIssuer && {
    text: issuer.notIssuer.text,
    ...provenance(issuer.notIssuer, issuer.sources),
  };
  return <IssuerPage issuer={issuer} procedures={offered} notIssuer={notIssuer} />;
}

type ProcedureProps = Pick<PrepareTabProps, 'stored' | 'knowledge' | 'language'> & {
  readonly issuer: Issuer;
  readonly procedure: string;
};

function Procedure({ stored, knowledge, language, issuer, procedure }: ProcedureProps) {
  const about = useMemo(() => ({ issuer: issuer.id, procedure }), [issuer, procedure]);
  const today = useDay();
  const { person, situation, ticks, answer, tick } = useCase(stored, about);
  const view = useMemo(() => {
    const request = { ...about, person, situation };
    return { guidance: guidance(request, knowledge), answers: relevantAnswers(request, knowledge) };
  }, [about, person, situation, knowledge]);
  const dates = useTimeline(stored, knowledge, view.guidance, today);
  const host = issuer.hosts[0];
  const here: DeskRoute = { tab: 'prepare', at: 'procedure', ...about };
  return (
    <ProcedurePage
      language={language}
      state={{
        kind: 'guidance',
        guidance: view.guidance,
        issuer: {
          names: issuer.names,
          portalName: issuer.portalName,
          country: issuer.country,
          host: host?.host ?? '',
          official: host?.official ?? 'gov',
        },
      }}
      people={stored.state?.people.people ?? []}
      chosen={person?.id ?? null}
      answers={view.answers}
      ticks={ticks}
      dates={dates && { ...dates, onOpenCases: () => goTo('#cases') }}
      today={today}
      onChoosePerson={(id) => void stored.change('people/change', { kind: 'choose', id })}
      onAddPerson={() => goTo(addressOf({ tab: 'people', addFor: here }))}
      onAnswer={answer}
      onTick={tick}
      onCopy={copyText}
      onPrint={printPage}
    />
  );
}
