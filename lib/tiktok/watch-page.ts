/** The elements that Soundpost puts into the page. */
export const OWN_ELEMENT = /^soundpost-/i;

/** What says which clip a card shows, which theme the page has, and whose pair a pair is. */
const TELLING = ['id', 'href', 'data-cinema-mode-snap-row', 'data-theme', 'data-clip'];

export type WatchEffects = {
  /** Runs `act` before the next frame is drawn. */
  nextFrame(act: () => void): void;
  signal: AbortSignal;
};

/**
 * Tells which elements the page added or changed: one observer, one batch a frame. The first batch
 * is the whole page. `onBatch` gets elements that may have left the page since.
 */
export function watchPage(
  page: Document,
  onBatch: (touched: Set<Element>) => void,
  { nextFrame, signal }: WatchEffects,
): { ask(): void } {
  let touched = new Set<Element>();
  let isAsked = false;

  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    nextFrame(() => {
      isAsked = false;
      const batch = touched;
      touched = new Set();
      if (!signal.aborted) onBatch(batch);
    });
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (isOwnInsertion(record)) continue;
      if (isElement(record.target)) touched.add(record.target);
      for (const node of record.addedNodes) if (isElement(node)) touched.add(node);
      ask();
    }
  });
  observer.observe(page, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener('abort', () => observer.disconnect());

  if (page.documentElement) touched.add(page.documentElement);
  ask();
  return { ask };
}

function isOwnInsertion({ addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    addedNodes.length > 0 &&
    removedNodes.length === 0 &&
    [...addedNodes].every((node) => OWN_ELEMENT.test(node.nodeName))
  );
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
