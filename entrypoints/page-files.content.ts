import { defineContentScript } from 'wxt/utils/define-content-script';
import { detachedInputEvent } from '../platform/page-files/detached-event.ts';
import { announceDetachedInputs } from '../platform/page-files/detached-inputs.ts';

/** In the page's own world: only what the isolated world cannot see. */
export default defineContentScript({
  // Filled from data/issuers at build time (wxt.config.ts).
  matches: ['https://issuers.invalid/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  world: 'MAIN',
  noScriptStartedPostMessage: true,
  main: () => announceDetachedInputs(detachedInputEvent),
});
