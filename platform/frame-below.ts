/** A frame inside a portal's page: it says what it holds and guards its own fields; the sidebar stands above. */
import { lookAgain } from './look-again.ts';
import { ask, onPageGuards } from './messaging.ts';
import { guardFileChoices } from './page-files/guard.ts';
import { decideAbove, reportAbove } from './page-files/relay.ts';

/** Watches this frame until `signal` aborts. */
export function watchFrameBelow(signal: AbortSignal): void {
  /** Whether the page above guards files: its procedure may well have its upload field in a frame without words. */
  let guards = false;
  guardFileChoices({ isArmed: () => guards, decide: decideAbove, onIgnored: reportAbove, signal });
  onPageGuards((now) => {
    guards = now;
  }, signal);
  void ask('page/guards', {}).then((reply) => {
    guards = reply?.guards ?? guards;
  });
  lookAgain(signal, () => {});
  window.addEventListener('pagehide', () => void ask('frame/gone', {}), { signal });
}
