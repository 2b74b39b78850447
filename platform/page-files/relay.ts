/**
 * From a frame below to the top frame of a portal page, where our sidebar stands. Content scripts of two frames have
 * no channel of their own: a port goes through `postMessage`, and whoever is on top could take it. So nothing of the
 * person goes over the port until the other end has shown the proof that the background gives only to our own script
 * in the top frame of this tab. A site that frames a portal has no such script and gets neither file nor say.
 */
import type { FieldFacts, GuardNotice, TravellingFile } from '../../core/frame-messages.ts';
import { ask } from '../messaging.ts';
import type { ChoiceDesk } from './choice-desk.ts';
import { travelling } from './deliver.ts';
import { answerWithin, type Outcome } from './guard.ts';

interface RelayedChoice {
  readonly files: readonly TravellingFile<Blob>[];
  readonly field: FieldFacts;
}

/** From the frame below. `withdrawn`: it has given up waiting and let the original through, or it is leaving. */
type FromBelow =
  | { readonly type: 'choice'; readonly choice: RelayedChoice }
  | { readonly type: 'withdrawn' }
  | GuardNotice<Blob>;
/** From the top frame. */
type FromAbove =
  | { readonly type: 'proof'; readonly proof: string }
  | { readonly type: 'received' }
  | { readonly type: 'outcome'; readonly outcome: Outcome };

/** Opens a port to the top frame; `onProven` runs once the other end has shown that it is ours. */
function openPort(onProven: (message: FromAbove) => void): MessagePort {
  const { port1, port2 } = new MessageChannel();
  void ask('relay/open', {}).then((opened) => {
    if (!opened) return;
    let proven = false;
    port1.onmessage = ({ data }: MessageEvent<FromAbove>) => {
      proven ||= data?.type === 'proof' && data.proof === opened.proof;
      if (proven) onProven(data);
    };
    // Any origin: a portal may frame its form from another host, and the token alone opens nothing.
    top?.postMessage({ liasseRelay: opened.token }, '*', [port2]);
  });
  return port1;
}

/** Below: takes a choice to the top frame. One deadline for all the steps; past it the original goes through. */
export function decideAbove(files: readonly File[], field: FieldFacts): Promise<Outcome> {
  return new Promise((resolve) => {
    const say = (message: FromBelow) => port.postMessage(message);
    const settle = (outcome: Outcome) => {
      clearTimeout(late);
      removeEventListener('pagehide', withdraw);
      port.close();
      resolve(outcome);
    };
    const withdraw = () => {
      say({ type: 'withdrawn' });
      settle({ use: 'original' });
    };
    const late = setTimeout(withdraw, answerWithin);
    // Nobody must be asked about a file whose page has gone.
    addEventListener('pagehide', withdraw);
    const port = openPort((message) => {
      if (message.type === 'proof') say({ type: 'choice', choice: { files: files.map(travelling), field } });
      else if (message.type === 'received') clearTimeout(late);
      else settle(message.outcome);
    });
  });
}

/** Below: tells the person in the panel above. */
export function notifyAbove(notice: GuardNotice<Blob>): void {
  const port = openPort(() => {
    port.postMessage(notice);
    port.close();
  });
}

export type ChoiceTaker = (
  files: readonly TravellingFile<Blob>[],
  field: FieldFacts,
  onReceived?: () => void,
  withdrawn?: AbortSignal,
) => Promise<Outcome>;

/**
 * Above: answers frames below with the decision of `decide`.
 * @returns what to call when the page may have thrown our listener away (`document.open()`)
 */
export function serveFramesBelow({ decide, notify }: Pick<ChoiceDesk, 'decide' | 'notify'>): () => void {
  const onMessage = async (event: MessageEvent) => {
    const token = (event.data as { liasseRelay?: unknown } | null)?.liasseRelay;
    const port = event.ports[0];
    if (typeof token !== 'string' || !port) return;
    event.stopImmediatePropagation();
    const granted = await ask('relay/claim', { token });
    if (!granted) return;
    const say = (message: FromAbove) => port.postMessage(message);
    const withdrawn = new AbortController();
    port.onmessage = async ({ data }: MessageEvent<FromBelow>) => {
      if (data.type === 'withdrawn') withdrawn.abort();
      else if (data.type === 'choice') {
        const { files, field } = data.choice;
        const outcome = await decide(files, field, () => say({ type: 'received' }), withdrawn.signal).catch(
          (): Outcome => ({ use: 'original' }),
        );
        say({ type: 'outcome', outcome });
      } else notify(data);
    };
    say({ type: 'proof', proof: granted.proof });
  };
  const listen = () => addEventListener('message', onMessage, true);
  listen();
  return listen;
}
