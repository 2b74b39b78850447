/**
 * Handing over, and seeing whether the page looks at what it got. A page that wants events of the person's own
 * (`isTrusted`) turns away without reading a file, and the person would wait for nothing.
 */
import type { PageWindow, Send } from './deliver.ts';
import * as pageEvents from './page-events.ts';

/** How long a page has to look at what it was handed (ms). Widgets read at once or a few turns later. */
const patience = 1000;

let underWay = 0;

/**
 * Runs a hand-over at an element.
 * @param run gets `send`, which dispatches an event at the element
 * @returns whether the page has read the files; `null` when its world cannot tell us.
 */
export function handOver(at: Element, run: (send: Send) => void): Promise<boolean | null> {
  return new Promise((resolve) => {
    const life = new AbortController();
    const listening = { capture: true, signal: life.signal };
    /** The event has not reached its target: whoever reads now looks at every event, and may want none of them. */
    let onTheWay = false;
    let glanced = false;
    let changed = false;
    const observer = new MutationObserver((records) => {
      changed ||= records.some(({ target }) => (target as Element).localName !== 'liasse-sidebar');
    });
    /** Not at the first look: the page reads on, and its world completes what it reads for as long. */
    const end = () => {
      life.abort();
      observer.disconnect();
      underWay -= 1;
      if (underWay === 0) tellPage(0);
      resolve(understood ? glanced && changed : null);
    };
    underWay += 1;
    const understood = tellPage(1);
    addEventListener(
      pageEvents.read,
      (event) => {
        event.stopImmediatePropagation();
        const input = (event as MouseEvent).relatedTarget;
        if (input && input !== at) return;
        if (onTheWay) glanced = true;
        else resolve(true);
      },
      listening,
    );
    const onTarget = () => {
      onTheWay = false;
    };
    for (const type of ['input', 'change', 'drop', 'paste']) at.addEventListener(type, onTarget, listening);
    observer.observe(at.ownerDocument, {
      attributes: true,
      childList: true,
      subtree: true,
      characterData: true,
    });
    try {
      run((event) => {
        onTheWay = true;
        at.dispatchEvent(event);
        onTheWay = false;
      });
    } finally {
      setTimeout(end, understood ? patience : 0);
    }
  });
}

/** @returns whether the page's world has understood: without it nobody says what is read. */
function tellPage(detail: 0 | 1): boolean {
  const { MouseEvent: PageMouseEvent } = window as PageWindow;
  return !dispatchEvent(new PageMouseEvent(pageEvents.handing, { detail, cancelable: true }));
}
