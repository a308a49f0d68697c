/** The elements that Soundpost puts into the page. */
export const OWN_ELEMENT = /^soundpost-/i;

/** What says which clip a card shows, which theme the page has, and whose pair a pair is. */
const TELLING = ['id', 'href', 'data-cinema-mode-snap-row', 'data-theme', 'data-clip'];

/** What the page changed. The elements may have left it since. */
export type Changes = {
  /** Put into the page, with everything inside of them. */
  added: ReadonlySet<Element>;
  /** Of these an attribute, a text or the list of children changed; nothing is said of what is inside. */
  changed: ReadonlySet<Element>;
  /** Taken out of the page, with everything inside of them; of each the parent that it had. */
  removed: ReadonlyMap<Element, Element | null>;
};

export const NO_CHANGES: Changes = { added: new Set(), changed: new Set(), removed: new Map() };

export type WatchEffects = {
  /** Runs `act` before the next frame is drawn. */
  nextFrame(act: () => void): void;
  /** Hears of changed elements right after the change, before anything is painted. */
  atOnce(changed: ReadonlySet<Element>): void;
  signal: AbortSignal;
};

/**
 * Tells what the page added or changed: one observer, one batch a frame. The first batch is the
 * whole page.
 */
export function watchPage(
  page: Document,
  onBatch: (changes: Changes) => void,
  { nextFrame, atOnce, signal }: WatchEffects,
): { ask(): void } {
  let added = new Set<Element>();
  let changed = new Set<Element>();
  let removed = new Map<Element, Element | null>();
  let isAsked = false;

  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    nextFrame(() => {
      isAsked = false;
      const batch = { added, changed, removed };
      added = new Set();
      changed = new Set();
      removed = new Map();
      if (!signal.aborted) onBatch(batch);
    });
  };

  const observer = new MutationObserver((records) => {
    const now = new Set<Element>();
    for (const record of records) {
      if (isOwnInsertion(record)) continue;
      // A caption may be changed in place, with no node put in or taken out.
      const { target } = record;
      const element = isElement(target) ? target : target.parentElement;
      if (element) now.add(element);
      for (const node of record.addedNodes) if (isElement(node)) added.add(node);
      for (const node of record.removedNodes) if (isElement(node)) removed.set(node, element);
    }
    if (now.size === 0 && added.size === 0) return;
    for (const element of now) changed.add(element);
    atOnce(now);
    ask();
  });
  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener('abort', () => observer.disconnect());

  if (page.documentElement) added.add(page.documentElement);
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
