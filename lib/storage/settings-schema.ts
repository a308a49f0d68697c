import * as z from 'zod/mini';
import { problemSchema } from '../problems/problem.ts';

/** The user's choices, each with its default. Unknown or broken values fall back to the default. */
export const settingsSchema = z.object({
  /** Zone for new posts; empty = the browser's own. */
  zone: z.catch(z.string().check(z.maxLength(80)), ''),
  /** Targets that a new draft starts with. */
  targetIds: z.catch(z.array(z.string()).check(z.maxLength(100)), []),
  /** Whether Inspect asks the paid providers by itself, or only when told to. */
  lookups: z.catch(z.enum(['inspect', 'ask']), 'inspect'),
  /** How many provider calls presses on a page may cause in 24 hours. */
  pageBudget: z.catch(z.number().check(z.minimum(0), z.maximum(10_000)), 200),
  /** How late a post may still go out by itself, in minutes; later it is asked about. */
  lateMinutes: z.catch(z.int().check(z.minimum(0), z.maximum(10_080)), 60),
  /** Whether a post with a time waits in this browser, rather than at its provider. */
  keepHere: z.catch(z.boolean(), false),
  /** Whether the browser's own notifications tell what becomes of posts. */
  notify: z.catch(z.boolean(), false),
  /** Deliveries that the database lost, by what is known of them; until the user has seen it. */
  lost: z.catch(
    z
      .array(z.object({ id: z.string(), state: z.string(), dueAt: z.number() }))
      .check(z.maxLength(1000)),
    [],
  ),
  /** The tab that the next window opens on: the one looked at last, or `compose` after Use in post. */
  tab: z.catch(z.enum(['compose', 'queue', 'library']), 'compose'),
  /** When the queue was last looked at, in ms: failures since then wait for attention. */
  queueSeenAt: z.catch(z.number(), 0),
  /** What a menu entry or command has to say and no page shows; the next window does, once. */
  notice: z.catch(z.nullable(problemSchema), null),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({
  zone: '',
  targetIds: [],
  lookups: 'inspect',
  pageBudget: 200,
  lateMinutes: 60,
  keepHere: false,
  notify: false,
  lost: [],
  tab: 'compose',
  queueSeenAt: 0,
  notice: null,
});
