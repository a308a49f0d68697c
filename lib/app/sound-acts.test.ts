import { beforeEach, expect, test } from 'vitest';
import { type ClipStates, createClipStates } from '../in-page/clip-states.ts';
import type { PageCommand, Takes } from '../messaging/protocol.ts';
import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Sound } from '../sounds/sound.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import type { MusicPage } from '../tiktok/music-page-look.ts';
import type { News } from './clip-news.ts';
import { createSoundActs } from './sound-acts.ts';

const MUSIC = '7600000000000000070';
const KEY = `music:${MUSIC}`;
const ana: ClipRef = { id: '7600000000000000071', kind: 'video', username: 'ana' };
const ben: ClipRef = { id: '7600000000000000072', kind: 'video', username: 'ben' };
const facts = {
  musicId: MUSIC,
  title: 'Kettle song',
  author: 'Ana',
  durationS: null,
  original: null,
  commercial: null,
};
const problem: Problem = {
  code: 'infinipost.extraction_failed',
  remedy: 'ask_user',
  what: 'What.',
  means: 'Means.',
  next: 'Next.',
  step: 'open_original',
};

const savedFrom = (clip: ClipRef): Sound => ({
  id: KEY,
  clip,
  facts,
  title: facts.title,
  savedAt: 1,
  state: 'imported',
  soundId: 'snd_1',
  importedAt: 2,
  attempt: null,
  problem: null,
});
const notFrom = (clip: ClipRef, why = problem): Sound => ({
  ...savedFrom(clip),
  state: 'not_imported',
  soundId: null,
  importedAt: null,
  problem: why,
});

let page: MusicPage | undefined;
/** The library, and what becomes of a sound that is saved into it. */
let library: Sound | null;
let import_: (clip: ClipRef) => Sound;
let saves: Takes<'sound.save'>[];
let asked: PageCommand[];
let news: News[];
let states: ClipStates;
let acts: ReturnType<typeof createSoundActs>;

const restart = () => {
  states = createClipStates(() => {});
  acts = createSoundActs({
    ask: async (command, input) => {
      asked.push(command);
      if (command === 'sound.of_music') return { sound: library } as never;
      if (command !== 'sound.save') return {} as never;
      saves.push(input as Takes<'sound.save'>);
      library = import_((input as Takes<'sound.save'>).clip);
      return { sound: library } as never;
    },
    look: () => page,
    states,
    sayNews: (one) => news.push(one),
  });
};

beforeEach(() => {
  const clips = [ana, ben].map((clip) => ({ clip, reading: undefined }));
  page = { musicId: MUSIC, creator: undefined, clips, facts };
  library = null;
  import_ = savedFrom;
  saves = [];
  asked = [];
  news = [];
  restart();
});

test('the sound is imported from the best clip shown, and the news says whose it is', async () => {
  const saving = acts.save(MUSIC);
  expect(states.of(KEY).at).toBe('working');
  await saving;
  expect(saves).toEqual([{ clip: ana, facts }]);
  expect(states.of(KEY).at).toBe('saved');
  expect(states.keyOf(ana.id)).toBe(KEY);
  expect(news).toMatchObject([
    { text: 'Sound saved and imported, from @ana’s video.', clip: ana, action: { does: 'use' } },
  ]);
});

test('two presses while it works are one request', async () => {
  await Promise.all([acts.save(MUSIC), acts.save(MUSIC)]);
  expect(saves).toHaveLength(1);
});

test('a sound that the library has is asked for by its own clip, whatever is shown', async () => {
  library = savedFrom(ben);
  if (page) page.clips = [];
  await acts.save(MUSIC);
  expect(saves).toEqual([{ clip: ben, facts }]);
  expect(news[0]?.text).toContain('@ben’s video');
});

test('where a clip is no good, a press tries the next, and the news says both', async () => {
  import_ = (clip) => (clip.id === ana.id ? notFrom(clip) : savedFrom(clip));
  await acts.save(MUSIC);
  expect(news[0]).toMatchObject({
    text: expect.stringMatching(/out of @ana’s video: .*The next one to try is @ben’s video\./),
    action: { label: 'Try the next video', does: 'try_next', musicId: MUSIC },
    stays: true,
  });
  expect(saves).toHaveLength(1);
  await acts.save(MUSIC);
  expect(saves.map(({ clip }) => clip)).toEqual([ana, ben]);
  expect(news[1]?.text).toBe('Sound saved and imported, from @ben’s video.');
});

test('what was no good before this page was opened is not tried first again', async () => {
  library = notFrom(ana);
  await acts.save(MUSIC);
  expect(saves.map(({ clip }) => clip)).toEqual([ben]);
});

test('where no clip was any good, that is said and nothing more is asked for', async () => {
  import_ = notFrom;
  await acts.save(MUSIC);
  await acts.save(MUSIC);
  expect(news[1]).toMatchObject({
    action: null,
    text: expect.stringMatching(/Scroll until other/),
  });
  await acts.save(MUSIC);
  expect(saves).toHaveLength(2);
  expect(states.of(KEY)).toMatchObject({ at: 'failed', problem: { code: 'music.all_tried' } });
});

test('another trouble than the clip’s is told with its step, and whose clip it would come from', async () => {
  const noKey = { ...problem, code: 'sound.no_key', step: 'open_options' as const };
  import_ = (clip) => notFrom(clip, noKey);
  await acts.save(MUSIC);
  expect(news).toMatchObject([
    { text: 'What. Means. Next. It comes from @ana’s video.', action: { does: 'open_options' } },
  ]);
  await acts.save(MUSIC);
  expect(saves.map(({ clip }) => clip)).toEqual([ana, ana]);
});

test('a page without clips says what to do, and asks for nothing that costs', async () => {
  if (page) page.clips = [];
  await acts.save(MUSIC);
  expect(saves).toEqual([]);
  expect(news).toMatchObject([
    { clip: null, text: expect.stringMatching(/no video with this sound yet.*Scroll until/) },
  ]);
});

test('a page that went on to another sound saves neither', async () => {
  if (page) page.musicId = '6718395';
  await acts.save(MUSIC);
  page = undefined;
  await acts.save(MUSIC);
  expect(asked).toEqual([]);
  expect(states.of(KEY)).toMatchObject({ at: 'failed', problem: { code: 'music.page_went_on' } });
});

test('Use in post saves first, then opens the composer with the sound', async () => {
  await acts.use(MUSIC);
  await acts.use(MUSIC);
  expect(asked).toEqual(['sound.of_music', 'sound.save', 'composer.open', 'composer.open']);
});

test('a refusal of the background stands on the button', async () => {
  import_ = () => {
    throw new ProblemError(problem);
  };
  await acts.save(MUSIC);
  expect(states.of(KEY)).toEqual({ at: 'failed', problem });
});
