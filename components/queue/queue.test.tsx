// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { draw } from '../testing/draw.tsx';
import { DELIVERY_STATES, groupByPost } from './delivery-words.ts';
import { Queue, type QueueProps } from './queue.tsx';

const delivery: Delivery = {
  id: 'd1',
  postId: 'p1',
  repeats: null,
  target: {
    id: 'infinipost:acc_1',
    provider: 'infinipost',
    accountId: 'acc_1',
    label: 'Main',
    platform: 'tiktok',
    username: null,
    name: null,
    status: 'ready',
    checkedAt: 0,
  },
  payload: {
    contentUrl: 'https://a.example.com/v.mp4',
    caption: 'Cranes',
    soundId: 's',
    schedule: null,
  },
  chosen: { local: '2026-12-24T18:30', zone: 'America/New_York' },
  dueAt: Date.UTC(2026, 11, 24, 23, 30),
  sendAt: null,
  fingerprint: '',
  soundTitle: 'Paper Lanterns',
  state: 'booked',
  lease: null,
  attempts: [],
  remote: null,
  evidence: null,
  problem: null,
  lookFailures: 0,
  wakeAt: null,
  createdAt: 0,
  updatedAt: 0,
};

const lost: Problem = {
  code: 'posting.stopped_while_sending',
  remedy: 'ask_user',
  what: 'The browser stopped.',
  means: 'The post may be booked or not.',
  next: 'Check InfiniPost.',
  step: 'check_again',
};

function queueOf(deliveries: Delivery[], more: Partial<QueueProps> = {}) {
  const onAct = vi.fn();
  const drawn = draw(
    <Queue
      deliveries={deliveries}
      now={Date.UTC(2026, 11, 1)}
      zones={['America/New_York', 'Europe/Paris']}
      ownZone="Europe/Paris"
      taskOf={() => ({ busy: false, problem: null })}
      uploadOf={() => undefined}
      unreadable={0}
      lost={[]}
      older={0}
      onMore={() => {}}
      onLostSeen={() => {}}
      onAct={onAct}
      onOptions={() => {}}
      onCompose={() => {}}
      {...more}
    />,
  );
  const told = () => onAct.mock.calls.map(([order]) => order);
  return { ...drawn, onAct, told };
}

const MORE = ['Choose another time', 'Cancel and edit', 'Duplicate'];

const ACTS: Record<DeliveryState, string[]> = {
  scheduled: ['Cancel post', ...MORE],
  sending: [],
  uploading: ['Cancel post'],
  booked: ['Cancel post', 'Check InfiniPost', ...MORE],
  processing: ['Check InfiniPost', 'Duplicate'],
  published: ['Duplicate'],
  in_inbox: ['Duplicate'],
  failed: ['Edit as new draft'],
  cancelled: ['Edit as new draft'],
  unknown: ['Check InfiniPost', 'It is there', 'It is not there, post again', 'Keep waiting'],
  missed: ['Post now', 'Choose another time', 'Cancel post', 'Cancel and edit'],
  needs_user: ['Try again', 'Cancel post', 'Cancel and edit'],
};

test.each(Object.entries(ACTS))('a %s delivery says its state and offers %j', (state, acts) => {
  const { text, buttons } = queueOf([{ ...delivery, state: state as DeliveryState }]);
  expect(text()).toContain(DELIVERY_STATES[state as DeliveryState].word);
  expect(buttons()).toEqual(acts);
});

test('says when it is due, in the zone it was chosen in, with its sound and account', () => {
  const { text } = queueOf([delivery]);
  expect(text()).toContain('Thu 24 Dec, 18:30 New York');
  expect(text()).toContain('Paper Lanterns');
  expect(text()).toContain('Main');
});

const unknown: Delivery = { ...delivery, state: 'unknown', problem: lost };

test('tells of a lost answer what it means, and passes on the person’s own word', () => {
  const { text, press, told } = queueOf([unknown]);
  expect(text()).toContain('We sent this and got no answer.');
  expect(text()).toContain('The post may be booked or not.');
  press('It is there');
  press('Keep waiting');
  expect(told()).toEqual([{ act: 'there', postId: null }, { act: 'keep_waiting' }]);
});

test('asks once more before a post whose answer was lost is posted again', () => {
  const { text, press, told, buttons } = queueOf([unknown]);
  press('It is not there, post again');
  expect(text()).toContain('If the post is there after all, it goes out twice');
  press('Back');
  expect(buttons()).toContain('It is there');
  press('It is not there, post again');
  expect(told()).toEqual([]);
  press('Post it again');
  press('It is not there, and leave it');
  expect(told()).toEqual([{ act: 'post_again' }, { act: 'not_there' }]);
});

