import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshCache } from '../../tests/samples/database.ts';
import { aClip, aProblem, NOON } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import type { ClipReading } from '../tiktok/reading.ts';
import { FRESH_FOR_MS } from './freshness.ts';
import { createInspecting, type InspectingEffects } from './inspecting.ts';
import type { SoundReading } from './inspection.ts';
import { createAnswerStore } from './store.ts';

const musicId = '7574621035113472999';
const clipReading: ClipReading = {
  source: 'dumpling',
  at: NOON,
  clip: aClip,
  caption: 'Kettle on',
  author: { username: 'copper.kettle', nickname: 'Copper Kettle', verified: false },
  createdAt: NOON - 1000,
  coverUrl: null,
  durationS: 21,
  figures: { views: 1000, likes: 100, comments: 10, shares: 5, saves: null },
  hashtags: ['tea'],
  sound: { musicId, title: 'Song', author: 'A', durationS: 21, original: true, commercial: null },
};
const soundReading: SoundReading = {
  source: 'konbini',
  at: NOON,
  musicId,
  title: 'Song',
  author: 'A',
  durationS: 21,
  videoCount: 5000,
  album: null,
  original: true,
};
const absent = new ProblemError({ ...aProblem, code: 'dumpling.not_found' });

let now: number;
let answers: InspectingEffects['answers'];
const readClip = vi.fn<InspectingEffects['readClip']>();
const readSound = vi.fn<InspectingEffects['readSound']>();

function inspecting() {
  return createInspecting({
    answers,
    now: () => now,
    readClip,
    readSound,
    isAbsence: (thrown) => thrown === absent,
  });
}

beforeEach(() => {
  now = NOON;
  answers = createAnswerStore(freshCache());
  readClip.mockReset().mockResolvedValue(clipReading);
  readSound.mockReset().mockResolvedValue(soundReading);
});

describe('inspecting', () => {
  it('asks for the clip and its sound once, and answers from the cache after that', async () => {
    const { inspect } = inspecting();
    const first = await inspect(aClip, musicId, 'fill', 'page');
    expect(first).toMatchObject({ readings: [clipReading], sound: soundReading, problems: [] });
    expect(await inspect(aClip, musicId, 'fill', 'page')).toEqual(first);
    expect([readClip.mock.calls.length, readSound.mock.calls.length]).toEqual([1, 1]);
  });

  it('asks once for windows that ask while the answer is being stored', async () => {
    const { inspect } = inspecting();
    let second: Promise<unknown> | undefined;
    const { put } = answers;
    answers.put = async (answer) => {
      second ??= inspect(aClip, musicId, 'fill', 'window');
      await answers.get(answer.key);
      await put(answer);
    };
    await inspect(aClip, musicId, 'fill', 'page');
    await second;
    expect([readClip.mock.calls.length, readSound.mock.calls.length]).toEqual([1, 1]);
  });

  it('learns the sound from the clip where the page does not tell it', async () => {
    await inspecting().inspect(aClip, null, 'fill', 'page');
    expect(readSound).toHaveBeenCalledWith(musicId, 'page');
  });

  it('asks nothing when only the stored answers are wanted', async () => {
    const { readings } = await inspecting().inspect(aClip, musicId, 'cached', 'page');
    expect(readings).toEqual([]);
    expect(readClip).not.toHaveBeenCalled();
  });

  it('asks again for what is stale, each kind by its own age', async () => {
    const { inspect } = inspecting();
    await inspect(aClip, musicId, 'fill', 'page');
    now += FRESH_FOR_MS.clip + 1;
    await inspect(aClip, musicId, 'fill', 'page');
    expect([readClip.mock.calls.length, readSound.mock.calls.length]).toEqual([2, 1]);
  });

  it('takes an answer from the future for stale: the clock was wrong once', async () => {
    const { inspect } = inspecting();
    await inspect(aClip, musicId, 'fill', 'page');
    now -= 60_000;
    await inspect(aClip, musicId, 'fill', 'page');
    expect(readClip).toHaveBeenCalledTimes(2);
  });

  it('refreshes when told to, but not what was answered a moment ago', async () => {
    const { inspect } = inspecting();
    await inspect(aClip, musicId, 'fresh', 'page');
    await inspect(aClip, musicId, 'fresh', 'page');
    expect(readClip).toHaveBeenCalledTimes(1);
    now += 61_000;
    await inspect(aClip, musicId, 'fresh', 'page');
    expect(readClip).toHaveBeenCalledTimes(2);
  });

  it('keeps a definite "there is none", which costs a credit too', async () => {
    readClip.mockRejectedValue(absent);
    const { inspect } = inspecting();
    for (const _ of [1, 2, 3]) {
      const { problems } = await inspect(aClip, musicId, 'fill', 'page');
      expect(problems.map(({ code }) => code)).toEqual(['dumpling.not_found']);
    }
    expect(readClip).toHaveBeenCalledTimes(1);
  });

  it('shows the older answer beside the reason when asking again fails', async () => {
    const { inspect } = inspecting();
    await inspect(aClip, musicId, 'fill', 'page');
    now += FRESH_FOR_MS.clip + 1;
    readClip.mockRejectedValue(new ProblemError(aProblem));
    const { readings, problems } = await inspect(aClip, musicId, 'fill', 'page');
    expect(readings).toEqual([clipReading]);
    expect(problems).toEqual([aProblem]);
  });

  it('drops a stored answer that cannot be read, and asks once', async () => {
    await answers.put({ key: `dumpling:clip:${aClip.id}`, fetchedAt: NOON, value: { junk: 1 } });
    const { readings } = await inspecting().inspect(aClip, musicId, 'fill', 'page');
    expect(readings).toEqual([clipReading]);
  });

  it('shows what one provider tells although the other fails', async () => {
    readSound.mockRejectedValue(new ProblemError(aProblem));
    const { readings, sound, problems } = await inspecting().inspect(
      aClip,
      musicId,
      'fill',
      'page',
    );
    expect([readings.length, sound, problems]).toEqual([1, null, [aProblem]]);
  });
});
