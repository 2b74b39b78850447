/**
 * Takes a choice of files to our frame and brings back the person's decision. Fails open: a frame that is missing,
 * slow or gone means that the original goes through.
 */
import type { FieldFacts, ToPage, TravellingFile } from '../../core/frame-messages.ts';
import type { SidebarFrame } from '../sidebar-frame.ts';
import type { Outcome } from './guard.ts';

/** How long the frame may take to say that it has the files (ms). Beyond this the person would notice. */
const answerWithin = 2000;
/** How often a waiting choice looks whether the frame is still in the page (ms). */
const lookEvery = 500;

interface Waiting {
  readonly id: number;
  readonly settle: (outcome: Outcome) => void;
  readonly send: () => void;
  received: boolean;
}

export interface ChoiceDesk {
  readonly decide: (files: readonly TravellingFile<Blob>[], field: FieldFacts) => Promise<Outcome>;
  readonly onMessage: (message: ToPage<Blob>) => void;
  /** A new frame is coming: it will say `ready` again. */
  readonly restart: () => void;
}

/** Makes a desk. `frame` gives the frame that is in the page now, if any. */
export function createChoiceDesk({ frame }: { readonly frame: () => SidebarFrame | null }): ChoiceDesk {
  const waiting = new Map<number, Waiting>();
  let ready = false;
  let lastId = 0;

  const decide = (files: readonly TravellingFile<Blob>[], field: FieldFacts) =>
    new Promise<Outcome>((resolve) => {
      const id = ++lastId;
      const started = Date.now();
      const watch = setInterval(() => {
        const late = !choice.received && Date.now() - started >= answerWithin;
        if (late || !frame()?.isAlive()) choice.settle({ use: 'original' });
      }, lookEvery);
      const choice: Waiting = {
        id,
        received: false,
        settle: (outcome) => {
          clearInterval(watch);
          if (waiting.delete(id)) resolve(outcome);
        },
        send: () => frame()?.send({ type: 'choice', id, files, field }),
      };
      waiting.set(id, choice);
      if (ready) choice.send();
    });

  const onMessage = (message: ToPage<Blob>) => {
    if (message.type === 'ready') {
      ready = true;
      for (const choice of waiting.values()) choice.send();
      return;
    }
    if (message.type === 'view') return;
    const choice = waiting.get(message.id);
    if (!choice) return;
    if (message.type === 'received') {
      choice.received = true;
    } else if (message.type === 'look') {
      frame()?.send({ type: 'looked', id: choice.id, uncovered: frame()?.isUncovered() === true });
    } else {
      choice.settle(message.use === 'fixed' ? message : { use: message.use });
    }
  };

  return {
    decide,
    onMessage,
    restart: () => {
      ready = false;
    },
  };
}

/** A file as it crosses to another frame: the name does not survive the structured clone of a `Blob`. */
export function travelling(file: File): TravellingFile<Blob> {
  return { blob: file, name: file.name, lastModified: file.lastModified };
}
