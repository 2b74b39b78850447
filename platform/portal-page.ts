/** One portal page from load to leave: facts → background → sidebar, and file choices on their way to the page. */
import type { ToPage } from '../core/frame-messages.ts';
import type { PageVerdict, PayloadOf } from '../core/messages.ts';
import { ask, onFrameFound } from './messaging.ts';
import { collectPageFacts } from './page-facts.ts';
import { createChoiceDesk, travelling } from './page-files/choice-desk.ts';
import { guardFileChoices } from './page-files/guard.ts';
import { decideAbove, serveFramesBelow } from './page-files/relay.ts';
import { watchForChanges } from './page-watch.ts';
import { mountSidebarFrame, type SidebarFrame } from './sidebar-frame.ts';

/** Watches this frame of the page until `signal` aborts. */
export function watchPortalPage(signal: AbortSignal): void {
  if (window === window.top) watchTopFrame(signal);
  else watchFrameBelow(signal);
}

function watchTopFrame(signal: AbortSignal): void {
  let verdict: PageVerdict | null = null;
  /** A procedure found in a frame below stands until the top page itself changes. */
  let below: PageVerdict | null = null;
  let sidebar: SidebarFrame | null = null;

  const desk = createChoiceDesk({ frame: () => sidebar });
  guardFileChoices({
    isArmed: () => verdict?.guardsFiles === true,
    decide: (files, field) => desk.decide(files.map(travelling), field),
    signal,
  });
  serveFramesBelow(desk.decide, signal);

  const onMessage = (message: ToPage<Blob>) => {
    if (message.type === 'view') sidebar?.show(message.view);
    else desk.onMessage(message);
  };

  const showFor = (next: PageVerdict | null) => {
    const changed = JSON.stringify(next?.detection) !== JSON.stringify(verdict?.detection);
    verdict = next;
    if (!changed && sidebar?.isAlive()) return;
    if (!next) {
      sidebar?.remove();
      sidebar = null;
    } else if (sidebar?.isAlive()) {
      sidebar.send({ type: 'page', detection: next.detection });
    } else {
      desk.restart();
      sidebar = mountSidebarFrame({ token: next.token, view: firstView(next), onMessage, signal });
    }
  };

  lookAgain(signal, (next) => {
    if (next?.detection.procedure) below = null;
    showFor(below ?? next);
  });
  onFrameFound((found) => {
    if (verdict?.detection.procedure && !below) return;
    below = found;
    showFor(found);
  }, signal);
}

/** A frame of a portal's page: it guards its own fields, the sidebar stands above. */
function watchFrameBelow(signal: AbortSignal): void {
  let verdict: PageVerdict | null = null;
  guardFileChoices({ isArmed: () => verdict?.guardsFiles === true, decide: decideAbove, signal });
  lookAgain(signal, (next) => {
    verdict = next;
  });
}

/** Asks the background about the page whenever its facts have changed. */
function lookAgain(signal: AbortSignal, onVerdict: (verdict: PageVerdict | null) => void): void {
  let seen = '';
  const look = async () => {
    const facts = collectPageFacts(document);
    const fingerprint = JSON.stringify(facts);
    if (fingerprint === seen) return;
    seen = fingerprint;
    const verdict = await ask('page/facts', facts as PayloadOf<'page/facts'>);
    if (!signal.aborted && seen === fingerprint) onVerdict(verdict);
  };
  watchForChanges(() => void look(), signal);
}

/** Opens by itself only where there is a procedure, room, and nobody has folded it here before. */
function firstView({ detection, folded }: PageVerdict): 'open' | 'tab' {
  const narrow = document.documentElement.clientWidth < 480;
  return detection.procedure && !folded && !narrow ? 'open' : 'tab';
}
