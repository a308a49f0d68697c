import { beforeEach, expect, test } from 'vitest';
import { pageReading } from '../clips/first-look.ts';
import type { Inspection } from '../clips/inspection.ts';
import { type ClipStates, createClipStates } from '../in-page/clip-states.ts';
import type { PageCommand } from '../messaging/protocol.ts';
import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Sound } from '../sounds/sound.ts';
import { type ClipActs, createClipActs } from './clip-acts.ts';
import type { News } from './clip-news.ts';

const clip = { id: '7301234567890123456', kind: 'video', username: 'ana' } as const;
const target = { clip, sound: null, caption: { text: 'drawn', hashtags: [] } };
const sound: Sound = {
  id: `clip:${clip.id}`,
  clip,
  facts: null,
  title: 'Sound from @ana',
  savedAt: 1,
  state: 'imported',
  soundId: 'snd_1',
  importedAt: 2,
  attempt: null,
  problem: null,
};
const problem: Problem = {
  code: 'infinipost.no_key',
  remedy: 'fix_input',
  what: 'There is no key.',
  means: 'The sound is saved.',
  next: 'Enter a key.',
  step: 'open_options',
};
const inspection: Inspection = { clip, readings: [], sound: null, problems: [] };

/** The background, as far as a page sees it: each command is answered by what stands here. */
let answers: Partial<Record<PageCommand, () => Promise<unknown>>>;
let asked: [PageCommand, unknown][];
let news: News[];
let seen: { inspection: Inspection; busy: boolean }[];
let refused: Problem | undefined;
let states: ClipStates;
let acts: ClipActs;

beforeEach(() => {
  answers = {};
  asked = [];
  news = [];
  seen = [];
  refused = undefined;
  states = createClipStates(() => {});
  acts = createClipActs({
    ask: (command, input) => {
      asked.push([command, input]);
      return (answers[command]?.() ?? Promise.resolve({})) as never;
    },
    known: () => undefined,
    refused: () => refused,
    now: () => 7,
    states,
    sayNews: (one) => news.push(one),
    openInspection: (one, busy) => seen.push({ inspection: one, busy }),
    fillInspection: (one) => seen.push({ inspection: one, busy: false }),
  });
});

const saves = (saved: Sound) => {
  answers['sound.save'] = async () => ({ sound: saved });
};

test('saving goes from idle over working to saved, and offers Use in post', async () => {
  saves(sound);
  expect(states.of(clip.id).at).toBe('idle');
  const saving = acts.save(target);
  expect(states.of(clip.id).at).toBe('working');
  await saving;
  expect(states.of(clip.id).at).toBe('saved');
  expect(news).toMatchObject([{ action: { label: 'Use in post', does: 'use' } }]);
});

test('two presses while it works are one request', async () => {
  saves(sound);
  await Promise.all([acts.save(target), acts.save(target)]);
  expect(asked).toEqual([['sound.save', { clip, facts: null }]]);
});

test('a sound that is kept but not imported says why, and where to help it', async () => {
  saves({ ...sound, state: 'not_imported', soundId: null, importedAt: null, problem });
  await acts.save(target);
  expect(states.of(clip.id).at).toBe('saved');
  expect(news).toMatchObject([
    {
      text: 'There is no key. The sound is saved. Enter a key.',
      action: { label: 'Open options', does: 'open_options' },
    },
  ]);
});

test('a failure stands on the button until the next press', async () => {
  answers['sound.save'] = () => Promise.reject(new ProblemError(problem));
  await acts.save(target);
  expect(states.of(clip.id)).toEqual({ at: 'failed', problem });
  saves(sound);
  await acts.save(target);
  expect(states.of(clip.id).at).toBe('saved');
});

test('what the page says cannot be had is not asked for', async () => {
  refused = { ...problem, code: 'clip.not_available' };
  await acts.save(target);
  await acts.inspect(target);
  expect(asked).toEqual([]);
  expect(states.of(clip.id)).toEqual({ at: 'failed', problem: refused });
  expect(seen).toMatchObject([{ inspection: { problems: [refused] }, busy: false }]);
});

test('Use in post saves first, then opens the composer with the sound', async () => {
  saves(sound);
  await acts.use(target);
  await acts.use(target);
  expect(asked.map(([command]) => command)).toEqual([
    'sound.save',
    'composer.open',
    'composer.open',
  ]);
  expect(asked.at(-1)).toEqual(['composer.open', { soundKey: sound.id }]);
});

test('Use in post opens nothing where the sound could not be saved', async () => {
  answers['sound.save'] = () => Promise.reject(new ProblemError(problem));
  await acts.use(target);
  expect(asked.map(([command]) => command)).toEqual(['sound.save']);
});

test('inspecting shows what the page tells at once, then what was asked for beside it', async () => {
  const page = pageReading(target, undefined, 7);
  const told = { ...page, source: 'dumpling' as const };
  answers['clip.inspect'] = async () => ({ ...inspection, readings: [told] });
  await acts.inspect({ ...target, sound: { ...facts, musicId: '12345' } }, 'fresh');
  expect(asked).toEqual([['clip.inspect', { clip, musicId: '12345', how: 'fresh' }]]);
  expect(seen.map(({ busy }) => busy)).toEqual([true, false]);
  expect(seen[0]?.inspection.readings.map(({ source }) => source)).toEqual(['page']);
  expect(seen[1]?.inspection.readings.map(({ source }) => source)).toEqual(['page', 'dumpling']);
});

test('an answer that does not come leaves what the page tells, with the problem', async () => {
  answers['clip.inspect'] = () => Promise.reject(new ProblemError(problem));
  await acts.inspect(target);
  expect(seen.at(-1)?.inspection).toMatchObject({
    readings: [{ caption: 'drawn' }],
    problems: [problem],
  });
});

test('options that do not open are told about', async () => {
  answers['options.open'] = () => Promise.reject(new ProblemError(problem));
  await acts.openOptions(clip);
  expect(news).toMatchObject([{ text: expect.stringContaining('There is no key.') }]);
});

const facts = {
  musicId: '1',
  title: '',
  author: '',
  durationS: null,
  original: null,
  commercial: null,
};

test('a sound that was removed from the library meanwhile is no longer shown as saved', async () => {
  const gone: Problem = { ...problem, code: 'sound.gone' };
  answers['sound.save'] = async () => ({ sound });
  answers['composer.open'] = () => Promise.reject(new ProblemError(gone));
  await acts.save(target);
  expect(states.of(clip.id).at).toBe('saved');
  await acts.use(target);
  expect(states.of(clip.id).at).toBe('idle');
  answers['composer.open'] = async () => ({ opened: 'popup' });
  await acts.use(target);
  expect(asked.filter(([command]) => command === 'sound.save')).toHaveLength(2);
});

test('a save that stops cut off is asked about until it is told what was stored', async () => {
  let calls = 0;
  answers['sound.save'] = () => {
    calls += 1;
    const stopped = new ProblemError({ ...problem, code: 'interrupted', step: 'try_again' });
    return calls <= 2 ? Promise.reject(stopped) : Promise.resolve({ sound });
  };
  await acts.save(target);
  expect(asked).toHaveLength(3);
  expect(states.of(clip.id)).toEqual({ at: 'saved' });
});

test('a save that is cut off each time is told as it is', async () => {
  const stopped = new ProblemError({ ...problem, code: 'interrupted', step: 'try_again' });
  answers['sound.save'] = () => Promise.reject(stopped);
  await acts.save(target);
  expect(asked).toHaveLength(5);
  expect(states.of(clip.id)).toMatchObject({ at: 'failed', problem: { code: 'interrupted' } });
});
