import type { TiktokChoices } from './choices.ts';
import type { SharedCreator } from './creators.ts';

/** One of the boxes of what others may do with a post; `why` is shown where it is greyed out. */
export type Interaction = {
  name: 'allowComment' | 'allowDuet' | 'allowStitch';
  label: string;
  allowed: boolean;
  why: string | null;
};

/**
 * The boxes for a post: off until the user ticks them, greyed out and off where the account's own
 * settings forbid them, and photos have comments only (TikTok, content sharing guidelines, 2).
 */
export function interactionsOf(
  creator: Pick<SharedCreator, 'commentDisabled' | 'duetDisabled' | 'stitchDisabled'>,
  choices: TiktokChoices,
): Interaction[] {
  const box = (name: Interaction['name'], label: string, disabled: boolean): Interaction => ({
    name,
    label,
    allowed: choices[name] && !disabled,
    why: disabled ? `${label} is switched off in this account’s TikTok settings.` : null,
  });
  const comment = box('allowComment', 'Comment', creator.commentDisabled);
  if (choices.media === 'photos') return [comment];
  return [
    comment,
    box('allowDuet', 'Duet', creator.duetDisabled),
    box('allowStitch', 'Stitch', creator.stitchDisabled),
  ];
}
