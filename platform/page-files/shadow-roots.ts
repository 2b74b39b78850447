/**
 * Shadow roots of the page, open and closed: `change` never leaves a root, so a listener must stand on each root that
 * a person's event passes through. Both browsers let an extension open closed roots.
 */

interface ChromiumDom {
  readonly openOrClosedShadowRoot?: (host: Element) => ShadowRoot | null;
}

/** In Firefox it is a property of the element, for extensions only. */
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, whatever its mode; `null` where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  try {
    const chromium = (globalThis as { chrome?: { dom?: ChromiumDom } }).chrome?.dom;
    if (chromium?.openOrClosedShadowRoot) return chromium.openOrClosedShadowRoot(element);
    return (element as Element & FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
  } catch {
    // Elements that cannot have a root throw in Chromium.
    return element.shadowRoot;
  }
}

/** Roots that an event passes through as far as this world sees its path, and the root its target hides. */
export function rootsOnPath(event: Event): ShadowRoot[] {
  const path = event.composedPath();
  const seen = path.filter((node): node is ShadowRoot => node instanceof ShadowRoot);
  const first = path[0];
  const hidden = first instanceof Element ? shadowRootOf(first) : null;
  return hidden ? [...seen, hidden] : seen;
}
