import * as z from 'zod/mini';
import { inspectionSchema } from '../clips/inspection.ts';
import { deliverySchema, verdictSchema } from '../posting/delivery.ts';
import { whenSchema } from '../posting/draft.ts';
import { targetSchema } from '../posting/target.ts';
import { problemSchema } from '../problems/problem.ts';
import { keyedProviderSchema } from '../providers/provider.ts';
import { creatorInfoSchema } from '../providers/tiktok/schema.ts';
import { importStateSchema, soundSchema } from '../sounds/sound.ts';
import { clipIdSchema, clipRefSchema } from '../tiktok/clip-schema.ts';
import { soundFactsSchema } from '../tiktok/reading-schema.ts';

const nothing = z.strictObject({});
const done = z.strictObject({});
const soundKey = soundSchema.shape.id;
const pasted = z.string().check(z.maxLength(500));
const deliveryId = z.strictObject({ id: z.string().check(z.maxLength(100)) });

/**
 * Every command that the background obeys: who may send it, what it takes and what it gives.
 * `page`: content scripts too; those take ids only, never an address to fetch, and none publishes.
 * `window`: Soundpost's own pages only.
 */
export const PROTOCOL = {
  'sound.save': {
    from: 'page',
    takes: z.strictObject({ clip: clipRefSchema, facts: z.nullable(soundFactsSchema) }),
    gives: z.strictObject({ sound: soundSchema }),
  },
  'sound.states': {
    from: 'page',
    /** Clips by their id, and sounds by the key under which they would be saved. */
    takes: z.strictObject({
      of: z.array(z.union([clipIdSchema, soundKey])).check(z.maxLength(100)),
    }),
    gives: z.strictObject({
      states: z.record(z.string(), z.strictObject({ key: soundKey, state: importStateSchema })),
    }),
  },
  /**
   * The sound of this id as the library has it, else one that was saved from one of these clips
   * before it was told which sound that is: clips of a page that shows those with this sound.
   */
  'sound.of_music': {
    from: 'page',
    takes: z.strictObject({
      musicId: soundFactsSchema.shape.musicId,
      clipIds: z.array(clipIdSchema).check(z.maxLength(100)),
    }),
    gives: z.strictObject({ sound: z.nullable(soundSchema) }),
  },
  'clip.inspect': {
    from: 'page',
    takes: z.strictObject({
      clip: clipRefSchema,
      /** The sound as the page tells it, so that its figures can be asked for as well. */
      musicId: z.nullable(soundFactsSchema.shape.musicId),
      /** `cached`: only what is stored. `fill`: ask for what is missing or stale. `fresh`: ask again. */
      how: z.enum(['cached', 'fill', 'fresh']),
    }),
    gives: inspectionSchema,
  },
  'composer.open': {
    from: 'page',
    takes: z.strictObject({ soundKey: z.nullable(soundKey) }),
    gives: z.strictObject({ opened: z.enum(['popup', 'studio']) }),
  },
  'options.open': { from: 'page', takes: nothing, gives: done },
  /** Brings the panel's script into the asking page. */
  'panel.load': { from: 'page', takes: nothing, gives: done },
  /** Where the asking page's buttons stand: for the toolbar, when they begin or end to float. */
  'page.shown': {
    from: 'page',
    takes: z.strictObject({ place: z.enum(['floating', 'none']) }),
    gives: done,
  },

  /** The clip that a pasted address leads to; a short link is followed for it, at TikTok's hosts. */
  'clip.of_address': {
    from: 'window',
    takes: z.strictObject({ address: z.string().check(z.maxLength(4000)) }),
    gives: z.strictObject({ clip: clipRefSchema }),
  },
  'sound.import': {
    from: 'window',
    takes: z.strictObject({ key: soundKey, again: z.boolean() }),
    gives: z.strictObject({ sound: soundSchema }),
  },
  'sound.remove': { from: 'window', takes: z.strictObject({ key: soundKey }), gives: done },
  'post.schedule': {
    from: 'window',
    takes: z.strictObject({ draftId: z.string().check(z.maxLength(100)) }),
    gives: z.strictObject({ deliveries: z.array(deliverySchema) }),
  },
  /** Looks at InfiniPost for what became of a delivery; sends nothing. */
  'delivery.check': {
    from: 'window',
    takes: deliveryId,
    gives: z.strictObject({ delivery: deliverySchema }),
  },
  'delivery.cancel': {
    from: 'window',
    takes: deliveryId,
    gives: z.strictObject({ delivery: deliverySchema }),
  },
  /** Another time, or now: for what waits, was missed, was refused, or is booked. */
  'delivery.reschedule': {
    from: 'window',
    takes: z.strictObject({ ...deliveryId.shape, when: whenSchema }),
    gives: z.strictObject({ delivery: deliverySchema }),
  },
  /** The user's own word on an `unknown` delivery; `postId`: which of the posts seen it is. */
  'delivery.resolve': {
    from: 'window',
    takes: z.strictObject({
      ...deliveryId.shape,
      verdict: verdictSchema,
      postId: z.nullable(z.string().check(z.maxLength(200))),
    }),
    gives: z.strictObject({ delivery: deliverySchema }),
  },
  /** Has the other posts that are the same as this one deleted at their provider. */
  'delivery.part': {
    from: 'window',
    takes: deliveryId,
    gives: z.strictObject({ delivery: deliverySchema }),
  },
  /** Holds a file on its way to TikTok back; TikTok keeps what it has, for an hour. */
  'upload.pause': { from: 'window', takes: deliveryId, gives: done },
  /** Lets one that was paused, or is stuck, go on. */
  'upload.resume': { from: 'window', takes: deliveryId, gives: done },
  /** Nothing but a start: a background that was stopped says what became of its work. */
  'outbox.wake': { from: 'window', takes: nothing, gives: done },
  /** The user has seen which deliveries the database lost. */
  'outbox.forget_lost': { from: 'window', takes: nothing, gives: done },
  /** What an own TikTok account may post at this moment: asked whenever its form opens. */
  'tiktok.creator': {
    from: 'window',
    takes: z.strictObject({ id: targetSchema.shape.id.check(z.startsWith('tiktok:')) }),
    gives: z.strictObject({ creator: creatorInfoSchema }),
  },
  'key.set': {
    from: 'window',
    takes: z.strictObject({
      provider: keyedProviderSchema,
      key: z.string().check(z.maxLength(500)),
    }),
    gives: done,
  },
  'key.remove': {
    from: 'window',
    takes: z.strictObject({ provider: keyedProviderSchema }),
    gives: done,
  },
  'key.test': {
    from: 'window',
    takes: z.strictObject({ provider: keyedProviderSchema }),
    gives: z.strictObject({ problem: z.nullable(problemSchema) }),
  },
  'account.add': {
    from: 'window',
    takes: z.strictObject({
      accountId: z.string().check(z.maxLength(100)),
      label: z.string().check(z.maxLength(80)),
    }),
    gives: z.strictObject({ target: targetSchema }),
  },
  'account.remove': {
    from: 'window',
    takes: z.strictObject({ id: targetSchema.shape.id }),
    gives: done,
  },
  /** The user's own TikTok app; its secret is taken and never given. */
  'tiktok.set_app': {
    from: 'window',
    takes: z.strictObject({ clientKey: pasted, clientSecret: pasted }),
    gives: done,
  },
  'tiktok.remove_app': {
    from: 'window',
    takes: z.strictObject({ clientKey: pasted }),
    gives: done,
  },
  /** Opens TikTok's page, and answers once the account is connected or is not. */
  'tiktok.connect': { from: 'window', takes: z.strictObject({ clientKey: pasted }), gives: done },
  'tiktok.paste': {
    from: 'window',
    takes: z.strictObject({ openId: pasted, accessToken: pasted }),
    gives: done,
  },
  /** `problem`: TikTok was not told; the account is forgotten here all the same. */
  'tiktok.disconnect': {
    from: 'window',
    takes: z.strictObject({ id: targetSchema.shape.id }),
    gives: z.strictObject({ problem: z.nullable(problemSchema) }),
  },
  /** An anonymous description of the page of tiktok.com that was used last. */
  'layout.report': {
    from: 'window',
    takes: nothing,
    gives: z.strictObject({ report: z.string().check(z.maxLength(40_000)) }),
  },
  'everything.erase': { from: 'window', takes: nothing, gives: done },
} as const;

