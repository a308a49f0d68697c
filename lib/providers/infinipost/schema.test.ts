import { expect, test } from 'vitest';
import { CREATED, LISTED } from './examples.ts';
import { readAccount, readDeleted, readOnePost, readPage, readPost, readSound } from './schema.ts';

const listed = LISTED.data[0];

test.each(['scheduled', 'generated', 'pending_render', 'posted', 'failed'])(
  'knows the status %s',
  (status) => expect(readPost({ ...listed, status })).toMatchObject({ status, rawStatus: status }),
);

test('keeps the word of a status that is new', () => {
  expect(readPost({ ...listed, status: 'in_review' })).toMatchObject({
    status: 'other',
    rawStatus: 'in_review',
  });
});

test('reads a post of the older form, which calls its id `id`', () => {
  const { postId: _, ...rest } = { ...listed };
  expect(readPost({ ...rest, id: 'old_one' })).toMatchObject({ postId: 'old_one' });
});

test('reads a post by itself, and wrapped', () => {
  for (const json of [listed, { data: listed }, { post: listed }]) {
    expect(readOnePost(json)).toMatchObject({ postId: 'post_one' });
  }
  expect(readOnePost({ data: null })).toBeUndefined();
});

test.each([
  ['local in its zone', '2026-04-22T14:00', 'Europe/Paris', Date.UTC(2026, 3, 22, 12)],
  [
    'local without a zone, which is New York',
    '2026-04-22T14:00',
    undefined,
    Date.UTC(2026, 3, 22, 18),
  ],
  ['UTC', '2026-04-22T14:00:00Z', 'Europe/Paris', Date.UTC(2026, 3, 22, 14)],
  ['an offset', '2026-04-22T14:00:00+09:00', 'Europe/Paris', Date.UTC(2026, 3, 22, 5)],
  ['twice there', '2026-10-25T02:30', 'Europe/Paris', null],
  ['no time', 'soon', 'Europe/Paris', null],
  ['nothing', undefined, undefined, null],
])('reads a time that is %s', (_name, scheduledTime, timezone, at) => {
  expect(readPost({ ...CREATED.posts[0], scheduledTime, timezone })?.scheduledAt).toBe(at);
});

test('counts the entries of a page that it cannot read instead of passing over them', () => {
  const page = readPage({ data: [listed, { status: 'posted' }, null], hasMore: false });
  expect(page).toMatchObject({ unreadable: 2, nextCursor: null });
  expect(page?.posts).toHaveLength(1);
});

test('ends the list where the list says so, whatever cursor is left over', () => {
  expect(readPage({ ...LISTED, hasMore: false })?.nextCursor).toBeNull();
});

test.each([
  [{ hasMore: false, nextCursor: 'left over' }, true],
  [{ hasMore: false, nextCursor: null }, true],
  [{}, true],
  [{ nextCursor: null }, true],
  [{ nextCursor: 'more' }, false],
  [{ hasMore: true, nextCursor: null }, false],
  [{ hasMore: true, nextCursor: { at: 5 } }, false],
  [{ hasMore: true, nextCursor: 'x'.repeat(240) }, false],
])('does not take a list for ended that goes on where nobody can read: %j', (end, isLast) => {
  expect(readPage({ data: [], ...end })).toMatchObject({ isLast });
});

test('reads an id that comes as a number', () => {
  expect(readPost({ ...listed, postId: 12 })?.postId).toBe('12');
});

test('reads a post, a sound and an account of which only the id is told', () => {
  expect(readPost({ postId: 'p' })).toMatchObject({
    postId: 'p',
    status: 'other',
    scheduledAt: null,
  });
  expect(readSound({ soundId: 's' })).toEqual({
    soundId: 's',
    name: null,
    durationS: null,
    createdAt: null,
  });
  expect(readAccount({ accountId: 'a' })).toMatchObject({ accountId: 'a', status: null });
});

test.each([
  undefined,
  null,
  {},
  [],
  'post_one',
  { postId: null },
  { soundId: '' },
  { accountId: {} },
])('reads nothing out of %j', (json) => {
  for (const read of [readPost, readOnePost, readSound, readAccount, readPage, readDeleted]) {
    expect(read(json)).toBeUndefined();
  }
});
