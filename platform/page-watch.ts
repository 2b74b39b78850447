/** When to look at a page: once it has loaded, and again whenever it has changed and stands still. */

/** Single-page portals draw after load; their page is looked at again once it has been still for this long (ms). */
const stillFor = 250;
/** …but not more often than this (ms): some portals never stand still. */
const notMoreOftenThan = 1000;
/** A page that changes all the time is looked at without waiting for it to stand still (ms). */
const longestWait = 3000;

/** Calls `look` once the document is there and after changes, for as long as the document lives. */
export function watchForChanges(look: () => void): void {
  whenReady(() => {
    look();
    onChanges(look);
  });
}

/**
 * Once its document is there, a page is given this long to finish loading, twice as long at most (ms): one picture may
 * hang for ever.
 */
const loadPatience = 1500;

/**
 * Runs after `load` and a breath, or after the patience: our element is added then, and adding one while a framework
 * hydrates breaks it (React error 418).
 */
function whenReady(run: () => void): void {
  let done = false;
  const go = () => {
    if (done) return;
    done = true;
    run();
  };
  // Not an event: `document.open()` throws its listener away, and pages write into a frame in the turn they add it.
  const wait = () => setTimeout(document.readyState === 'loading' ? wait : go, loadPatience);
  const loaded = () => setTimeout(go, 0);
  if (document.readyState === 'complete') loaded();
  else {
    addEventListener('load', loaded);
    wait();
  }
}

function onChanges(run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Date.now();
  let waitingSince = 0;
  const plan = () => {
    const now = Date.now();
    if (timer === undefined) waitingSince = now;
    else if (now - waitingSince > longestWait) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        run();
      },
      Math.max(stillFor, notMoreOftenThan - (now - last)),
    );
  };
  // Not its root: `document.open()` puts another one in its place.
  new MutationObserver(plan).observe(document, { childList: true, subtree: true, characterData: true });
  for (const name of ['popstate', 'pageshow']) addEventListener(name, plan);
}
