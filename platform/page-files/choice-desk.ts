/**
 * Takes a choice of files to our frame and brings back the person's decision. Fails open: a frame that is missing,
 * slow, dead or gone means that the original goes through.
 */
import type {
  FieldFacts,
  FillToPage,
  GuardNotice,
  ToPage,
  TravellingFile,
} from '../../core/frame-messages.ts';
import type { SidebarFrame } from '../sidebar-frame.ts';
import { answerWithin, type Outcome } from './guard.ts';
import type { ChoiceTaker } from './relay.ts';

/** How often a waiting choice asks whether the frame still lives (ms), and how many silences end it. */
const pingEvery = 1000;
const silencesAllowed = 4;

interface Waiting {
  readonly files: readonly TravellingFile<Blob>[];
  readonly field: FieldFacts;
  readonly settle: (outcome: Outcome) => void;
  readonly received: () => void;
  silences: number;
}

export interface ChoiceDesk {
  readonly decide: ChoiceTaker;
  /** Our frame tells the person. */
  readonly notify: (notice: GuardNotice<Blob>) => void;
  readonly onMessage: (message: Exclude<ToPage<Blob>, FillToPage | { type: 'rules' | 'view' }>) => void;
  /** The frame has gone or was reloaded: whatever waits goes through, and a new frame will say `ready` again. */
  readonly frameLost: () => void;
  /** Something has begun to wait for the person, a choice or a notice, or the last of it is over. */
  readonly onWaiting: (run: (waiting: boolean) => void) => void;
}

/** Makes a desk. `frame` gives the frame that is in the page now, if any. */
export function createChoiceDesk({ frame }: { readonly frame: () => SidebarFrame | null }): ChoiceDesk {
  const waiting = new Map<number, Waiting>();
  let ready = false;
  let notice = false;
  let lastId = 0;
  let tell = (_waiting: boolean) => {};

  const send = (id: number, { files, field }: Waiting) => frame()?.send({ type: 'choice', id, files, field });

  const decide: ChoiceTaker = (files, field, onReceived, withdrawn) =>
    new Promise<Outcome>((resolve) => {
      const id = ++lastId;
      const withdraw = () => settle({ use: 'original' });
      const late = setTimeout(withdraw, answerWithin);
      const watch = setInterval(() => {
        if (!frame()?.isAlive() || choice.silences >= silencesAllowed) settle({ use: 'original' });
        choice.silences += 1;
        frame()?.send({ type: 'ping', id });
      }, pingEvery);
      const settle = (outcome: Outcome) => {
        clearTimeout(late);
        clearInterval(watch);
        if (!waiting.delete(id)) return;
        frame()?.send({ type: 'settled', id });
        if (waiting.size === 0) tell(notice);
        resolve(outcome);
      };
      const received = () => {
        clearTimeout(late);
        onReceived?.();
      };
      const choice: Waiting = { files, field, settle, received, silences: 0 };
      withdrawn?.addEventListener('abort', withdraw);
      waiting.set(id, choice);
      if (ready) send(id, choice);
    });

  const onMessage: ChoiceDesk['onMessage'] = (message) => {
    if (message.type === 'ready') {
      ready = true;
      for (const [id, choice] of waiting) send(id, choice);
      return;
    }
    if (message.type === 'notice') {
      notice = message.on;
      tell(notice || waiting.size > 0);
      return;
    }
    const choice = waiting.get(message.id);
    if (!choice) return;
    choice.silences = 0;
    if (message.type === 'received') choice.received();
    else if (message.type === 'asking') tell(true);
    else if (message.type === 'look') {
      frame()?.send({ type: 'looked', id: message.id, uncovered: !!frame()?.isUncovered() });
    } else if (message.type === 'decision') {
      // Whatever else it says, the person's own file goes through.
      const use = message.use === 'cancel' ? 'cancel' : 'original';
      choice.settle(message.use === 'fixed' ? message : { use });
    }
  };

  return {
    decide,
    notify: (notice) => frame()?.send(notice),
    onMessage,
    frameLost: () => {
      ready = false;
      notice = false;
      for (const choice of [...waiting.values()]) choice.settle({ use: 'original' });
    },
    onWaiting: (run) => {
      tell = run;
    },
  };
}
