import { describe, expect, test } from 'vitest';
import { infinipost, runningSandbox, videoPost } from '../testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { ask } = sandbox;

const code = (answer: { json: { error: { code: string } } }) => answer.json.error.code;

describe('keys', () => {
  test.each([
    ['none', undefined],
    ['an unknown one', 'sk_test_nobody'],
    ['an expired one', 'sk_test_expired'],
  ])('%s is unauthenticated and nothing happens', async (_name, key) => {
    const answer = await ask(`${infinipost}/v1/posts/video`, {
      method: 'POST',
      body: videoPost,
      ...(key === undefined ? {} : { key }),
    });
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      error: { code: 'unauthenticated', message: 'Invalid or missing API key' },
    });
    expect(sandbox.it.world.posts.size).toBe(0);
  });

  test('the account page names its own codes', async () => {
    const url = `${infinipost}/v1/accounts/acc_studio`;
    expect(code(await ask(url))).toBe('unauthorized');
    expect(code(await ask(url, { key: 'sk_live_nobody' }))).toBe('invalid_api_key');
  });

  test('a test key sees ten accounts, a live key all', async () => {
    const { accounts } = sandbox.it.world;
    const [studio] = accounts.values();
    if (!studio) throw new Error('There is no account');
    for (let n = 0; n < 7; n += 1)
      accounts.set(`acc_more${n}`, { ...studio, accountId: `acc_more${n}` });
    const url = `${infinipost}/v1/accounts/acc_more6`;
    expect((await ask(url, { key: 'sk_test_sandbox' })).status).toBe(404);
    expect((await ask(url, { key: 'sk_live_sandbox' })).status).toBe(200);
  });

  test('API hosts send no CORS headers', async () => {
    const { headers } = await ask(`${infinipost}/v1/posts`, {
      key: 'sk_test_sandbox',
      headers: { origin: 'https://www.tiktok.com' },
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });
});
