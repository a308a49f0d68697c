import * as z from 'zod/mini';
import { type Problem, problemSchema } from '../../../problems/problem.ts';
import type { Tokens } from './token-calls.ts';

/**
 * A TikTok account that allowed the user's app to post for it, with its tokens: never to be shown,
 * logged or exported.
 */
export const connectionSchema = z.object({
  /** `tiktok:<open_id>`; TikTok's ids of accounts differ from app to app. */
  id: z.string().check(z.regex(/^tiktok:[A-Za-z0-9_-]{1,200}$/)),
  openId: z.string(),
  /** The app that it was connected through; null = its token was pasted and cannot be renewed. */
  clientKey: z.nullable(z.string()),
  displayName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  /** What the user granted. */
  scopes: z.array(z.string()),
  accessToken: z.string(),
  /** ms since 1970, as are all times here. */
  accessUntil: z.number(),
  /** Works once; null = none came with a pasted token. */
  refreshToken: z.nullable(z.string()),
  refreshUntil: z.number(),
  /**
   * A refresh that was begun and whose answer is not stored: the refresh token may have been used
   * up by it.
   */
  refreshing: z.nullable(z.object({ attemptId: z.string(), startedAt: z.number() })),
  state: z.enum(['connected', 'needs_user']),
  /** Why the account has to be connected again. */
  problem: z.nullable(problemSchema),
  connectedAt: z.number(),
  updatedAt: z.number(),
});
export type TiktokConnection = z.infer<typeof connectionSchema>;

/** What windows may know of a connection. */
export type ShownConnection = Omit<TiktokConnection, 'accessToken' | 'refreshToken'>;

export function shownOf(connection: TiktokConnection): ShownConnection {
  const { accessToken: _access, refreshToken: _refresh, ...shown } = connection;
  return shown;
}

/** New tokens in place of the old ones; whatever was in doubt is settled. */
export function withTokens<T extends object>(connection: T, tokens: Tokens, now: number) {
  return {
    ...connection,
    accessToken: tokens.accessToken,
    accessUntil: now + tokens.accessForS * 1000,
    refreshToken: tokens.refreshToken,
    refreshUntil: now + tokens.refreshForS * 1000,
    refreshing: null,
    state: 'connected',
    problem: null,
    updatedAt: now,
  } as const;
}

export function needingUser(
  connection: TiktokConnection,
  problem: Problem,
  now: number,
): TiktokConnection {
  return { ...connection, refreshing: null, state: 'needs_user', problem, updatedAt: now };
}
