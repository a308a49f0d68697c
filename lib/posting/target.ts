import * as z from 'zod/mini';

/** An account to post to, added by the user, as its provider described it last. */
export const targetSchema = z.object({
  /** `infinipost:<accountId>`, `tiktok:<open_id>` */
  id: z.string().check(z.regex(/^(infinipost|tiktok):[A-Za-z0-9_-]{1,200}$/)),
  provider: z.enum(['infinipost', 'tiktok']),
  accountId: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/)),
  /** The user's own name for it; empty = none. */
  label: z.string().check(z.maxLength(80)),
  /** `tiktok`, `instagram`, or whatever the provider says next year. */
  platform: z.string().check(z.maxLength(40)),
  username: z.nullable(z.string().check(z.maxLength(100))),
  name: z.nullable(z.string().check(z.maxLength(200))),
  /** As the provider tells it: created_pending_warmup, warming_up, ready. */
  status: z.nullable(z.string().check(z.maxLength(60))),
  checkedAt: z.number(),
});
export type Target = z.infer<typeof targetSchema>;

/** What a target is called wherever it is shown. */
export function targetName(
  target: Pick<Target, 'label' | 'username' | 'name' | 'accountId'>,
): string {
  return (
    target.label || (target.username ? `@${target.username}` : target.name) || target.accountId
  );
}
