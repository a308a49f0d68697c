/** Remembers what was right-clicked last, for the menu entries that act on it. */
export function createPointer(page: Document, signal: AbortSignal) {
  let element: WeakRef<Element> | undefined;
  page.defaultView?.addEventListener(
    'contextmenu',
    (event) => {
      element = event.target instanceof Element ? new WeakRef(event.target) : undefined;
    },
    { capture: true, signal },
  );
  return {
    last(): Element | undefined {
      const last = element?.deref();
      return last?.isConnected ? last : undefined;
    },
  };
}
