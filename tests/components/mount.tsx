/** Renders a component into a page of its own, as a person would meet it. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';

export interface Mounted {
  /** The first element for a selector; fails when there is none. */
  readonly get: (selector: string) => HTMLElement;
  readonly all: (selector: string) => HTMLElement[];
  readonly text: () => string;
  readonly rerender: (next: ComponentChild) => Promise<void>;
  /** Lets time pass (ms); with timers that `vi.useFakeTimers` holds. */
  readonly pass: (time: number) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly key: (selector: string, key: string, shift?: boolean) => Promise<void>;
  readonly type: (selector: string, value: string) => Promise<void>;
}

export async function mount(component: ComponentChild): Promise<Mounted> {
  const root = document.createElement('div');
  document.body.append(root);
  // Said here and not by an `afterEach` of this file: files share a document, and this one is loaded once for all.
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  await act(() => render(component, root));
  const get = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  return {
    get,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    text: () => root.textContent ?? '',
    rerender: async (next) => act(() => render(next, root)),
    pass: async (time) => act(() => void vi.advanceTimersByTime(time)),
    click: async (selector) => act(() => get(selector).click()),
    key: async (selector, key, shift = false) =>
      act(() => {
        get(selector).dispatchEvent(
          new KeyboardEvent('keydown', { key, shiftKey: shift, bubbles: true, cancelable: true }),
        );
      }),
    type: async (selector, value) =>
      act(() => {
        const field = get(selector);
        if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) {
          throw new Error(`${selector} is no field`);
        }
        field.value = value;
        field.dispatchEvent(
          new Event(field instanceof HTMLInputElement ? 'input' : 'change', { bubbles: true }),
        );
      }),
  };
}
