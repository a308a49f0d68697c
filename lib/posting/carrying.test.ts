import { expect, it } from 'vitest';
import { runningSandbox } from '../../sandbox/testing/running-sandbox.ts';
import { NOON } from '../../tests/samples/samples.ts';
import { afterUpload } from './carrying.ts';
import { createMortal, type Death } from './testing/mortal.ts';
import { aTiktokBackground } from './testing/tiktok-background.ts';
import { anUpload } from './testing/tiktok-upload.ts';
import { noProgress } from './upload/problems.ts';

const sandbox = runningSandbox();

const HOUR_MS = 60 * 60_000;
const PUT = { host: 'open-upload.tiktokapis.com', method: 'PUT' };
const remote = { postId: anUpload.publishId, status: 'PROCESSING_UPLOAD', checkedAt: NOON };
const announced = { attemptId: 'a1', remote };

it('reads off an upload what becomes of its delivery', () => {
  const typeOf = (change: Partial<typeof anUpload>) =>
    afterUpload({ ...anUpload, ...change }, announced, anUpload.expiresAt)?.type;
  expect(typeOf({ state: 'sent' })).toBe('accepted');
  expect(typeOf({ state: 'dead', problem: noProgress })).toBe('refused');
  expect(typeOf({ state: 'failed', problem: noProgress })).toBe('refused');
  expect(typeOf({ state: 'stuck', problem: noProgress })).toBe('blocked');
  expect(typeOf({ state: 'cancelled' })).toBe('cancelled');
  expect(typeOf({ state: 'sending' })).toBeUndefined();
  // Nobody knows how far it was: TikTok does.
  expect(afterUpload(undefined, announced, NOON)?.type).toBe('accepted');
});

it('gives a paused upload up when its hour is over, unless TikTok may have all of it', () => {
  const paused = { ...anUpload, state: 'paused' } as const;
  const { expiresAt } = anUpload;
  expect(afterUpload(paused, announced, expiresAt - 1)).toBeUndefined();
  expect(afterUpload(paused, announced, expiresAt)?.type).toBe('refused');
  expect(afterUpload({ ...paused, lastLeft: true }, announced, expiresAt)?.type).toBe('accepted');
});

/** A file of several pieces, of which TikTok refuses the first for good. */
async function aStuckUpload() {
  const background = await aTiktokBackground(sandbox, new Blob([new Uint8Array(65_000_000)]));
  background.faults.add({ ...PUT, times: 1, do: { type: 'status', status: 400 } });
  const { id } = await background.write();
  const own = background.start();
  await own.round();
  return { background, own, id };
}

it('asks the user where an upload is stuck, and goes on when told to', async () => {
  const { background, own, id } = await aStuckUpload();
  expect(await background.only()).toMatchObject({
    state: 'needs_user',
    wakeAt: null,
    problem: { code: 'upload.chunk_refused' },
  });
  await own.carrying.resume(id);
  await own.round();
  expect(await background.only()).toMatchObject({ state: 'processing', problem: null });
  expect(background.journal.publishes()).toHaveLength(1);
}, 30_000);

it.each(['before', 'after'] as const)(
  'can be told to go on, or goes on, where a stop comes %s the first effect of being told',
  async (when) => {
    const { background, id } = await aStuckUpload();
    const mortal = createMortal({ at: 1, when });
    await mortal.live(() => background.start(mortal).carrying.resume(id));
    const own = background.start();
    if (when === 'before') {
      expect((await background.uploads.get(id))?.state).toBe('stuck');
      await own.carrying.resume(id);
    }
    await own.round();
    expect((await background.only()).state).toBe('processing');
  },
  30_000,
);

it('cancels a file that is not through: nothing of it is ever posted', async () => {
  const { background, own, id } = await aStuckUpload();
  expect((await own.cancel(id)).state).toBe('cancelled');
  expect(await background.uploads.get(id)).toMatchObject({ state: 'cancelled', address: '' });
  await background.start().round();
  expect(background.journal.publishes()).toEqual([]);
});

it('gives up a file whose hour passed before it was through, and may send it anew', async () => {
  const { background, own, id } = await aStuckUpload();
  background.pass(HOUR_MS);
  await own.carrying.resume(id);
  await own.round();
  expect(await background.only()).toMatchObject({
    state: 'failed',
    remote: null,
    problem: { code: 'upload.address_expired' },
  });
  expect((await own.reschedule(id, { kind: 'now' })).state).toBe('scheduled');
  expect(background.journal.publishes()).toEqual([]);
});

it('leaves the decision to TikTok where the row of an upload is lost', async () => {
  const { background, own, id } = await aStuckUpload();
  await background.uploads.remove(id);
  await own.carrying.resume(id);
  await own.round();
  expect((await background.only()).state).toBe('processing');
  expect(background.journal.publishes()).toEqual([]);
});

it('survives dying before and after every single effect while a file is posted', async () => {
  let points = 0;
  for (let at = 1; ; at += 1) {
    let survived = 0;
    for (const when of ['before', 'after'] as const) {
      if (await playedWith({ at, when })) survived += 1;
    }
    if (survived === 2) break;
    points += 2;
  }
  expect(points).toBeGreaterThanOrEqual(20);
  process.stdout.write(`${points} points at which the browser died while a file was posted\n`);
}, 120_000);

/** Whether the run lived to its end. Whatever happened, the file is posted once. */
async function playedWith(death: Death): Promise<boolean> {
  sandbox.it.reset();
  const background = await aTiktokBackground(sandbox);
  await background.write();
  const mortal = createMortal(death);
  await mortal.live(() => background.start(mortal).round());
  const own = background.start();
  for (let rounds = 0; rounds < 4; rounds += 1) {
    await own.round();
    background.pass(60_000);
  }
  const said = `died ${death.when} effect ${death.at}`;
  expect((await background.only()).state, said).toBe('published');
  expect(background.journal.publishes().length, said).toBe(1);
  return !mortal.isDead();
}
