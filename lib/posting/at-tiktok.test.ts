import { expect, it } from 'vitest';
import { runningSandbox } from '../../sandbox/testing/running-sandbox.ts';
import { NotYetError } from './resting.ts';
import { settle } from './testing/settle.ts';
import { aTiktokBackground } from './testing/tiktok-background.ts';

const sandbox = runningSandbox();
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

it('posts a file: announced, uploaded, worked on, published, and its clip is known', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.write();
  await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'processing',
    lease: null,
    problem: null,
  });
  await settle(background);
  const [publish, ...more] = background.journal.publishes();
  expect(more).toEqual([]);
  expect(publish).toMatchObject({ mode: 'direct', sha256: expect.stringMatching(/^\w{64}$/) });
  expect(await background.only()).toMatchObject({
    state: 'published',
    remote: { status: 'PUBLISH_COMPLETE', clipIds: [expect.stringMatching(/^\d{19}$/)] },
    attempts: [{ outcome: 'accepted' }],
  });
});

it('puts a file into the inbox as a draft, and hears of it when it is posted from there', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.write({ mode: 'draft', privacy: null });
  const own = background.start();
  await own.round();
  background.pass(MINUTE_MS);
  await own.round();
  const { state, remote } = await background.only();
  expect(state).toBe('in_inbox');
  sandbox.it.world.tiktok.postDraft(remote?.postId ?? '');
  await settle(background);
  expect((await background.only()).state).toBe('published');
});

it('has not asked TikTok for a post whose token could not be renewed', async () => {
  const background = await aTiktokBackground(sandbox);
  const photos = { urls: ['https://media.example.com/1.jpg'], coverIndex: 0 };
  await background.write({ media: 'photos' }, photos);
  const [connection] = await background.connections.all();
  await background.connections.update(connection?.id ?? '', (row) => ({ ...row, accessUntil: 0 }));
  background.faults.add({
    path: '/v2/oauth/token/',
    times: 9,
    do: { type: 'status', status: 503 },
  });
  await background.start().round();
  const told = await background.only();
  expect(told).toMatchObject({ state: 'failed', attempts: [{ outcome: 'refused', leftAt: null }] });
  expect(background.journal.publishes()).toEqual([]);
});

it('has TikTok fetch a video, and photos, and writes down before that it may', async () => {
  const photos = { urls: ['https://media.example.com/1.jpg'], coverIndex: 0 };
  for (const from of ['address', photos] as const) {
    const background = await aTiktokBackground(sandbox);
    await background.write({ media: from === 'address' ? 'video' : 'photos' }, from);
    await settle(background);
    const attempts = [{ leftAt: expect.any(Number), outcome: 'accepted' }];
    expect(await background.only()).toMatchObject({ state: 'published', problem: null, attempts });
  }
  expect(sandbox.it.journal.publishes().map(({ media }) => media)).toEqual(['video', 'photo']);
  const drafts = await aTiktokBackground(sandbox);
  await drafts.write({ mode: 'draft', privacy: null }, 'address');
  await drafts.start().round();
  expect((await drafts.only()).attempts).toMatchObject([{ leftAt: expect.any(Number) }]);
});

it('says why TikTok gave a post up, and can send it again', async () => {
  const background = await aTiktokBackground(sandbox);
  sandbox.it.world.tiktok.settings.nextFailReason = 'picture_size_check_failed';
  const { id } = await background.write();
  await settle(background);
  expect(await background.only()).toMatchObject({
    state: 'failed',
    problem: { code: 'tiktok.failed.picture_size_check_failed', field: 'video' },
    attempts: [{ outcome: 'refused' }],
  });
  await background.start().reschedule(id, { kind: 'now' });
  await settle(background);
  expect((await background.only()).state).toBe('published');
});

it('waits for a full limit, however long, and is then neither late nor lost', async () => {
  const background = await aTiktokBackground(sandbox);
  const used = background.now();
  for (let posts = 0; posts < 15; posts += 1) {
    await background.limits.take('tiktok:open_maker', ['post'], used);
  }
  await background.write();
  await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'scheduled',
    sendAt: used + DAY_MS,
    problem: { code: 'limits.post' },
    attempts: [],
  });
  expect(background.journal.count({ kind: 'publish-init' })).toBe(0);
  background.pass(DAY_MS);
  await settle(background);
  expect((await background.only()).state).toBe('published');
});

