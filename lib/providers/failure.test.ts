import { expect, test } from 'vitest';
import { problemSchema } from '../problems/problem.ts';
import { silentCall } from './failure.ts';
import { KONBINI_REFUSALS } from './konbini/errors.ts';
import type { Purpose } from './purpose.ts';
import { CLIENT_REFUSALS } from './testing/refusals.ts';
import { ODD_KEY, refuse } from './testing/refuse.ts';
import { TransportError, type TransportErrorKind } from './transport-error.ts';

const infinipost = (code: string, message: string) => ({ error: { code, message } });
const konbini = (code: string) => ({ errors: [{ code, message: 'said' }], data: null });

test.each([400, 401, 402, 403, 404, 413, 415, 422, 429])(
  'takes %d on a post for a refusal without effect',
  (status) => {
    const error = refuse('infinipost', 'post', status, 'no');
    expect(error).toMatchObject({ effect: 'none', retryAfterS: 9 });
    expect(error.problem.means).toBe('Nothing was posted. Everything you wrote is kept.');
    expect(error.problem.remedy).not.toBe('retry');
  },
);

test.each([200, 201, 300, 304, 405, 408, 409, 425, 451, 500, 502, 503, 504, 599])(
  'does not know what became of a post after %d',
  (status) => {
    for (const body of ['', '{}', infinipost('internal', 'oops')]) {
      const error = refuse('infinipost', 'post', status, body);
      expect(error).toMatchObject({
        effect: 'unknown',
        problem: { remedy: 'ask_user', step: 'check_again' },
      });
    }
  },
);

test('says of a read that nothing was done, whatever the status, and that it may be tried again', () => {
  for (const status of [200, 429, 500, 503]) {
    const error = refuse('infinipost', 'posts', status, 'no');
    expect(error).toMatchObject({ effect: 'none', problem: { remedy: 'retry' } });
  }
});

test.each<[Purpose, TransportErrorKind, 'no' | 'maybe', string, string]>([
  ['post', 'network', 'maybe', 'no_answer', 'unknown'],
  ['post', 'network', 'no', 'offline', 'none'],
  ['post', 'timeout', 'maybe', 'no_answer', 'unknown'],
  ['post', 'aborted', 'maybe', 'interrupted', 'unknown'],
  ['post', 'aborted', 'no', 'interrupted', 'none'],
  ['post', 'too_large', 'maybe', 'too_large', 'unknown'],
  ['post', 'unusable_key', 'no', 'infinipost.unauthenticated', 'none'],
  ['post', 'refused_address', 'no', 'refused_address', 'none'],
  ['posts', 'network', 'maybe', 'offline', 'none'],
  ['posts', 'timeout', 'maybe', 'no_answer', 'none'],
])(
  'takes for a call of kind %s: %s (sent: %s) for %s, effect %s',
  (purpose, kind, sent, code, effect) => {
    const call = { provider: 'infinipost', purpose, secrets: [ODD_KEY], rows: [] } as const;
    const error = silentCall(call, new TransportError(kind, sent));
    expect(error).toMatchObject({ effect, status: null, problem: { code } });
    expect(problemSchema.safeParse(error.problem).success).toBe(true);
  },
);

test('knows that a lost answer to a paid look-up may have cost a credit', () => {
  const call = {
    provider: 'konbini',
    purpose: 'sound',
    secrets: [ODD_KEY],
    rows: KONBINI_REFUSALS,
  } as const;
  expect(silentCall(call, new TransportError('timeout', 'maybe')).charged).toBe('unknown');
  expect(silentCall(call, new TransportError('network', 'no')).charged).toBe('no');
});

test('does not call a key bad because it was asked too often', () => {
  expect(refuse('konbini', 'key', 429, 'slow down').problem.means).toMatch(/not known yet/);
  expect(refuse('dumpling', 'key', 403, { error: 'Insufficient credits.' }).problem.means).toMatch(
    /The key works/,
  );
});

test('keeps the key out of every field, also where the server echoes it', () => {
  const echo = `Key ${ODD_KEY} and Bearer ${ODD_KEY} and sk_live_abc`;
  for (const body of [
    infinipost(ODD_KEY, echo),
    { error: echo },
    konbini(ODD_KEY),
    { message: echo },
  ]) {
    const error = refuse('infinipost', 'post', 400, body);
    const everything = JSON.stringify([error, error.message, error.stack]);
    expect(everything).not.toContain(ODD_KEY);
    expect(everything).not.toContain('sk_live_abc');
  }
});

test('makes a problem that can be stored out of anything a server says', () => {
  const long = 'x'.repeat(10_000);
  const bodies = [
    infinipost(long, long),
    { error: long },
    { errors: [] },
    [],
    'null',
    '"x"',
    '<p>',
  ];
  for (const body of bodies) {
    for (const status of [200, 404, 500]) {
      const { problem } = refuse('dumpling', 'clip', status, body);
      expect(problemSchema.safeParse(problem).error).toBeUndefined();
    }
  }
});

test('writes three sentences for every row of every table, and never uses a code for two remedies', () => {
  for (const rows of Object.values(CLIENT_REFUSALS)) {
    const codes = rows.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const row of rows) {
      expect(row.what).toMatch(/\.$/);
      expect(row.next).toMatch(/\.$/);
      expect(row.code).toMatch(/^(infinipost|tiktok|dumpling|konbini)\.[a-z_]+$|^server_error$/);
    }
  }
});
