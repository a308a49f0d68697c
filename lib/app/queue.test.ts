import { expect, test, vi } from 'vitest';
import type { Command } from '../messaging/protocol.ts';
import { untouched } from '../posting/tiktok-rules/choices.ts';
import { aDelivery, testWindow } from './testing/window.ts';
import { openWindow } from './window.ts';

test('Undo brings back a draft of nothing but a file, and keeps nothing of what replaced it', async () => {
  const { effects } = testWindow();
  const state = await openWindow(effects);
  await vi.waitFor(() => expect(state.composing.draft.value).toBeDefined());
  const file = { mediaId: 'media-1', name: 'cranes.mp4', size: 9, type: 'video/mp4' };
  const photos = { urls: ['https://cdn.example.com/1.jpg'], coverIndex: 0 };
  const choices = untouched({ mode: 'direct', media: 'photos' });
  const payload = { ...aDelivery.payload, tiktok: { choices, photos } };
  state.composing.edit({ file });
  state.queue.editAsNew({ ...aDelivery, payload });
  expect(state.composing.draft.value).toMatchObject({ file: undefined, photos });
  state.announcer.news.value?.action?.act();
  expect(state.composing.draft.value).toMatchObject({ file, photos: undefined, tiktok: undefined });
});

test('holds a file back and lets it go on, each by its own command', async () => {
  const { effects, asked } = testWindow({
    'upload.pause': () => ({}),
    'upload.resume': () => ({}),
  });
  const { queue } = await openWindow(effects);
  await queue.pause(aDelivery);
  await queue.resume(aDelivery);
  const commands: [Command, unknown][] = [
    ['upload.pause', { id: aDelivery.id }],
    ['upload.resume', { id: aDelivery.id }],
  ];
  expect(asked).toEqual(commands);
});
