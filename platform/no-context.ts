/**
 * Stands in for WXT's `ContentScriptContext` in what runs inside portal pages (`wxt.config.ts`). WXT's own announces
 * every start by an event on the page's document, which tells the page that we are there and lets it end us; nothing
 * of ours uses it, and it costs each page 1 kB (gzip, November 2026).
 */
export class ContentScriptContext {}
