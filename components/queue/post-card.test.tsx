// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Payload } from '../../lib/posting/delivery.ts';
import { untouched } from '../../lib/posting/tiktok-rules/choices.ts';
import { aDelivery } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { PostCard } from './post-card.tsx';

function cardOf(tiktok: NonNullable<Payload['tiktok']>, caption: string) {
  const payload: Payload = { ...aDelivery.payload, caption, tiktok };
  const delivery = { ...aDelivery, soundTitle: null, payload };
  return draw(
    <PostCard
      post={{ postId: 'post-1', deliveries: [delivery] }}
      zones={[]}
      ownZone="Europe/Paris"
      taskOf={() => ({ busy: false, problem: null })}
      uploadOf={() => undefined}
      onAct={() => {}}
      onOptions={() => {}}
    />,
  ).text();
}

const file = { mediaId: 'media-1', name: 'cranes.mp4', size: 9, type: 'video/mp4' };
const photos = {
  urls: ['https://a.example.com/1.jpg', 'https://a.example.com/2.jpg'],
  coverIndex: 0,
};

test('names the file of a video, and its caption', () => {
  const choices = { ...untouched({ mode: 'direct', media: 'video' }), title: 'Cranes' };
  const text = cardOf({ choices, file }, 'Cranes');
  expect(text).toContain('cranes.mp4 · No sound attached');
  expect(text.match(/Cranes/g)).toHaveLength(1);
});

test('counts photos, and shows their title before their description', () => {
  const choices = { ...untouched({ mode: 'direct', media: 'photos' }), title: 'Kettles' };
  expect(cardOf({ choices, photos }, 'Two of them')).toContain('Kettles · Two of them');
  expect(cardOf({ choices, photos }, '')).toContain('Kettles2 photos · No sound attached');
  expect(cardOf({ choices: { ...choices, title: '' }, photos }, ' ')).toContain('No caption');
});
