// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Delivery, DeliveryState } from '../../lib/posting/delivery.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { draw } from '../testing/draw.tsx';
import { DELIVERY_STATES, groupByPost } from './delivery-words.ts';
import { Queue } from './queue.tsx';

const delivery: Delivery = {
  id: 'd1',
  postId: 'p1',
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
  fingerprint: '',
  soundTitle: 'Paper Lanterns',
  state: 'booked',
  lease: null,
  attempts: [],
  remote: null,
  problem: null,
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

function queueOf(deliveries: Delivery[]) {
  const onAct = vi.fn();
  const drawn = draw(
    <Queue
      deliveries={deliveries}
      ownZone="Europe/Paris"
      taskOf={() => ({ busy: false, problem: null })}
      onAct={onAct}
      onOptions={() => {}}
      onCompose={() => {}}
    />,
  );
  return { ...drawn, onAct };
}

const ACTS: Record<DeliveryState, string[]> = {
  scheduled: ['Cancel post'],
  sending: [],
  booked: ['Cancel post', 'Check InfiniPost'],
  published: [],
  failed: ['Edit as new draft'],
  unknown: ['Check InfiniPost', 'It is there', 'It is not there'],
  cancelled: ['Edit as new draft'],
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

test('tells of a lost answer what it means, and passes on the person’s own word', () => {
  const { text, button, onAct } = queueOf([{ ...delivery, state: 'unknown', problem: lost }]);
  expect(text()).toContain('We sent this and got no answer.');
  expect(text()).toContain('The post may be booked or not.');
  button('It is not there').click();
  expect(onAct).toHaveBeenCalledExactlyOnceWith('not_there', expect.objectContaining({ id: 'd1' }));
});

test('the second click of a double click is no verdict: it was meant for what stood there before', () => {
  const { button, onAct } = queueOf([{ ...delivery, state: 'unknown', problem: lost }]);
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
