import { expect, test } from 'vitest';
import { CREATOR, STATUS, UPLOAD } from './examples.ts';
import { readBegun, readBegunUpload, readCreator, readStatus } from './schema.ts';

const status = (data: Record<string, unknown>) =>
  readStatus({ data, error: { code: 'ok', message: '', logid: 'L2' } });

test.each([
  ['PROCESSING_UPLOAD', 'uploading'],
  ['PROCESSING_DOWNLOAD', 'downloading'],
  ['SEND_TO_USER_INBOX', 'in_inbox'],
  ['PUBLISH_COMPLETE', 'published'],
  ['FAILED', 'failed'],
  ['PROCESSING', 'working'],
  ['toString', 'working'],
])('the status %s is %s', (rawStatus, state) => {
  expect(status({ status: rawStatus })).toMatchObject({ state, rawStatus, logId: 'L2' });
});

test.each([
  [undefined, []],
  [null, []],
  [[], []],
  ['7300000000000000001', ['7300000000000000001']],
  [[0], []],
  [
    ['7300000000000000001', 5],
    ['7300000000000000001', '5'],
  ],
])('reads post ids told as %j', (told, postIds) => {
  expect(
    status({ status: 'PUBLISH_COMPLETE', publicaly_available_post_id: told })?.postIds,
  ).toEqual(postIds);
});

test('an empty reason is none', () => {
  expect(status({ status: 'FAILED', fail_reason: '' })?.failReason).toBeNull();
  expect(status({ status: 'FAILED', fail_reason: 'internal' })?.failReason).toBe('internal');
});

test.each([
  ['another code', { ...STATUS, error: { code: 'OK', message: '' } }],
  ['no error part', { data: STATUS.data }],
  ['no status', { ...STATUS, data: {} }],
  ['nothing', null],
])('takes %s for no status', (_name, json) => {
  expect(readStatus(json)).toBeUndefined();
});

test('an upload without its address is not readable, a fetch needs none', () => {
  const bare = { ...UPLOAD, data: { publish_id: 'p' } };
  expect(readBegunUpload(bare)).toBeUndefined();
  expect(readBegun(bare)).toMatchObject({ publishId: 'p' });
});

test('an interaction that is not told counts as switched off, a new privacy level is left out', () => {
  const told = readCreator({
    ...CREATOR,
    data: { privacy_level_options: ['SELF_ONLY', 'CLOSE_FRIENDS_2027'] },
  });
  expect(told).toEqual({
    username: null,
    nickname: '',
    avatarUrl: null,
    privacyLevels: ['SELF_ONLY'],
    commentDisabled: true,
    duetDisabled: true,
    stitchDisabled: true,
    maxDurationS: null,
  });
});
