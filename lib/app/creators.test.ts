import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { type Draft, emptyDraft } from '../posting/draft.ts';
import type { Target } from '../posting/target.ts';
import { ProblemError } from '../problems/problem.ts';
import type { CreatorInfo } from '../providers/tiktok/schema.ts';
import { createCreators } from './creators.ts';
import { aTarget, testWindow } from './testing/window.ts';

const own: Target = { ...aTarget, id: 'tiktok:kettle', provider: 'tiktok', accountId: 'kettle' };
const second: Target = { ...own, id: 'tiktok:spoon', accountId: 'spoon' };

const creator: CreatorInfo = {
  username: 'kettle.club',
  nickname: 'Kettle Club',
  avatarUrl: null,
  privacyLevels: ['SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxDurationS: null,
};

function asking(answer: () => Promise<{ creator: CreatorInfo }> = async () => ({ creator })) {
  const { effects, asked } = testWindow({ 'tiktok.creator': answer });
  const now = signal(effects.now());
  const sight = { isThere: true };
  effects.now = () => now.peek();
  effects.isInSight = () => sight.isThere;
  const pass = (minutes: number) => {
    now.value += minutes * 60_000;
  };
  const draft = signal<Draft | undefined>(undefined);
  const targets = signal<Target[] | undefined>([aTarget, own, second]);
  const creators = createCreators({ effects, targets, now }, draft);
  const choose = (...targetIds: string[]) => {
    draft.value = { ...emptyDraft(0), targetIds };
  };
  const ids = () => asked.map(([, input]) => (input as { id: string }).id);
  return { creators, choose, draft, ids, pass, sight };
}

test('asks for own accounts only, when the form is open, and once for each form', async () => {
  const { creators, choose, draft, ids } = asking();
  choose(aTarget.id, own.id);
  expect(ids()).toEqual([]);
  const close = creators.open();
  await vi.waitFor(() => expect(creators.told.value.get(own.id)?.creator).toEqual(creator));
  draft.value = { ...emptyDraft(0), targetIds: [aTarget.id, own.id], caption: 'Cranes' };
  expect(ids()).toEqual([own.id]);
  choose(own.id, second.id);
  expect(ids()).toEqual([own.id, second.id]);
  close();
  expect(creators.told.value.size).toBe(0);
  creators.open();
  expect(ids()).toEqual([own.id, second.id, own.id, second.id]);
});

test('forgets an account that is taken off, and asks anew when it is back', () => {
  const { creators, choose, ids } = asking();
  creators.open();
  choose(own.id);
  choose();
  expect(creators.told.value.size).toBe(0);
  choose(own.id);
  expect(ids()).toEqual([own.id, own.id]);
});

test('keeps why TikTok does not tell, until it is asked again', async () => {
  const problem = {
    code: 'tiktok.banned',
    remedy: 'give_up',
    what: 'Banned.',
    means: 'Nothing was sent.',
    next: 'Ask TikTok.',
    step: 'none',
  } as const;
  const answer = vi.fn(async () => ({ creator }));
  answer.mockRejectedValueOnce(new ProblemError(problem));
  const { creators, choose } = asking(answer);
  creators.open();
  choose(own.id);
  await vi.waitFor(() => expect(creators.told.value.get(own.id)?.problem).toEqual(problem));
  creators.again(own.id);
  expect(creators.told.value.get(own.id)).toEqual({ creator: null, problem: null });
  await vi.waitFor(() => expect(creators.told.value.get(own.id)?.creator).toEqual(creator));
});

test('an answer that nobody waits for any more changes nothing', async () => {
  const held: ((told: { creator: CreatorInfo }) => void)[] = [];
  const answers = () => new Promise<{ creator: CreatorInfo }>((done) => held.push(done));
  const { creators, choose } = asking(answers);
  creators.open();
  choose(own.id);
  creators.again(own.id);
  held[1]?.({ creator });
  await vi.waitFor(() => expect(creators.told.value.get(own.id)?.creator).toEqual(creator));
  held[0]?.({ creator: { ...creator, nickname: 'Old' } });
  await new Promise((done) => setTimeout(done));
  expect(creators.told.value.get(own.id)?.creator).toEqual(creator);
});

test('a form that stays open asks anew when the answer is old, and shows the old one meanwhile', async () => {
  const closed = { ...creator, privacyLevels: [], duetDisabled: true };
  const answer = vi.fn(async () => ({ creator }));
  const { creators, choose, ids, pass } = asking(answer);
  const told = () => creators.told.value.get(own.id);
  const close = creators.open();
  choose(own.id);
  await vi.waitFor(() => expect(told()?.creator).toEqual(creator));
  pass(9);
  expect(ids()).toHaveLength(1);
  answer.mockResolvedValue({ creator: closed });
  pass(1);
  expect(told()?.creator).toEqual(creator);
  await vi.waitFor(() => expect(told()?.creator).toEqual(closed));
  pass(5);
  expect(ids()).toHaveLength(2);
  close();
  pass(60);
  expect(ids()).toHaveLength(2);
});

test('asks nothing for a window that nobody sees, and at once when it is seen again', async () => {
  const { creators, choose, ids, pass, sight } = asking();
  creators.open();
  choose(own.id);
  await vi.waitFor(() => expect(creators.told.value.get(own.id)?.creator).toEqual(creator));
  sight.isThere = false;
  for (let hour = 0; hour < 10; hour += 1) pass(60);
  expect(ids()).toHaveLength(1);
  sight.isThere = true;
  pass(0.25);
  expect(ids()).toHaveLength(2);
});

test('a limit that is full for the moment takes nothing away; a ban does', async () => {
  const problem = { what: 'Full.', means: 'No.', next: 'Wait.', step: 'none' } as const;
  const answer = vi.fn(async () => ({ creator }));
  const { creators, choose, ids, pass } = asking(answer);
  const told = () => creators.told.value.get(own.id);
  creators.open();
  choose(own.id);
  await vi.waitFor(() => expect(told()?.creator).toEqual(creator));
  answer.mockRejectedValueOnce(
    new ProblemError({ ...problem, code: 'limits.creator', remedy: 'retry' }),
  );
  pass(10);
  await new Promise((done) => setTimeout(done));
  expect([told()?.creator, ids().length]).toEqual([creator, 2]);
  answer.mockRejectedValueOnce(
    new ProblemError({ ...problem, code: 'tiktok.banned', remedy: 'give_up' }),
  );
  pass(10);
  await vi.waitFor(() => expect(told()?.problem?.code).toBe('tiktok.banned'));
  expect(told()?.creator).toBeNull();
});
