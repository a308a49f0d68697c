// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { choicesOf } from '../../lib/posting/draft.ts';
import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import { aDelivery, aTarget } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { Result } from './result.tsx';

function resultOf(mode: TiktokChoices['mode'] | null) {
  const own = { ...aTarget, id: 'tiktok:kettle', provider: 'tiktok' } as const;
  const payload = {
    ...aDelivery.payload,
    tiktok: { choices: { ...choicesOf({}), mode: mode ?? 'direct' } },
  };
  const delivery = mode ? { ...aDelivery, target: own, payload } : aDelivery;
  return draw(
    <Result
      post={{ postId: 'post-1', deliveries: [delivery] }}
      zones={['Europe/Paris']}
      ownZone="Europe/Paris"
      taskOf={() => ({ busy: false, problem: null })}
      uploadOf={() => undefined}
      onAct={() => {}}
      onOptions={() => {}}
      onQueue={() => {}}
      onAnother={() => {}}
    />,
  ).text();
}

test('says that TikTok works on a video before it is on the profile', () => {
  expect(resultOf('direct')).toContain('it may take some minutes until it is on the profile');
  expect(resultOf(null)).not.toContain('profile');
});

test('says where a draft is finished', () => {
  expect(resultOf('draft')).toContain('TikTok tells you in its app’s inbox');
});
