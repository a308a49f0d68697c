import type { LedgerEntry } from '../ledger/entry.ts';
import { type Problem, ProblemError } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { createInFlight } from '../sharing/in-flight.ts';
import { type ClipRef, videoUrl } from '../tiktok/clip.ts';
import type { SoundFacts } from '../tiktok/reading.ts';
import { importAnswerLost, noSuchSound, savedWithoutKey } from './problems.ts';
import { type Sound, sameSound, soundKey } from './sound.ts';
import type { SoundStore } from './store.ts';

/** How a sound gets into InfiniPost: the effect behind an import. */
export type ImportCall = (
  sound: { clipUrl: string; name: string | null },
  by: LedgerEntry['by'],
) => Promise<{ soundId: string; name: string | null }>;

export type SavingEffects = {
  store: SoundStore;
  bootId: string;
  now(): number;
  newId(): string;
  hasKey(): Promise<boolean>;
  importSound: ImportCall;
  /** Whether an error leaves open if InfiniPost took the import. */
  maybeImported(thrown: unknown): boolean;
};

export type Saving = {
  /** Puts the sound of a clip into the library and imports it; saved once, however often pressed. */
  save(clip: ClipRef, facts: SoundFacts | null, by: LedgerEntry['by']): Promise<Sound>;
  /** Imports a saved sound; `again` repeats an import whose answer was lost: the user's decision. */
  importSaved(key: string, again: boolean, by: LedgerEntry['by']): Promise<Sound>;
  /** Imports what was saved without a key, if there is one: a stop may have cut that off. */
  importWaiting(): Promise<void>;
  /** Imports what was saved without a key or refused for the key that there was. */
  keyArrived(): Promise<void>;
  /** At start: imports that an earlier run left unanswered become `unknown`. */
  recover(): Promise<void>;
};

/** Import problems that another key, or access to its host, may end. */
const REFUSED_FOR_THE_KEY = [
  'infinipost.no_key',
  'infinipost.host_not_granted',
  'infinipost.unauthenticated',
  'infinipost.forbidden',
];

export function createSaving(effects: SavingEffects): Saving {
  const { store, now } = effects;
  const inFlight = createInFlight();

  const importSaved: Saving['importSaved'] = (key, again, by) =>
    inFlight(key, () => importOnce(key, again, by));

  async function importOnce(key: string, again: boolean, by: LedgerEntry['by']): Promise<Sound> {
    if (!(await effects.hasKey()) && !again) return note(key, savedWithoutKey);
    const attempt = { id: effects.newId(), bootId: effects.bootId, at: now() };
    let before: Sound['state'] | undefined;
    const claimed = await store.update(key, (sound) => {
      before = sound?.state;
      const may = sound?.state === 'not_imported' || (again && sound?.state === 'unknown');
      return may ? { ...sound, state: 'importing', attempt, problem: null } : undefined;
    });
    if (!claimed) throw new ProblemError(noSuchSound);
    if (claimed.attempt?.id !== attempt.id) return claimed;
    try {
      const name = claimed.facts ? claimed.title : null;
      const told = await effects.importSound({ clipUrl: videoUrl(claimed.clip), name }, by);
      return await finish(key, attempt.id, (sound) => ({
        ...sound,
        state: 'imported',
        soundId: told.soundId,
        title: sound.facts ? sound.title : (told.name ?? sound.title),
        importedAt: now(),
      }));
    } catch (thrown) {
      const lost = effects.maybeImported(thrown);
      const problem = lost ? importAnswerLost : asProblem(thrown);
      // A refused repetition says nothing about the first time, whose answer was lost.
      const state = lost || before === 'unknown' ? 'unknown' : 'not_imported';
      return finish(key, attempt.id, (sound) => ({ ...sound, state, problem }));
    }
  }

  async function importAll(problems: readonly string[]) {
    if (!(await effects.hasKey())) return;
    for (const { id, problem } of await store.inState('not_imported')) {
      if (!problem || !problems.includes(problem.code)) continue;
      // By `page`: a page may have saved any number of them, so its budget bounds this too.
      // It was removed meanwhile, or the database failed for it: the others are imported all the same.
      await importSaved(id, false, 'page').catch(() => undefined);
    }
  }

  /** Only the attempt that holds the sound may finish it. */
  async function finish(key: string, attemptId: string, change: (sound: Sound) => Sound) {
    const finished = await store.update(key, (sound) =>
      sound?.attempt?.id === attemptId && sound.state === 'importing' ? change(sound) : undefined,
    );
    if (!finished) throw new ProblemError(noSuchSound);
    return finished;
  }

  async function note(key: string, problem: Problem): Promise<Sound> {
    const noted = await store.update(key, (sound) =>
      sound?.state === 'not_imported' ? { ...sound, problem } : undefined,
    );
    if (!noted) throw new ProblemError(noSuchSound);
    return noted;
  }

  return {
    save: async (clip, facts, by) => {
      const told = fresh(clip, facts, now());
      const saved = await store.add(told, (known) => sameSound(known, told));
      return saved.state === 'not_imported' ? importSaved(saved.id, false, by) : saved;
    },
    importSaved,
    importWaiting: () => importAll([savedWithoutKey.code]),
    keyArrived: () => importAll([savedWithoutKey.code, ...REFUSED_FOR_THE_KEY]),
    recover: async () => {
      for (const { id } of await store.inState('importing')) {
        await store.update(id, (sound) =>
          sound?.state === 'importing' && sound.attempt?.bootId !== effects.bootId
            ? { ...sound, state: 'unknown', problem: importAnswerLost }
            : undefined,
        );
      }
    },
  };
}

function fresh(clip: ClipRef, facts: SoundFacts | null, now: number): Sound {
  return {
    id: soundKey(clip, facts?.musicId),
    clip,
    facts,
    title: facts?.title || (clip.username ? `Sound from @${clip.username}` : 'Sound of a video'),
    savedAt: now,
    state: 'not_imported',
    soundId: null,
    importedAt: null,
    attempt: null,
    problem: null,
  };
}
