import { expect, test } from 'vitest';
import type { PublishStatus } from '../../providers/tiktok/schema.ts';
import { anUpload, aStatus, NOON } from '../testing/tiktok-upload.ts';
import { afterChunk, afterStatus, beforeChunk, type Next } from './decide.ts';
import { chunkAt } from './plan.ts';

/** 25 bytes in chunks of 4, 4, 4, 4, 4 and 5. */
const upload = { ...anUpload, acknowledged: 8 };
const chunk = chunkAt(upload.plan, 8);
const last = chunkAt(upload.plan, 20);
const ending = { ...upload, acknowledged: 20, lastLeft: true };

test.each<[string, number, string | null, Partial<Next>]>([
  ['206 and how far it is', 206, 'bytes 0-11/25', { do: 'go_on', bytes: 12 }],
  ['206 and no more', 206, null, { do: 'go_on', bytes: 12 }],
  ['201 to a chunk in the middle', 201, null, { do: 'go_on', bytes: 12 }],
  ['200', 200, null, { do: 'go_on', bytes: 12 }],
  ['206 and less than we thought', 206, 'bytes 0-3/25', { do: 'go_on', bytes: 4 }],
  ['206 and more than we thought', 206, 'bytes 0-15/25', { do: 'go_on', bytes: 16 }],
  ['206 and all of it', 206, 'bytes 0-24/25', { do: 'sent' }],
  ['206 and half a chunk', 206, 'bytes 0-9/25', { do: 'ask' }],
  ['206 about another file', 206, 'bytes 0-3/99', { do: 'go_on', bytes: 12 }],
  ['416 and where it is', 416, 'bytes 0-15/25', { do: 'go_on', bytes: 16 }],
  ['416 and where we are', 416, 'bytes 0-7/25', { do: 'ask' }],
  ['416 and no more', 416, null, { do: 'ask' }],
  ['403', 403, null, { do: 'dead' }],
  ['404', 404, null, { do: 'dead' }],
  ['400', 400, null, { do: 'stuck' }],
  ['413', 413, null, { do: 'stuck' }],
  ['408', 408, null, { do: 'again' }],
  ['429', 429, null, { do: 'again' }],
  ['500', 500, null, { do: 'again' }],
  ['503', 503, null, { do: 'again' }],
])('after %s: what is next is told', (_name, status, range, next) => {
  expect(afterChunk(upload, chunk, { kind: 'answer', status, range })).toMatchObject(next);
});

test('the last chunk that was taken is the end', () => {
  for (const status of [200, 201, 206]) {
    const answer = { kind: 'answer', status, range: null } as const;
    expect(afterChunk(ending, last, answer)).toEqual({ do: 'sent' });
  }
});

test('once the last chunk has left, every other answer is a reason to ask', () => {
  for (const status of [400, 403, 404, 408, 416, 429, 500, 503]) {
    const answer = { kind: 'answer', status, range: null } as const;
    expect(afterChunk(ending, last, answer)).toEqual({ do: 'ask' });
    expect(afterChunk(ending, chunk, answer)).toEqual({ do: 'ask' });
  }
});

test('silence after sending is a reason to ask, before sending to try again', () => {
  const silence = (sent: 'no' | 'maybe', reason: 'network' | 'timeout' | 'aborted') =>
    afterChunk(upload, chunk, { kind: 'silence', sent, reason });
  expect(silence('maybe', 'network')).toEqual({ do: 'ask' });
  expect(silence('maybe', 'timeout')).toEqual({ do: 'ask' });
  expect(silence('no', 'network')).toEqual({ do: 'again' });
  expect(silence('maybe', 'aborted')).toEqual({ do: 'halt' });
  expect(
    afterChunk(upload, chunk, { kind: 'silence', sent: 'no', reason: 'refused_address' }),
  ).toMatchObject({ do: 'stuck' });
});

test.each<[string, Partial<PublishStatus>, Partial<Next>]>([
  ['as far as we are', { uploadedBytes: 8 }, { do: 'go_on', bytes: 8 }],
  ['further than we know', { uploadedBytes: 16 }, { do: 'go_on', bytes: 16 }],
  ['less far than we know', { uploadedBytes: 4 }, { do: 'go_on', bytes: 4 }],
  ['at the last byte of a chunk', { uploadedBytes: 11 }, { do: 'go_on', bytes: 12 }],
  ['in the middle of a chunk', { uploadedBytes: 13 }, { do: 'go_on', bytes: 12 }],
  ['silent about it', { uploadedBytes: null }, { do: 'go_on', bytes: 8 }],
  ['through', { uploadedBytes: 25 }, { do: 'sent' }],
  ['at work', { state: 'downloading' }, { do: 'sent' }],
  ['done', { state: 'published' }, { do: 'sent' }],
  ['done with a draft', { state: 'in_inbox' }, { do: 'sent' }],
  ['of an unknown status', { state: 'working' }, { do: 'go_on', bytes: 8 }],
])('where TikTok is %s, that counts', (_name, status, next) => {
  expect(afterStatus(upload, { ...aStatus, ...status }, NOON)).toMatchObject(next);
});

test('where TikTok gave it up, its reason is told', () => {
  const status = { ...aStatus, state: 'failed', failReason: 'file_format_check_failed' } as const;
  expect(afterStatus(upload, status, NOON)).toMatchObject({
    do: 'failed',
    problem: { code: 'tiktok.failed.file_format_check_failed', field: 'video' },
  });
});

test('the last chunk may be sent again to the same upload, and nothing else is begun', () => {
  const missing = { ...aStatus, uploadedBytes: 20 };
  expect(afterStatus(ending, missing, NOON)).toEqual({ do: 'go_on', bytes: 20 });
  expect(afterStatus(ending, { ...aStatus, uploadedBytes: null }, NOON)).toEqual({ do: 'sent' });
  expect(afterStatus(ending, missing, ending.expiresAt)).toEqual({ do: 'sent' });
});

test('no chunk leaves in the last half minute of an address', () => {
  const late = upload.expiresAt - 30_000;
  expect(beforeChunk(upload, late - 1)).toBeUndefined();
  expect(beforeChunk(upload, late)).toMatchObject({
    do: 'dead',
    problem: { code: 'upload.address_expired' },
  });
  expect(afterStatus(upload, aStatus, late)).toMatchObject({ do: 'dead' });
  expect(beforeChunk({ ...upload, lastLeft: true }, late)).toEqual({ do: 'sent' });
});

test('a chunk that was not answered is asked about before anything is sent', () => {
  const sending = { first: 8, startedAt: NOON };
  expect(beforeChunk({ ...upload, sending }, NOON)).toEqual({ do: 'ask' });
});

test('after eight failures in a row the user decides', () => {
  expect(beforeChunk({ ...upload, failures: 7 }, NOON)).toBeUndefined();
  expect(beforeChunk({ ...upload, failures: 8 }, NOON)).toMatchObject({
    do: 'stuck',
    problem: { code: 'upload.no_progress' },
  });
  expect(beforeChunk({ ...ending, failures: 8 }, NOON)).toMatchObject({
    do: 'stuck',
    problem: { code: 'upload.no_progress_at_end' },
  });
});
