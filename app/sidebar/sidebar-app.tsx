/** The sidebar page: links to its portal page, joins what is known with who it is for, and draws it. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { SidebarState } from '../../components/sidebar/props.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import type { ToFrame } from '../../core/frame-messages.ts';
import type { FileGuidance, Knowledge } from '../../core/guidance.ts';
import { relevantAnswers } from '../../core/relevant-answers.ts';
import type { FrameLink } from '../../platform/frame-link.ts';
import { copyText, openDesk, openPeoplePage, printPage } from '../../platform/own-page.ts';
import { useDay } from '../use-day.ts';
import { useGuard } from '../use-guard.ts';
import { useLanguage } from '../use-language.ts';
import { type StoredStateHook, useStoredState } from '../use-stored-state.ts';
import { useTimeline } from '../use-timeline.ts';
import { describePage } from './page-description.ts';
import { withPageLimits } from './page-limits.ts';
import { createPhotoDesk, type PhotoCheckView, type PhotoEngine } from './photo-desk.ts';
import { useCase } from './use-case.ts';
import { useFieldRules } from './use-field-rules.ts';
import { useFilling } from './use-filling.ts';
import { useFolding } from './use-folding.ts';
import { useNotices } from './use-notices.ts';
import { usePageLink } from './use-page-link.ts';
import { useUpdated } from './use-updated.ts';

const noFiles: readonly FileGuidance[] = [];

export interface SidebarAppProps {
  readonly knowledge: Knowledge;
  readonly engine: PhotoEngine;
  /** The page offers its port when this frame has loaded, which may be before the first drawing. */
  readonly linking: Promise<FrameLink>;
}

export function SidebarApp({ knowledge, engine, linking }: SidebarAppProps) {
  const stored = useStoredState();
  const updated = useUpdated();
  const { language, choose: chooseLanguage } = useLanguage(stored);
  const [photoCheck, setPhotoCheck] = useState<PhotoCheckView | null>(null);
  const files = useRef<readonly FileGuidance[]>([]);

  const onChoice = useRef((_message: ToFrame<Blob>) => {});
  const guard = useGuard(stored);
  const { page, fields, send } = usePageLink(linking, (message) => onChoice.current(message));
  const { person, situation, ticks, answer, tick } = useCase(stored, page?.detection);
  const { notTaken, unsent, onMessage: onNotice } = useNotices(send);
  const busy = photoCheck !== null || notTaken !== undefined || unsent !== undefined;
  const { folded, madeRoom, fold, onMessage: onFoldingMessage } = useFolding({ page, stored, send, busy });

  const desk = useMemo(
    () => createPhotoDesk({ engine, send, files: () => files.current, onView: setPhotoCheck }),
    [engine, send],
  );

  const view = useMemo(
    () => (page ? describe(page, { person, situation }, knowledge) : null),
    [page, person, situation, knowledge],
  );
  const { fill, onMessage: onFillMessage } = useFilling({ person, country: countryOf(view?.state), send });
  const shownGuidance = view?.state.kind === 'guidance' ? view.state.guidance : undefined;
  const dates = useTimeline(stored, knowledge, shownGuidance, useDay());
  files.current = shownGuidance?.files ?? noFiles;
  const { onMessage: onRulesMessage } = useFieldRules({ fields, files: files.current, send });
  onChoice.current = (message) => {
    onFoldingMessage(message);
    onRulesMessage(message);
    onNotice(message);
    desk.onMessage(message);
    onFillMessage(message);
  };
  const state = useMemo(() => view && withPageLimits(view.state, fields), [view, fields]);

  return (
    <Sidebar
      language={language}
      state={shownState(stored, state ?? undefined)}
      collapsed={folded}
      madeRoom={madeRoom}
      // A page may open a copy of us: nobody's name is shown before our own script has introduced the page.
      people={page ? (stored.state?.people.people ?? []) : []}
      chosen={person?.id ?? null}
      answers={view?.answers ?? {}}
      problems={updated ? ['updated'] : stored.problems}
      ticks={ticks}
      dates={dates && { ...dates, onOpenCases: () => openDesk('#cases') }}
      photoCheck={photoCheck ?? undefined}
      fill={fill}
      notTaken={notTaken}
      unsent={unsent}
      guard={guard}
      onCollapse={fold}
      onLanguage={chooseLanguage}
      onChoosePerson={(id) => void stored.change('people/change', { kind: 'choose', id })}
      onAddPerson={openPeoplePage}
      onAnswer={answer}
      onTick={tick}
      onCopy={copyText}
      onPrint={printPage}
      onCheckFile={() => openDesk('#photos')}
      onRetry={stored.reread}
    />
  );
}

/** Country of the portal, once its page has said what it is. */
function countryOf(state: SidebarState | undefined): 'FR' | 'CN' | undefined {
  return state && 'issuer' in state ? state.issuer.country : undefined;
}

/** Before there is anything to show: still reading, or a background that does not answer. */
function shownState({ state, unanswered }: StoredStateHook, page: SidebarState | undefined): SidebarState {
  if (state && page) return page;
  return !state && unanswered ? { kind: 'error' } : { kind: 'loading' };
}

type Page = NonNullable<ReturnType<typeof usePageLink>['page']>;
type Who = Parameters<typeof describePage>[2];

function describe(
  { detection, host }: Page,
  who: Who,
  knowledge: Knowledge,
): { state: SidebarState; answers: object } {
  const state = describePage(detection, host, who, knowledge);
  if (state.kind !== 'guidance') return { state, answers: {} };
  const { issuer, procedure } = state.guidance;
  return { state, answers: relevantAnswers({ issuer, procedure, ...who }, knowledge) };
}
