// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Delivery } from '../../lib/posting/delivery.ts';
import { aDelivery, NOON } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { MirroredNote } from './lost-note.tsx';
import { Queue, type QueueProps } from './queue.tsx';

const nothing = () => {};

function queueOf(change: Partial<Delivery> = {}, more: Partial<QueueProps> = {}) {
  return draw(
    <Queue
      deliveries={[{ ...aDelivery, ...change }]}
      now={NOON}
      zones={[]}
      ownZone="Europe/Paris"
      taskOf={() => ({ busy: false, problem: null })}
      uploadOf={() => undefined}
      unreadable={0}
      lost={[]}
      onLostSeen={nothing}
      older={0}
      onMore={nothing}
      onAct={nothing}
      onOptions={nothing}
      onCompose={nothing}
      {...more}
    />,
  );
}

test('says where a clock that is years off keeps everything back', () => {
  expect(queueOf().text()).not.toContain('years off');
  expect(queueOf({}, { now: 0 }).text()).toContain('is years off');
});

test('keeps the moment of a post whose zone changed its clocks since, and says so', () => {
  const moved = { dueAt: aDelivery.dueAt + 3_600_000 };
  expect(queueOf().text()).not.toContain('other rules');
  const told = queueOf(moved).text();
  expect(told).toContain('You chose 2026-11-21, 09:00 in New York.');
  expect(told).toContain('will show Sat 21 Nov, 10:00. The post still goes out at the same moment');
  expect(queueOf({ ...moved, state: 'published' }).text()).not.toContain('other rules');
});

test('says what was waiting when the database does not open', () => {
  const one = { id: 'd9', state: 'scheduled', dueAt: Date.UTC(2026, 11, 24, 23, 30) };
  const note = (mirrored: (typeof one)[]) =>
    draw(<MirroredNote mirrored={mirrored} ownZone="Europe/Paris" />).text();
  expect(note([one])).toContain('1 post was not finished when it was read last.');
  expect(note([one])).toContain('Fri 25 Dec, 00:30: Waiting to be sent');
  expect(note([])).toContain('No post was waiting');
});

test('says what the database lost, until that was seen', () => {
  const onLostSeen = vi.fn();
  const lostOnes = [{ id: 'd9', state: 'booked', dueAt: Date.UTC(2026, 11, 24, 23, 30) }];
  const { text, press } = queueOf({}, { lost: lostOnes, onLostSeen });
  expect(text()).toContain('1 post is gone from Soundpost’s database.');
  expect(text()).toContain('Fri 25 Dec, 00:30: Booked');
  press('I have seen this');
  expect(onLostSeen).toHaveBeenCalledOnce();
});

test('says how many are over and not shown, and asks for more of them', () => {
  expect(queueOf().text()).not.toContain('older');
  const onMore = vi.fn();
  queueOf({}, { older: 1_240, onMore }).press('Show more (1,240 older)');
  expect(onMore).toHaveBeenCalledOnce();
});
