/** When something stood in the page. */
export type Moment = {
  /** As `performance.now()`. */
  ms: number;
  /** The number of the frame that shows it first. */
  frame: number;
};

export type Witness = {
  now(): Moment;
  /** From here on, watches for the first guest in `place`. */
  watch(place: Element): void;
  /** When the first guest came into a watched place: `null` while none has. */
  guestIn(place: Element): Moment | null;
  /** The watched place that an element stands in. */
  placeOf(element: Element | null): Element | null;
  end(): void;
};

/**
 * Tells since when an element that the page did not make, a guest, has stood in a place. The page's
 * own are known by how they are made: in the page's world, by `createElement`. Extensions make
 * theirs in a world of their own, so that theirs are never among them; what one of them makes in
 * the page's world is taken for the page's.
 */
export function createWitness(page: Document): Witness {
  const own = new WeakSet<Node>();
  const guests = new WeakMap<Element, Moment | null>();
  const restore = (['createElement', 'createElementNS'] as const).map((name) => noteMade(name));
  const frames = countFrames();

  function noteMade(name: 'createElement' | 'createElementNS'): () => void {
    const make: (...args: [never, never]) => Element = page[name].bind(page);
    const noting = (...args: [never, never]) => {
      const made = make(...args);
      own.add(made);
      return made;
    };
    Object.defineProperty(page, name, { value: noting, configurable: true });
    return () => Reflect.deleteProperty(page, name);
  }

  function placeOf(element: Element | null): Element | null {
    for (let at = element; at; at = at.parentElement) if (guests.has(at)) return at;
    return null;
  }

  // Called before anything else can run: right after the guest was put in.
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const isGuest = [...addedNodes].some((node) => node instanceof Element && !own.has(node));
      const place = isGuest ? placeOf(target as Element) : null;
      if (place && guests.get(place) === null) guests.set(place, frames.now());
    }
  });
  observer.observe(page, { subtree: true, childList: true });

  return {
    now: frames.now,
    watch: (place) => void guests.set(place, null),
    guestIn: (place) => guests.get(place) ?? null,
    placeOf,
    end() {
      observer.disconnect();
      frames.end();
      for (const each of restore) each();
    },
  };
}

/**
 * Counts the frames. What is done before a frame's callbacks or in them is shown by that frame;
 * what is done after them, by the next. The task that ends the drawing goes before all others.
 */
function countFrames(): { now(): Moment; end(): void } {
  let frame = 0;
  let isDrawing = false;
  let asked = requestAnimationFrame(begin);
  function begin() {
    frame += 1;
    isDrawing = true;
    asked = requestAnimationFrame(begin);
    const drawn = () => {
      isDrawing = false;
    };
    void scheduler.postTask(drawn, { priority: 'user-blocking' });
  }
  return {
    now: () => ({ ms: performance.now(), frame: isDrawing ? frame : frame + 1 }),
    end: () => cancelAnimationFrame(asked),
  };
}