const seen = { status: 'generated', scheduledAt: null, createdAt: Date.UTC(2026, 11, 1, 9) };
const both = {
  lookedAt: Date.UTC(2026, 11, 1, 10),
  complete: true,
  candidates: [
    { postId: 'post_1', ...seen },
    { postId: 'post_2', ...seen },
  ],
};

test('shows the posts that could be it, and takes the one that the person points at', () => {
  const { text, press, told } = queueOf([{ ...unknown, evidence: both }]);
  expect(text()).toContain('InfiniPost’s list showed 2 posts that fit on Tue 1 Dec, 11:00.');
  press('This one: post_2');
  expect(told()).toEqual([{ act: 'there', postId: 'post_2' }]);
});

test('shows the one post that could be it as well, so that the person can say so', () => {
  const evidence = { ...both, candidates: both.candidates.slice(0, 1) };
  const { text, press, told } = queueOf([{ ...unknown, evidence }]);
  expect(text()).toContain('post_1');
  press('This one: post_1');
  expect(told()).toEqual([{ act: 'there', postId: 'post_1' }]);
});

test('shows both of a post that is there twice, and asks before the other one is deleted', () => {
  const remote = { postId: 'post_1', status: 'generated', checkedAt: 0 };
  const { text, press, told } = queueOf([{ ...delivery, remote, evidence: both }]);
  expect(text()).toContain('This one: post_1');
  expect(text()).toContain('post_2, generated, made Tue 1 Dec, 10:00');
  press('Delete the other post');
  expect(told()).toEqual([]);
  press('Delete it at InfiniPost');
  expect(told()).toEqual([{ act: 'part' }]);
});

test('offers no deleting of the other post while nobody knows of its own', () => {
  const remote = { postId: 'post_1', status: 'generated', checkedAt: 0 };
  expect(queueOf([{ ...unknown, remote, evidence: both }]).text()).not.toContain(
    'Delete the other',
  );
});

test('a missed post is posted now, or gets another time from the one it had', () => {
  const missed: Delivery = { ...delivery, state: 'missed' };
  const { press, told } = queueOf([missed]);
  press('Post now');
  press('Choose another time');
  press('Set this time');
  expect(told()).toEqual([
    { act: 'now' },
    {
      act: 'reschedule',
      when: { kind: 'at', ...delivery.chosen, overlap: null },
    },
  ]);
});

test('is offered to be sent again only where it was refused for certain', () => {
  const attempt = {
    id: 'a1',
    bootId: 'b1',
    startedAt: 1,
    endedAt: 2,
    outcome: 'refused',
    httpStatus: 429,
    providerCode: 'busy',
    logId: 'log-7',
    remedy: 'retry',
    problem: { ...lost, what: 'InfiniPost is busy.' },
    decision: null,
  } as const;
  const failed: Delivery = { ...delivery, state: 'failed', attempts: [attempt] };
  const refused = queueOf([failed]);
  expect(refused.buttons()).toEqual(['Try again', 'Edit as new draft']);
  expect(refused.text()).toContain(
    'Answer: InfiniPost refused it, so nothing was posted (status 429, code busy, log log-7, can be tried again). InfiniPost is busy.',
  );
  const open = queueOf([{ ...failed, attempts: [{ ...attempt, outcome: 'unknown' }] }]);
  expect(open.buttons()).toEqual(['Edit as new draft']);
});

test('the second click of a double click is no verdict: it was meant for what stood there before', () => {
  const { button, onAct } = queueOf([unknown]);
  const second = new MouseEvent('click', { bubbles: true, detail: 2 });
  button('It is there').dispatchEvent(second);
  expect(onAct).not.toHaveBeenCalled();
});

test('shows the accounts of a post together, and the latest due post first', () => {
  const second = { ...delivery, id: 'd2', target: { ...delivery.target, id: 'infinipost:acc_0' } };
  const later = { ...delivery, id: 'd3', postId: 'p2', dueAt: delivery.dueAt + 1 };
  const groups = groupByPost([delivery, later, second]);
  expect(groups.map(({ deliveries }) => deliveries.map(({ id }) => id))).toEqual([
    ['d3'],
    ['d2', 'd1'],
  ]);
});

test('posts due at the same time keep their order, whichever was changed last', () => {
  const newer = { ...delivery, id: 'd4', postId: 'p0', createdAt: delivery.createdAt + 1 };
  const order = (...deliveries: Delivery[]) => groupByPost(deliveries).map(({ postId }) => postId);
  expect(order(delivery, newer)).toEqual(['p0', 'p1']);
  expect(order(newer, delivery)).toEqual(['p0', 'p1']);
});

test('an empty queue says what will stand there', () => {
  expect(queueOf([]).text()).toContain('Nothing in the queue yet');
});

test('counts what it cannot read, although there is nothing else to show', () => {
  const { text } = queueOf([], { unreadable: 2 });
  expect(text()).toContain('2 entries of the queue cannot be read.');
  expect(text()).toContain('Nothing in the queue yet');
});
