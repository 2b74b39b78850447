/** One portal page from load to leave: facts → background → sidebar, and file choices on their way to the page. */
import { type FieldFacts, isFillToPage, type ToPage } from '../core/frame-messages.ts';
import type { PageVerdict, PayloadOf } from '../core/messages.ts';
import { createFillDesk } from './fill-desk.ts';
import { watchFrameBelow } from './frame-below.ts';
import { lookAgain } from './look-again.ts';
import { ask, onTold } from './messaging.ts';
import { createRuleBook } from './page-files/at-once.ts';
import { createChoiceDesk } from './page-files/choice-desk.ts';
import { travelling } from './page-files/deliver.ts';
import { guardFileChoices } from './page-files/guard.ts';
import { serveFramesBelow } from './page-files/relay.ts';
import { mountSidebarFrame, type SidebarFrame } from './sidebar-frame.ts';

/** A page that takes our frame away this often does not want it; the portal itself goes on as if we were not there. */
const mountsAllowed = 5;

/** Watches this frame of the page for as long as its document lives. */
export function watchPortalPage(): void {
  if (window === top) watchTopFrame();
  else watchFrameBelow();
}

function watchTopFrame(): void {
  /** What the top document says of itself, and what the frames below hold, by frame. */
  let own: PageVerdict | null = null;
  const below = new Map<number, PageVerdict>();
  /** File fields by frame; the top document is frame 0. */
  const fields = new Map<number, readonly FieldFacts[]>();
  let shown: PageVerdict | null = null;
  let sidebar: SidebarFrame | null = null;
  let mounts = 0;

  const rules = createRuleBook();
  const tellOpening = (field: FieldFacts) => sidebar?.send({ type: 'opening', field });
  const desk = createChoiceDesk({ frame: () => sidebar });
  desk.onWaiting((waiting) => sidebar?.insist(waiting));
  guardFileChoices({
    isArmed: () => shown?.guardsFiles === true && sidebar !== null,
    onOpening: tellOpening,
    passAtOnce: rules.lets,
    decide: (files, field) => desk.decide(files.map(travelling), field),
    notify: desk.notify,
  });
  const listenBelow = serveFramesBelow(desk);

  const fillDesk = createFillDesk(() => sidebar);

  const onMessage = (message: ToPage<Blob>) => {
    if (isFillToPage(message)) fillDesk(message);
    else if (message.type === 'view') sidebar?.show(message.view);
    else if (message.type === 'rules') {
      rules.learn(message.rules);
      if (fields.size > 1) void ask('page/rules', { rules: message.rules } as PayloadOf<'page/rules'>);
    } else desk.onMessage(message);
  };

  const lose = () => {
    sidebar?.remove();
    sidebar = null;
    desk.frameLost();
  };

  const tellFields = () => sidebar?.send({ type: 'fields', fields: [...fields.values()].flat() });

  const mount = async (verdict: PageVerdict) => {
    const opened = await ask('sidebar/open', {
      detection: verdict.detection,
      host: verdict.host,
    } as PayloadOf<'sidebar/open'>);
    if (!opened || shown !== verdict || mounts >= mountsAllowed) return;
    mounts += 1;
    listenBelow();
    const onLost = () => {
      lose();
      if (shown) void mount(shown);
    };
    sidebar?.remove();
    sidebar = mountSidebarFrame({ token: opened.token, view: firstView(verdict), onMessage, onLost });
    tellFields();
  };

  const show = () => {
    const next = own?.detection.procedure ? own : ([...below.values()].at(-1) ?? own);
    const changed = JSON.stringify(next?.detection) !== JSON.stringify(shown?.detection);
    if (!changed && (next === null || sidebar?.isAlive())) return;
    shown = next;
    void ask('page/shown', {
      guided: !!next?.detection.procedure,
      guardsFiles: !!next?.guardsFiles,
    });
    if (!next) lose();
    else if (sidebar?.isAlive()) sidebar.send({ type: 'page', detection: next.detection });
    else {
      // The page has taken it out: what waited there goes through, as when it is moved.
      lose();
      void mount(next);
    }
  };

  const onFound = (frame: number, found: readonly FieldFacts[]) => {
    fields.set(frame, found);
    show();
    tellFields();
  };
  lookAgain((verdict, found) => {
    own = verdict;
    onFound(0, found);
    sidebar?.stepAside();
  });
  onTold('frame/opening', ({ field }) => tellOpening(field));
  onTold('frame/field', ({ field }) => sidebar?.stepAside(field));
  onTold('frame/found', ({ frame, verdict, fields: found }) => {
    below.delete(frame);
    if (verdict) below.set(frame, verdict);
    onFound(frame, found);
  });
}

/** Opens by itself only where there is a procedure, room, and nobody has folded it here before. */
function firstView({ detection, folded }: PageVerdict): 'open' | 'tab' {
  return detection.procedure && !folded && innerWidth >= 480 ? 'open' : 'tab';
}
