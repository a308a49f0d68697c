import type { Problem } from '../problems/problem.ts';
import type { Sound } from '../sounds/sound.ts';
import { checkMedia } from './check-media.ts';
import { checkTiktok, type TiktokFacts } from './check-tiktok.ts';
import { checkWhen, type Timing } from './check-when.ts';
import type { Payload } from './delivery.ts';
import { CAPTION_LIMIT, type Draft, postsPhotos } from './draft.ts';
import { type Target, targetName } from './target.ts';

/** What the draft would become: one delivery per target, all at `timing.dueAt`. */
export type Plan = {
  caption: string;
  /** Empty where the video is a file, or there are photos. */
  contentUrl: string;
  targets: Target[];
  soundId: string | null;
  soundTitle: string | null;
  timing: Timing;
  /** What the deliveries to own TikTok accounts carry, if one is among the targets. */
  tiktok?: NonNullable<Payload['tiktok']>;
};

/** `plan` is null exactly while there are problems; warnings stop nothing. */
export type DraftCheck = { problems: Problem[]; warnings: Problem[]; plan: Plan | null };

/**
 * The facts a draft is checked against; `now` in ms, `sound` the one that `draft.soundKey` names,
 * `tiktok` where a window has asked TikTok and looked into the file.
 */
export type DraftFacts = {
  targets: Target[];
  sound: Sound | null;
  now: number;
  tiktok?: TiktokFacts;
};

/**
 * Whether a draft can be scheduled, and as what. Runs at every keystroke in the composer and once
 * more in the background, which trusts no window's check. `problem.field` names the field at fault.
 */
export function checkDraft(draft: Draft, facts: DraftFacts): DraftCheck {
  const when = checkWhen(draft.when, facts.now);
  const targets = facts.targets.filter((target) => draft.targetIds.includes(target.id));
  const own = targets.filter(({ provider }) => provider === 'tiktok');
  const toInfinipost = own.length < targets.length;
  const onlyOwn = own.length > 0 && !toInfinipost;
  const tiktok = own.length > 0 ? checkTiktok(draft, own, facts.tiktok) : NOTHING;
  const media = checkMedia(draft, own, toInfinipost);
  const problems = [
    ...(postsPhotos(draft, own) ? [] : checkCaption(draft.caption)),
    ...media.problems,
    ...checkTargets(draft, targets),
    // No own account can carry it, so it may be in any state.
    ...(onlyOwn ? [] : checkSound(draft, facts.sound)),
    ...tiktok.problems,
    ...('problem' in when ? [when.problem] : []),
  ];
  const warnings = [
    ...targets.flatMap((target) => warnOf(target, draft.soundKey !== null)),
    ...tiktok.warnings,
  ];
  if (problems.length > 0 || 'problem' in when) {
    return { problems, warnings, plan: null };
  }
  const plan: Plan = {
    caption: draft.caption,
    contentUrl: media.contentUrl,
    targets,
    soundId: (!onlyOwn && facts.sound?.soundId) || null,
    soundTitle: (!onlyOwn && facts.sound?.title) || null,
    timing: when.timing,
    ...(own.length > 0 && { tiktok: media.tiktok }),
  };
  return { problems, warnings, plan };
}

const NOTHING = { problems: [], warnings: [] };

function checkCaption(caption: string): Problem[] {
  const over = caption.length - CAPTION_LIMIT;
  if (over <= 0) return [];
  return [
    fix('caption', {
      code: 'draft.caption_too_long',
      what: `The caption is ${over.toLocaleString('en')} ${over === 1 ? 'character' : 'characters'} too long.`,
      means: 'TikTok takes 2,200; the post cannot be scheduled like this. The text is kept.',
      next: 'Shorten the caption.',
    }),
  ];
}

function checkTargets(draft: Draft, known: Target[]): Problem[] {
  if (known.length === 0) {
    return [
      fix('targets', {
        code: 'draft.no_target',
        what: 'No account is chosen.',
        means: 'The post has nowhere to go yet.',
        next: 'Choose an account, or add one in the options.',
      }),
    ];
  }
  if (new Set(draft.targetIds).size > known.length) {
    return [
      fix('targets', {
        code: 'draft.target_gone',
        what: 'An account of this draft was removed from Soundpost.',
        means: 'The post would not reach it.',
        next: 'Check which accounts are chosen, then schedule.',
      }),
    ];
  }
  return [];
}

function checkSound(draft: Draft, sound: Sound | null): Problem[] {
  if (draft.soundKey === null || sound?.soundId) return [];
  return [
    fix('sound', {
      code: sound ? 'draft.sound_not_imported' : 'draft.sound_gone',
      what: sound
        ? 'This sound is not imported into InfiniPost yet.'
        : 'The sound of this draft is no longer in the library.',
      means: 'The post would go out without it.',
      next: sound ? 'Import the sound, or take it off the post.' : 'Choose another sound.',
    }),
  ];
}

function warnOf(target: Target, hasSound: boolean): Problem[] {
  const warnings: Problem[] = [];
  if (hasSound && target.platform === 'instagram') {
    warnings.push(
      fix('sound', {
        code: 'draft.instagram_drops_sound',
        what: 'Sounds attach on TikTok only.',
        means: 'The Instagram post goes out with the video’s own audio.',
        next: 'Leave it so, or take the Instagram account off this post.',
      }),
    );
  }
  if (target.status !== null && target.status !== 'ready') {
    warnings.push(
      fix('targets', {
        code: 'draft.target_warming_up',
        what: `${targetName(target)} is not ready at InfiniPost (${target.status.replaceAll('_', ' ')}).`,
        means: 'InfiniPost may refuse the post for it.',
        next: 'Wait until its warm-up ends, or look it up again in the options.',
      }),
    );
  }
  return warnings;
}

function fix(field: string, problem: Pick<Problem, 'code' | 'what' | 'means' | 'next'>): Problem {
  return { ...problem, remedy: 'fix_input', step: 'edit', field };
}
