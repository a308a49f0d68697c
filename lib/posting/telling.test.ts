import { expect, it } from 'vitest';
import { aDelivery, aProblem, NOON } from '../../tests/samples/samples.ts';
import { type DeliveryState, deliveryStateSchema } from './delivery.ts';
import { accountRemoved } from './problems-account.ts';
import { tellingOf } from './telling.ts';
import { attempt, lost } from './testing/world.ts';

const become = (state: DeliveryState) => ({ ...aDelivery, state });

it('tells what is out, failed, missed or needs the user, and nothing on the way', () => {
  const from: DeliveryState = 'sending';
  const told = deliveryStateSchema.options.filter(
    (state) => tellingOf(become(from), become(state)) !== null,
  );
  expect(told.toSorted()).toEqual(
    ['failed', 'in_inbox', 'missed', 'needs_user', 'published', 'unknown'].toSorted(),
  );
});

it('tells each thing once', () => {
  expect(tellingOf(become('unknown'), { ...become('unknown'), problem: aProblem })).toBeNull();
});

it('tells of a second post, although the first is where it was', () => {
  const twice = { ...aProblem, code: 'posting.twice_there' };
  expect(tellingOf(become('booked'), { ...become('booked'), problem: twice })).toEqual({
    title: 'A post needs you',
    message: `Studio: ${aProblem.what}`,
  });
});

it('names the account and never the post', () => {
  const told = tellingOf(become('booked'), become('published'));
  expect(told).toEqual({ title: 'Published', message: 'Studio: It is there.' });
  expect(JSON.stringify(told)).not.toContain(aDelivery.payload.caption);
});

it('tells nobody what they just said themselves', () => {
  const decision = { verdict: 'post_again', at: NOON } as const;
  const attempts = [{ ...attempt, decision }];
  expect(tellingOf(lost, { ...lost, state: 'failed', attempts })).toBeNull();
  const problem = accountRemoved('infinipost');
  expect(tellingOf(become('scheduled'), { ...become('needs_user'), problem })).toBeNull();
});
