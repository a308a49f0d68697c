/** What the router shows, and what the keys and the history may ask of it. */
export type Page = {
  element: HTMLElement;
  /** Called once it stands in the document. */
  start(): void;
  next(): void;
  previous(): void;
  /** Which card of a list is shown. */
  position(): number;
  /** The mounted player's video. */
  video(): HTMLVideoElement | null;
  /** Called when it leaves the document. */
  end(): void;
};

/** A page with nothing to move and nothing to play. */
export const still: Omit<Page, 'element'> = {
  start() {},
  next() {},
  previous() {},
  position: () => 0,
  video: () => null,
  end() {},
};
