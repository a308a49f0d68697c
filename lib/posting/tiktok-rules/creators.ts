import type { Problem } from '../../problems/problem.ts';
import type { CreatorInfo } from '../../providers/tiktok/schema.ts';

/** What TikTok told of an account since a form opened; both null = it has not answered yet. */
export type CreatorTold = { creator: CreatorInfo | null; problem: Problem | null };

/** By the id of the target. */
export type CreatorsTold = ReadonlyMap<string, CreatorTold>;

/** What several accounts have in common: one form speaks for them all, so it offers no more. */
export type SharedCreator = Pick<
  CreatorInfo,
  'privacyLevels' | 'commentDisabled' | 'duetDisabled' | 'stitchDisabled' | 'maxDurationS'
>;

/**
 * What every one of these accounts may post; of one account exactly what TikTok told. null = TikTok
 * has not told of each of them.
 */
export function sharedBy(told: readonly (CreatorTold | undefined)[]): SharedCreator | null {
  const creators = told.flatMap((one) => one?.creator ?? []);
  const [first] = creators;
  if (!first || creators.length < told.length) return null;
  const durations = creators.flatMap(({ maxDurationS }) => maxDurationS ?? []);
  return {
    privacyLevels: first.privacyLevels.filter((level) =>
      creators.every(({ privacyLevels }) => privacyLevels.includes(level)),
    ),
    commentDisabled: creators.some(({ commentDisabled }) => commentDisabled),
    duetDisabled: creators.some(({ duetDisabled }) => duetDisabled),
    stitchDisabled: creators.some(({ stitchDisabled }) => stitchDisabled),
    maxDurationS: durations.length > 0 ? Math.min(...durations) : null,
  };
}
