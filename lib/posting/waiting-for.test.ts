import { expect, it } from 'vitest';
import { aDelivery, anInstagram } from '../../tests/samples/samples.ts';
import type { DeliveryState } from './delivery.ts';
import { waitingFor } from './waiting-for.ts';

it('counts what waits for an account, what its provider has, and nothing that is over or another’s', () => {
  const states: DeliveryState[] = ['scheduled', 'needs_user', 'booked', 'published', 'cancelled'];
  const deliveries = states.map((state) => ({ ...aDelivery, state }));
  const others = { ...aDelivery, target: anInstagram };
  expect(waitingFor(aDelivery.target.id, [...deliveries, others])).toEqual({ here: 2, there: 1 });
});
