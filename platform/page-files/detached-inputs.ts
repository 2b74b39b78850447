/**
 * Page world. The isolated world cannot see a file input that is clicked without being in the document: its events
 * pass no ancestor. This notices the moment before the picker opens and hands the live element over as the
 * `relatedTarget` of a mouse event, which both browsers pass between worlds. It reads nothing, holds nothing and
 * takes the built-ins it needs before the page can replace them.
 */

/** Wraps the three ways in which a page opens the picker of a detached input. */
export function announceDetachedInputs(eventName: string): void {
  const { apply } = Reflect;
  const { dispatchEvent } = EventTarget.prototype;
  const NativeMouseEvent = MouseEvent;
  const connected = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')?.get;
  const typeOf = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'type')?.get;
  if (!connected || !typeOf) return;

  const announce = (element: unknown) => {
    try {
      if (apply(typeOf, element, []) !== 'file' || apply(connected, element, [])) return;
      const event = new NativeMouseEvent(eventName, { relatedTarget: element as EventTarget });
      apply(dispatchEvent, window, [event]);
    } catch {
      // Not an input, or the page is being torn down: its own call goes on as if we were not here.
    }
  };

  const wrap = <K extends string>(
    holder: Record<K, unknown>,
    name: K,
    concerns: (args: unknown[]) => boolean,
  ) => {
    const native = holder[name];
    if (typeof native !== 'function') return;
    // A Proxy keeps `name` and `length`, and prints as native code: feature checks of the page still hold. A page
    // that looks for us can tell; it learns nothing about the person.
    holder[name] = new Proxy(native, {
      apply(target, self, args: unknown[]) {
        if (concerns(args)) announce(self);
        return apply(target, self, args);
      },
    });
  };

  const always = () => true;
  wrap(HTMLElement.prototype as unknown as Record<'click', unknown>, 'click', always);
  wrap(HTMLInputElement.prototype as unknown as Record<'showPicker', unknown>, 'showPicker', always);
  wrap(
    EventTarget.prototype as unknown as Record<'dispatchEvent', unknown>,
    'dispatchEvent',
    (args) => (args[0] as Event | undefined)?.type === 'click',
  );
}
