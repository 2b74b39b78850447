/**
 * From a frame below to the top frame of a portal page, where our sidebar stands. Content scripts of two frames have
 * no channel of their own: a port goes through the page's `postMessage`, with a one-time token that only the
 * background can vouch for. The page sees neither, because the top frame's listener was there before it.
 */
import type { FieldFacts, TravellingFile } from '../../core/frame-messages.ts';
import { ask } from '../messaging.ts';
import { travelling } from './choice-desk.ts';
import type { Outcome } from './guard.ts';

interface RelayedChoice {
  readonly files: readonly TravellingFile<Blob>[];
  readonly field: FieldFacts;
}

type RelayAnswer = { readonly type: 'received' } | { readonly type: 'outcome'; readonly outcome: Outcome };

/** How long the top frame may take to say that it has the files (ms). */
const answerWithin = 2000;

/** Below: takes a choice to the top frame. Lets the original through when nobody there answers in time. */
export async function decideAbove(files: readonly File[], field: FieldFacts): Promise<Outcome> {
  const original: Outcome = { use: 'original' };
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), answerWithin));
  const opened = await Promise.race([ask('relay/open', {}), patience]);
  const above = window.top;
  if (!opened || !above) return original;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => resolve(original), answerWithin);
    port1.onmessage = ({ data }: MessageEvent<RelayAnswer>) => {
      clearTimeout(late);
      if (data.type === 'outcome') {
        port1.close();
        resolve(data.outcome);
      }
    };
    const choice: RelayedChoice = { files: files.map(travelling), field };
    // Any origin: a portal may frame its form from another host, and the token is worthless to everybody else.
    above.postMessage({ liasseRelay: opened.token }, '*', [port2]);
    port1.postMessage(choice);
  });
}

/** Above: answers frames below with the decision of `decide`. */
export function serveFramesBelow(
  decide: (files: readonly TravellingFile<Blob>[], field: FieldFacts) => Promise<Outcome>,
  signal: AbortSignal,
): void {
  const onMessage = async (event: MessageEvent) => {
    const token = (event.data as { liasseRelay?: unknown } | null)?.liasseRelay;
    const port = event.ports[0];
    if (typeof token !== 'string' || !port) return;
    event.stopImmediatePropagation();
    const reply = await ask('relay/claim', { token });
    if (!reply?.claimed) return;
    const answer = (message: RelayAnswer) => port.postMessage(message);
    port.onmessage = async ({ data }: MessageEvent<RelayedChoice>) => {
      answer({ type: 'received' });
      const outcome = await decide(data.files, data.field).catch((): Outcome => ({ use: 'original' }));
      answer({ type: 'outcome', outcome });
    };
  };
  window.addEventListener('message', (event) => void onMessage(event), { capture: true, signal });
}
