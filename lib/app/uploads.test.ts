import { expect, test, vi } from 'vitest';
import { anUpload, NOON } from '../posting/testing/tiktok-upload.ts';
import type { Upload } from '../posting/upload/upload.ts';
import { testWindow } from './testing/window.ts';
import { openWindow } from './window.ts';

const MB = 1_000_000;
const upload: Upload = {
  ...anUpload,
  plan: { size: 64 * MB, chunkSize: 10 * MB, chunkCount: 6 },
};

/** Two windows on one database, in which the background writes down how far a file is. */
async function windows() {
  const one = testWindow();
  const clock = { now: NOON };
  one.effects.now = () => clock.now;
  const [first, second] = [await openWindow(one.effects), await openWindow(one.effects)];
  const write = async (acknowledged: number, seconds: number, change: Partial<Upload> = {}) => {
    const updatedAt = NOON + seconds * 1000;
    clock.now = updatedAt;
    await one.db.table('uploads').put({ ...upload, acknowledged, updatedAt, ...change });
    const isThere = () => {
      for (const { uploads } of [first, second]) {
        const told = uploads.value.get(upload.id)?.upload;
        expect(told).toMatchObject({ acknowledged, updatedAt });
      }
    };
    await vi.waitFor(isThere);
  };
  return { ...one, clock, first, second, write };
}

test('every window shows at once how far a file is and how quickly it goes', async () => {
  const { first, second, write } = await windows();
  expect(first.uploads.value.size).toBe(0);
  await write(0, 0);
  await write(10 * MB, 4);
  await write(20 * MB, 8);
  for (const { uploads } of [first, second]) {
    expect(uploads.value.get(upload.id)?.progress).toMatchObject({
      bytes: 20 * MB,
      bytesPerS: 2.5 * MB,
    });
  }
});

test('no window is told the address', async () => {
  const { first, write } = await windows();
  await write(0, 0);
  expect(JSON.stringify([...first.uploads.value])).not.toContain('s3cret');
});

test('counts the time down while nothing is told', async () => {
  const { clock, first, passTime, write } = await windows();
  await write(0, 0);
  await write(10 * MB, 4);
  const left = () => first.uploads.value.get(upload.id)?.progress.secondsLeft ?? 0;
  expect(left()).toBeCloseTo(21.6);
  clock.now += 2000;
  passTime();
  expect(left()).toBeCloseTo(19.6);
  await write(10 * MB, 7, { state: 'paused' });
  expect(left()).toBe(0);
});

test('what was held back is measured anew', async () => {
  const { first, write } = await windows();
  const rate = () => first.uploads.value.get(upload.id)?.progress.bytesPerS;
  await write(0, 0);
  await write(10 * MB, 4);
  await write(10 * MB, 5, { state: 'paused' });
  expect(rate()).toBeNull();
  await write(10 * MB, 500);
  expect(rate()).toBeNull();
  await write(20 * MB, 510);
  expect(rate()).toBe(MB);
});
