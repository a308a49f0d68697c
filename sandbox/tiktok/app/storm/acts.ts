/** How often each act is done, in hundredths. */
const acts = {
  /** A flick to a neighbour. */
  scroll: 40,
  /** Several cards at once. */
  fling: 14,
  /** To any place. */
  jump: 4,
  redraw: 10,
  /** Takes away whatever others put among the page's own elements. */
  clear: 8,
  modal: 7,
  away: 3,
  theme: 4,
  dir: 4,
  comments: 6,
} as const;

/** What the feed itself may be made to do. */
export type Act = keyof typeof acts;

/** Also what ends a modal or another page, or goes on in it. */
export type PlayedAct = Act | 'next' | 'close' | 'back';

/** An act for a number from 0 to 1, as often as its weight says. */
export function actAt(number: number): Act {
  const sum = Object.values(acts).reduce((total, weight) => total + weight, 0);
  let left = number * sum;
  for (const [act, weight] of Object.entries(acts) as [Act, number][]) {
    left -= weight;
    if (left < 0) return act;
  }
  return 'scroll';
}
