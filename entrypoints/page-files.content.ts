import { defineContentScript } from 'wxt/utils/define-content-script';
import { assistFromPageWorld } from '../platform/page-files/page-world.ts';

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
  main: () => assistFromPageWorld(),
});
