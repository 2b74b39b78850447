/**
 * Stands in for `webextension-polyfill` in what runs inside portal pages (`wxt.config.ts`): the polyfill costs each of
 * them 3 kB (gzip, November 2026) for promises that Firefox has always given and Chromium gives since version 99.
 */
const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

export default browser ?? chrome;
