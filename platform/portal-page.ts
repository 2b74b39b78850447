/** One portal page from load to leave: facts → background → sidebar, and file choices on their way to the page. */

import type { ToPage } from '../core/frame-messages.ts';
import type { PageVerdict } from '../core/messages.ts';
import { ask } from './messaging.ts';
import { collectPageFacts } from './page-facts.ts';
import { createChoiceDesk } from './page-files/choice-desk.ts';
import { guardFileChoices } from './page-files/guard.ts';
import { mountSidebarFrame, type SidebarFrame } from './sidebar-frame.ts';

/** Single-page portals draw after load; their page is looked at again once it has been still for this long (ms). */
const stillFor = 250;
/** …but not more often than this (ms): some portals never stand still. */
const notMoreOftenThan = 1000;

/** Watches the page until `signal` aborts. */
export function watchPortalPage(signal: AbortSignal): void {
  let verdict: PageVerdict | null = null;
  let sidebar: SidebarFrame | null = null;
  let seen = '';

  const desk = createChoiceDesk({ frame: () => sidebar });
  guardFileChoices({ isArmed: () => verdict?.guardsFiles === true, decide: desk.decide, signal });

  const onMessage = (message: ToPage<Blob>) => {
    if (message.type === 'view') sidebar?.show(message.view);
    else desk.onMessage(message);
  };

  const look = async () => {
    const facts = collectPageFacts(document);
    const fingerprint = JSON.stringify(facts);
    if (fingerprint === seen) return;
    seen = fingerprint;
    const next = await ask('page/facts', facts as Parameters<typeof ask<'page/facts'>>[1]);
    if (signal.aborted) return;
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

  whenLoaded(signal, () => {
    void look();
    onChanges(signal, () => void look());
  });
}

/** Opens by itself only where there is a procedure, room, and nobody has folded it here before. */
function firstView({ detection, folded }: PageVerdict): 'open' | 'tab' {
  const narrow = document.documentElement.clientWidth < 480;
  return detection.procedure && !folded && !narrow ? 'open' : 'tab';
}

/** Runs after `load` and a breath: a host added while a framework hydrates breaks it (React error 418). */
function whenLoaded(signal: AbortSignal, run: () => void): void {
  const soon = () => setTimeout(() => signal.aborted || run(), 0);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true, signal });
}

function onChanges(signal: AbortSignal, run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Date.now();
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        last = Date.now();
        run();
      },
      Math.max(stillFor, notMoreOftenThan - (Date.now() - last)),
    );
  };
  const observer = new MutationObserver(plan);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  for (const name of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(name, plan, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