it('holds the choices against what the account may post now, before anything is announced', async () => {
  const background = await aTiktokBackground(sandbox);
  const user = sandbox.it.world.tiktok.users.get('open_maker');
  if (user) user.isPrivate = true;
  await background.write();
  await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'failed',
    problem: { code: 'tiktok_rules.privacy_not_offered' },
    attempts: [{ outcome: 'refused' }],
  });
  expect(background.journal.publishes()).toEqual([]);
});

it('waits for the user where the account did not allow it, or the browser does not', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.connections.update('tiktok:open_maker', (row) => ({
    ...row,
    scopes: ['video.upload'],
  }));
  await background.write();
  const own = background.start();
  await own.round();
  expect((await background.only()).problem?.code).toBe('posting.tiktok_may_not_direct');
  await background.connections.update('tiktok:open_maker', (row) => ({
    ...row,
    scopes: ['video.publish'],
  }));
  background.outside.isGranted = false;
  await own.unblock();
  await own.round();
  expect(await background.only()).toMatchObject({
    state: 'needs_user',
    problem: { code: 'tiktok.host_not_granted' },
  });
  background.outside.isGranted = true;
  await own.unblock();
  await settle(background);
  expect((await background.only()).state).toBe('published');
});

it('repeats the announcement of a file that got no answer', async () => {
  const background = await aTiktokBackground(sandbox);
  const path = '/v2/post/publish/video/init/';
  background.faults.add({ path, times: 2, do: { type: 'drop-after-commit' } });
  await background.write();
  await settle(background);
  expect((await background.only()).state).toBe('published');
  expect(background.journal.publishes()).toHaveLength(1);
});

it('never repeats a fetch that got no answer: only the user decides', async () => {
  const background = await aTiktokBackground(sandbox);
  const path = '/v2/post/publish/video/init/';
  background.faults.add({ path, times: 1, do: { type: 'drop-after-commit' } });
  const { id } = await background.write({}, 'address');
  const own = background.start();
  await own.round();
  expect(await background.only()).toMatchObject({ state: 'unknown', wakeAt: null });
  background.pass(DAY_MS);
  await own.round();
  expect((await own.check(id)).problem?.code).toBe('posting.not_listed');
  expect(background.journal.publishes()).toHaveLength(1);
  expect((await own.resolve(id, 'there')).state).toBe('published');
});

it('cancels what TikTok still fetches, and not what it has', async () => {
  const background = await aTiktokBackground(sandbox);
  const { id } = await background.write({}, 'address');
  const own = background.start();
  await own.round();
  expect((await own.cancel(id)).state).toBe('cancelled');
  expect(background.journal.publishes()).toEqual([]);

  const late = await aTiktokBackground(sandbox);
  await late.write();
  const other = late.start();
  await other.round();
  await expect(other.cancel(id)).rejects.toMatchObject({
    problem: { code: 'posting.too_late_to_cancel' },
  });
});

it('asks TikTok for the state of posts only as often as it allows, and then waits', async () => {
  const background = await aTiktokBackground(sandbox);
  await background.write();
  const own = background.start();
  await own.round();
  for (let taken = 0; taken < 40; taken += 1) {
    await background.limits.take('tiktok:open_maker', ['status'], background.now());
  }
  const { id, remote } = await background.only();
  background.pass(30_000);
  const refusal = await own.check(id).catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(NotYetError);
  expect((refusal as NotYetError).afterMs).toBeGreaterThan(20_000);
  await own.visit(id);
  expect(await background.only()).toMatchObject({ state: 'processing', remote, lookFailures: 1 });
});

it('sends nothing early by a clock that is ahead of TikTok’s, and takes up no place by waiting', async () => {
  const background = await aTiktokBackground(sandbox);
  const { id, dueAt } = await background.write();
  const chosen = { local: '2026-11-21T09:00', zone: 'America/New_York' };
  const later = { chosen, dueAt: dueAt + 60 * MINUTE_MS, sendAt: dueAt + 60 * MINUTE_MS };
  await background.deliveries.update(id, (row) => ({ ...row, ...later, wakeAt: later.sendAt }));
  // The sandbox's answers keep telling the machine's own time.
  background.pass(70 * MINUTE_MS);
  for (let rounds = 0; rounds < 30; rounds += 1) await background.start().round();
  expect(await background.only()).toMatchObject({
    state: 'scheduled',
    problem: { code: 'posting.clock_ahead' },
  });
  expect(background.journal.publishes()).toEqual([]);
  background.pass(-70 * MINUTE_MS);
  await background.deliveries.update(id, (row) => ({ ...row, dueAt, wakeAt: dueAt }));
  await background.start().round();
  expect(await background.only()).toMatchObject({ state: 'processing', problem: null });
});
