/*
 * What the script in the page's own world and the one beside it have agreed on. Strings are what
 * crosses between the two worlds in both browsers.
 */

/** The event on `document` by which an answer is handed on; its `detail` is the answer's text. */
export const LISTED = 'soundpost-listed';

/** An answer with a hundred clips has under 1 MB; nothing longer than this crosses. */
export const LONGEST_ANSWER = 4_000_000;

/** The page's own questions whose answers are clips. */
const LISTS = /\/api\/(?:[a-z_/]+\/)?(?:item_list|item\/detail|search\/[a-z]+\/full)\//;

/** Whether an address that the page asks is one of its lists of clips. */
export function isList(address: unknown): boolean {
  return LISTS.test(String(address).slice(0, 300));
}
