/** Our frame's end of the link to the portal page it was opened in. */
import type { Detection } from '../core/detect.ts';
import { isToFrame, type ToFrame, type ToPage } from '../core/frame-messages.ts';
import { isSound } from '../core/frame-soundness.ts';
import { ask } from './messaging.ts';

export interface FrameLink {
  readonly detection: Detection;
  /** Host of the portal page. */
  readonly host: string;
  readonly send: (message: ToPage<Blob>) => void;
  /** Starts delivery; messages that came earlier are kept until then. */
  readonly listen: (onMessage: (message: ToFrame<Blob>) => void) => void;
}

/** How often a token is shown, and the pause between (ms): without an answer the panel would stay empty for good. */
const claims = 5;
const claimPause = 1000;

/** A background that starts anew on a busy machine can miss all of one question's attempts. */
async function claim(token: string, settled: AbortSignal) {
  for (let shown = 1; shown <= claims && !settled.aborted; shown += 1) {
    const grant = await ask('frame/claim', { token });
    if (grant) return grant;
    await new Promise((resolve) => setTimeout(resolve, claimPause));
  }
  return null;
}

/**
 * Waits for the content script that opened us. Whoever offers a port must hold a token that the background minted
 * for this tab; a page that embeds a copy of us has none and is not answered.
 */
export function linkToPage(): Promise<FrameLink> {
  return new Promise((resolve) => {
    const settled = new AbortController();
    const onOffer = async ({ data, ports }: MessageEvent) => {
      const token = (data as { liasse?: unknown } | null)?.liasse;
      const port = ports[0];
      if (typeof token !== 'string' || !port) return;
      const grant = await claim(token, settled.signal);
      if (!grant || settled.signal.aborted) return;
      settled.abort();
      resolve({
        ...grant,
        send: (message) => port.postMessage(message),
        listen: (onMessage) => {
          port.onmessage = ({ data: message }) => {
            if (isToFrame(message) && isSound(message)) onMessage(message as ToFrame<Blob>);
          };
        },
      });
    };
    window.addEventListener('message', (event) => void onOffer(event), { signal: settled.signal });
  });
}
