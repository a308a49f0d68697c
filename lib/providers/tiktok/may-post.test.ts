import { expect, test } from 'vitest';
import { refuse } from '../testing/refuse.ts';
import { mayPost } from './may-post.ts';

const refusing = (code: string, status: number) => ({
  creatorInfo: () =>
    Promise.reject(refuse('tiktok', 'creator', status, { error: { code, message: 'said' } })),
});

test('only a refusal for want of the scope means that the account may not post', async () => {
  expect(await mayPost({ creatorInfo: async () => ({}) as never })).toBe(true);
  expect(await mayPost(refusing('scope_not_authorized', 401))).toBe(false);
  const paused = refusing('spam_risk_too_many_posts', 200);
  expect(await mayPost(paused)).toBe(true);
  await expect(mayPost(refusing('access_token_invalid', 401))).rejects.toMatchObject({
    problem: { code: 'tiktok.token_refused' },
  });
});
