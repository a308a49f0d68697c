import { expect, test, vi } from 'vitest';
import { deadLink } from '../clips/link-problems.ts';
import { ProblemError, problemOf } from '../problems/problem.ts';
import { type ClipOfAddressEffects, clipOfAddress } from './clip-of-address.ts';

const clip = { id: '7711111111111111112', kind: 'photo', username: 'paper.crane' } as const;
const SHORT = 'https://vm.tiktok.com/ZMabcdef1';

function window() {
  const order: string[] = [];
  const requestHosts = vi.fn<ClipOfAddressEffects['requestHosts']>(async () => {
    order.push('permission');
    return true;
  });
  const ask = vi.fn(async (): Promise<unknown> => {
    order.push('ask');
    return { clip };
  });
  const following = () => void order.push('following');
  const effects = { requestHosts, ask, following } as unknown as ClipOfAddressEffects;
  const problem = (typed: string) => clipOfAddress(typed, effects).catch(problemOf);
  return { order, ask, requestHosts, effects, problem };
}

test.each([
  ['', 'address.empty'],
  ['   ', 'address.empty'],
  ['cranes', 'address.not_tiktok'],
  ['https://tiktok.example.com/@a/video/7711111111111111112', 'address.not_tiktok'],
  ['https://www.tiktok.com/music/Paper-Lanterns-7711111111111111111', 'address.sound'],
  ['https://www.tiktok.com/@paper.crane', 'address.no_clip'],
  ['https://www.tiktok.com/explore', 'address.no_clip'],
])('says of %j what to paste instead (%s), and asks nobody', async (typed, code) => {
  const { problem, order } = window();
  expect(await problem(typed)).toMatchObject({
    code,
    field: 'address',
    means: 'Nothing was saved, and nothing was paid. What you typed stays.',
  });
  expect(order).toEqual([]);
});

test('reads photo posts as well, and knows them without asking', async () => {
  const { effects, order } = window();
  const typed = 'https://www.tiktok.com/@paper.crane/photo/7711111111111111112';
  expect(await clipOfAddress(typed, effects)).toEqual(clip);
  expect(order).toEqual([]);
});

test('has a short link followed, once TikTok’s hosts were asked for in the press itself', async () => {
  const { effects, order, ask, requestHosts } = window();
  const asking = clipOfAddress(`Look: ${SHORT}/ #cranes`, effects);
  // Nothing may be awaited before: the browser takes the press as consent only now.
  expect(order).toEqual(['following', 'permission']);
  expect(await asking).toEqual(clip);
  expect(ask).toHaveBeenCalledExactlyOnceWith('clip.of_address', { address: SHORT });
  expect(requestHosts).toHaveBeenCalledExactlyOnceWith([
    'https://www.tiktok.com/*',
    'https://vm.tiktok.com/*',
    'https://vt.tiktok.com/*',
  ]);
});

test('leaves it to the background to say what a refused permission means', async () => {
  const { effects, requestHosts } = window();
  requestHosts.mockRejectedValue(new Error('not in a press'));
  expect(await clipOfAddress(SHORT, effects)).toEqual(clip);
  requestHosts.mockResolvedValue(false);
  expect(await clipOfAddress(SHORT, effects)).toEqual(clip);
});

test('tells the background’s own words beside the field', async () => {
  const { problem, ask } = window();
  ask.mockRejectedValue(new ProblemError(deadLink));
  expect(await problem(SHORT)).toMatchObject({ code: 'link.dead', field: 'address' });
});
