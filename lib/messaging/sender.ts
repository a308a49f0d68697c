/** What the browser tells of who sent a message. */
export type Sender = {
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
};

/** Who may ask: one of our own windows, a content script in a tab's top frame, or nobody. */
export type Caller = { kind: 'window' } | { kind: 'page'; tabId: number } | { kind: 'nobody' };

/**
 * Tells callers apart by what cannot be forged: the origin, and the frame. `sender.id` is ours for
 * content scripts too, and an own page in a tab has a `tab`, so neither proves anything. Measured
 * in both browsers: popup and panels have no `frameId`, own pages in a tab have 0, sub-frames more.
 */
export function callerOf(
  sender: Sender,
  ownOrigin: string,
  pageOrigins: readonly string[],
): Caller {
  const topFrame = sender.frameId === undefined || sender.frameId === 0;
  if (!topFrame) return { kind: 'nobody' };
  const { origin } = sender;
  if (origin === ownOrigin) return { kind: 'window' };
  const tabId = sender.tab?.id;
  if (tabId !== undefined && origin !== undefined && pageOrigins.includes(origin)) {
    return { kind: 'page', tabId };
  }
  return { kind: 'nobody' };
}
