/** When to look at a page: once it has loaded, and again whenever it has changed and stands still. */

/** Single-page portals draw after load; their page is looked at again once it has been still for this long (ms). */
const stillFor = 250;
/** …but not more often than this (ms): some portals never stand still. */
const notMoreOftenThan = 1000;

/** Calls `look` after load and after changes, until `signal` aborts. */
export function watchForChanges(look: () => void, signal: AbortSignal): void {
  whenLoaded(signal, () => {
    look();
    onChanges(signal, look);
  });
}

/** Runs after `load` and a breath: a host added while a framework hydrates breaks it (React error 418). */
function whenLoaded(signal: AbortSignal, run: () => void): void {
  const soon = () => setTimeout(() => signal.aborted || run(), 0);
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true, signal });
}

function onChanges(signal: AbortSignal, run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Date.now();
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        last = Date.now();
        run();
      },
      Math.max(stillFor, notMoreOftenThan - (Date.now() - last)),
    );
  };
  const observer = new MutationObserver(plan);
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  for (const name of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(name, plan, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
