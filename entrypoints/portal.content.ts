import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPortalPage } from '../platform/portal-page.ts';

/** On the pages of known issuers: says what the page is, shows the sidebar, guards file choices. */
export default defineContentScript({
  // Filled from data/issuers at build time (wxt.config.ts), so that no issuer data rides along in this script.
  matches: ['https://issuers.invalid/*'],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  // Called as it is (wxt.config.ts), without the framework's context, which a page can end with one event.
  main: watchPortalPage,
});