export type Protocol = typeof PROTOCOL;
export type Command = keyof Protocol;
export type Takes<C extends Command> = z.infer<Protocol[C]['takes']>;
export type Gives<C extends Command> = z.infer<Protocol[C]['gives']>;

export type PageCommand = {
  [C in Command]: Protocol[C]['from'] extends 'page' ? C : never;
}[Command];

/** What travels: a command with its input. */
export const requestSchema = z.strictObject({
  soundpost: z.literal(1),
  command: z.string().check(z.maxLength(40)),
  input: z.unknown(),
});

/** What comes back: the answer, or the problem in words. */
export const replySchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem: problemSchema }),
]);

/**
 * What the background tells the content script of a tab (menu entries and keyboard commands act on
 * what the user sees there). `of`: the clip under the last right click, or the one on the stage.
 */
export const toPageSchema = z.strictObject({
  soundpost: z.literal(1),
  act: z.enum(['save', 'inspect', 'use']),
  of: z.enum(['pointer', 'stage']),
  /** A clip read from the link that was right-clicked: it wins over what the page shows. */
  clip: z.nullable(clipRefSchema),
});
export type ToPage = z.infer<typeof toPageSchema>;

/** The content script's answer: whether it found a clip to act on. */
export const fromPageSchema = z.strictObject({ found: z.boolean() });
