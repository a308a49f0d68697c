import fc from 'fast-check';
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MkvOutputFormat,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import { expect, test } from 'vitest';
import { readMedia } from './read.ts';
import { createReading } from './reading.ts';
import { createThreads } from './testing/thread.ts';

type Film = {
  format: OutputFormat;
  codec: 'vp9' | 'vp8' | 'av1';
  /** When each frame is shown, in seconds. */
  times: number[];
  rotation?: 0 | 90;
};

/** A film of 640 × 1138 pixels whose frames hold nothing: only what is said about them counts. */
async function film({ format, codec, times, rotation = 0 }: Film): Promise<Blob> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { rotation });
  await output.start();
  const strings = { vp9: 'vp09.00.31.08', vp8: 'vp8', av1: 'av01.0.04M.08' };
  const decoderConfig = { codec: strings[codec], codedWidth: 640, codedHeight: 1138 };
  for (const [index, time] of times.entries()) {
    const duration = (times[index + 1] ?? time + 1 / 30) - time;
    const packet = new EncodedPacket(new Uint8Array(40), 'key', time, duration);
    await source.add(packet, { decoderConfig });
  }
  await output.finalize();
  return new Blob([target.buffer ?? new ArrayBuffer(0)]);
}

const steady = (frames: number, rate: number) =>
  Array.from({ length: frames }, (_, index) => index / rate);

test.each<[string, OutputFormat, Film['codec']]>([
  ['mp4', new Mp4OutputFormat(), 'vp9'],
  ['mp4', new Mp4OutputFormat({ fastStart: false }), 'av1'],
  ['quicktime', new MovOutputFormat(), 'vp9'],
  ['webm', new WebMOutputFormat(), 'vp8'],
  ['other', new MkvOutputFormat(), 'vp9'],
])('reads a film in %s', async (container, format, codec) => {
  const file = await film({ format, codec, times: steady(90, 30) });
  const facts = await readMedia(file);
  expect(facts).toMatchObject({
    bytes: file.size,
    container,
    picture: { codec, width: 640, height: 1138, frameRateVaries: false },
  });
  expect(facts.picture?.frameRate).toBeCloseTo(30, 1);
  expect(facts.picture?.durationS).toBeCloseTo(3, 1);
});

test('tells the sides as they are shown', async () => {
  const format = new Mp4OutputFormat();
  const file = await film({ format, codec: 'vp9', times: steady(30, 30), rotation: 90 });
  expect((await readMedia(file)).picture).toMatchObject({ width: 1138, height: 640 });
});

test('notices a frame rate that changes', async () => {
  let time = 0;
  const times = Array.from({ length: 200 }, (_, index) => {
    time += 0.02 + ((index * 7919) % 101) / 2000;
    return time;
  });
  const file = await film({ format: new Mp4OutputFormat(), codec: 'vp9', times });
  expect((await readMedia(file)).picture?.frameRateVaries).toBe(true);
});

test.each([
  ['text', new Blob(['not a video, only words'])],
  ['nothing', new Blob([])],
  ['a picture', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])])],
])('takes %s for no video', async (_name, blob) => {
  expect(await readMedia(blob)).toEqual({ bytes: blob.size, container: null, picture: null });
});

test('a film without a frame counts as unreadable', async () => {
  const file = await film({ format: new Mp4OutputFormat(), codec: 'vp9', times: [] });
  expect(await readMedia(file)).toMatchObject({ container: 'mp4', picture: null });
});

test('whatever a damaged file says of itself, nothing is thrown', async () => {
  const format = new Mp4OutputFormat({ fastStart: 'in-memory' });
  const whole = await (await film({ format, codec: 'vp9', times: steady(10, 30) })).bytes();
  const damage = fc.array(fc.tuple(fc.nat(900), fc.nat(255)), { minLength: 1, maxLength: 20 });
  const threads = createThreads();
  const read = createReading({ start: threads.start, later: (_, act) => setTimeout(act, 1500) });
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      const damaged = Uint8Array.from(whole);
      for (const [at, byte] of places) damaged[at] = byte;
      const reading = await read(new Blob([damaged]));
      // A table that claims billions of entries is read until its reader is ended.
      if (reading === 'unread') return;
      expect(reading.bytes).toBe(whole.length);
      const told = reading.picture ?? { width: 0, height: 0, durationS: 0, frameRate: 0 };
      for (const key of ['width', 'height', 'durationS', 'frameRate'] as const) {
        expect(told[key]).toSatisfy(Number.isFinite);
      }
    }),
    { numRuns: 300 },
  );
  await threads.end();
}, 120_000);

test('a film that ends too early is said to be unreadable, and nothing is thrown', async () => {
  const format = new Mp4OutputFormat({ fastStart: false });
  const file = await film({ format, codec: 'vp9', times: steady(90, 30) });
  expect((await readMedia(file.slice(0, 1000))).picture).toBeNull();
});
