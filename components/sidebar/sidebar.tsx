import { useEffect, useRef } from 'preact/hooks';
import { Problems } from '../parts/problems.tsx';
import { NotTaken } from '../photo/not-taken.tsx';
import { PhotoCheck } from '../photo/photo-check.tsx';
import { Unsent } from '../photo/unsent.tsx';
import { Guard } from '../protection/guard.tsx';
import { InLanguage, useText } from '../text.tsx';
import { FillSection } from './fill/fill-section.tsx';
import { Footer } from './footer.tsx';
import { Guide } from './guide.tsx';
import { Header } from './header.tsx';
import type { SidebarProps } from './props.ts';
import { Empty } from './states.tsx';
import { Tab } from './tab.tsx';
import { checklistOf, tallyOf } from './tally.ts';
import { Whom } from './whom.tsx';

/** How many needed papers are not ready yet; none while there is no list. */
function papersLeft({ state, ticks }: SidebarProps): number {
  if (state.kind !== 'guidance') return 0;
  const { total, done } = tallyOf(checklistOf(state.guidance.materials), ticks);
  return total - done;
}

/**
 * Keeps the keyboard where the person is: folding moves it to the tab, opening to the fold button. Not while they are
 * in the page, whose field would lose it.
 */
function useFollowingFocus(folded: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(folded);
  useEffect(() => {
    if (before.current === folded) return;
    before.current = folded;
    if (document.hasFocus()) button.current?.focus({ preventScroll: true });
  }, [folded]);
  return button;
}

function Panel(props: SidebarProps) {
  const { t } = useText();
  const folded = props.collapsed && !props.photoCheck && !props.notTaken && !props.unsent;
  const button = useFollowingFocus(folded);
  if (folded) {
    return (
      <div class="sidebar sidebar-folded" data-testid="sidebar" lang={props.language}>
        <p role="status" class="visually-hidden" data-testid="made-room">
          {props.madeRoom && t('sidebar.madeRoom')}
        </p>
        <main>
          <h1 class="visually-hidden">{t('app.name')}</h1>
          <Tab buttonRef={button} left={papersLeft(props)} onOpen={() => props.onCollapse(false)} />
        </main>
      </div>
    );
  }
  const { state } = props;
  const locked = props.guard?.protection.kind === 'locked';
  const issuer = state.kind === 'loading' || state.kind === 'error' ? null : state.issuer;
  return (
    <div class="sidebar" data-testid="sidebar" lang={props.language}>
      <p role="status" class="visually-hidden" />
      <div class="panel" inert={props.photoCheck !== undefined}>
        <Header
          issuer={issuer}
          person={locked ? undefined : (props.people.find(({ id }) => id === props.chosen) ?? null)}
          collapseRef={button}
          onCollapse={() => props.onCollapse(true)}
        />
        <main class="content" aria-label={t('sidebar.label')}>
          {props.unsent && !props.photoCheck && <Unsent {...props.unsent} />}
          {props.notTaken && <NotTaken {...props.notTaken} />}
          <Problems problems={props.problems} />
          {props.guard && <Guard {...props.guard} />}
          <Whom
            people={props.people}
            chosen={props.chosen}
            locked={locked}
            onChoosePerson={props.onChoosePerson}
            onAddPerson={props.onAddPerson}
            onLanguage={props.onLanguage}
          />
          {props.fill && <FillSection {...props.fill} />}
          {state.kind === 'guidance' ? (
            <Guide {...props} state={state} />
          ) : (
            <Empty state={state} onRetry={props.onRetry} />
          )}
        </main>
        <Footer />
      </div>
      {props.photoCheck && (
        <PhotoCheck {...props.photoCheck} unsent={props.unsent} language={props.language} />
      )}
    </div>
  );
}

/** The panel beside an official page. Everything it knows comes in as props; everything it wants goes out. */
export function Sidebar(props: SidebarProps) {
  return (
    <InLanguage language={props.language}>
      <Panel {...props} />
    </InLanguage>
  );
}
