import { expect, test, vi } from 'vitest';
import { CURRENT_DRAFT } from '../posting/draft.ts';
import { aTarget, testWindow } from './testing/window.ts';
import { FILE_TASK } from './video-file.ts';
import { openWindow } from './window.ts';

async function aWindow() {
  const test = testWindow();
  await test.db.table('targets').put(aTarget);
  const letGo = vi.spyOn(test.effects.files, 'letGo');
  const state = await openWindow(test.effects);
  await vi.waitFor(() => expect(state.composing.check.value).toBeDefined());
  return { ...test, letGo, state, video: state.composing.video };
}

const cranes = new File(['cranes'], 'cranes.mp4', { type: 'video/mp4' });

test('a chosen file is kept, shown, read and named by the stored draft', async () => {
  const { effects, video } = await aWindow();
  await video.choose(cranes);
  await vi.waitFor(() => expect(video.facts.value).toMatchObject({ bytes: 6 }));
  expect(video.preview.value).toBe('blob:6');
  await vi.waitFor(async () => {
    const stored = await effects.stores.drafts.get(CURRENT_DRAFT);
    expect(stored?.file).toMatchObject({ name: 'cranes.mp4', size: 6, type: 'video/mp4' });
  });
});

test('another window on the same draft reads the same file', async () => {
  const { effects, video } = await aWindow();
  await video.choose(cranes);
  const other = (await openWindow(effects)).composing.video;
  await vi.waitFor(() => expect(other.facts.value).toMatchObject({ bytes: 6 }));
});

test('taking it off lets go of the preview and keeps the address that was typed', async () => {
  const { letGo, state, video } = await aWindow();
  state.composing.edit({ contentUrl: 'https://cdn.example.com/v.mp4' });
  await video.choose(cranes);
  await vi.waitFor(() => expect(video.preview.value).not.toBeNull());
  video.remove();
  expect([video.preview.value, video.facts.value]).toEqual([null, null]);
  expect(letGo).toHaveBeenCalledExactlyOnceWith('blob:6');
  expect(state.composing.draft.value).toMatchObject({
    file: undefined,
    contentUrl: 'https://cdn.example.com/v.mp4',
  });
});

test('its duration and its cover are stored with it, and go with another file', async () => {
  const { effects, state, video } = await aWindow();
  const picture = { codec: 'avc', width: 720, height: 1280, durationS: 6, frameRate: 30 };
  vi.spyOn(effects.files, 'read').mockResolvedValue({
    ...{ bytes: 6, container: 'mp4', picture: { ...picture, frameRateVaries: false } },
  });
  await video.choose(cranes);
  const file = () => state.composing.draft.value?.file;
  await vi.waitFor(() => expect(file()?.durationS).toBe(6));
  video.cover(1500);
  expect(file()).toMatchObject({ name: 'cranes.mp4', durationS: 6, coverMs: 1500 });
  await video.choose(new File(['spoon'], 'spoon.mp4'));
  expect(file()).not.toHaveProperty('coverMs');
  video.remove();
  video.cover(1500);
  expect(file()).toBeUndefined();
});

test('a file that this browser no longer holds is said to be gone', async () => {
  const { state, video } = await aWindow();
  state.composing.edit({ file: { mediaId: 'lost', name: 'a.mp4', size: 1, type: '' } });
  await vi.waitFor(() => expect(video.facts.value).toBe('gone'));
});

test('a file that nothing can be read of is said to be unread, and why', async () => {
  const { effects, state, video } = await aWindow();
  vi.spyOn(effects.files, 'read').mockRejectedValue(new Error('no workers here'));
  await video.choose(cranes);
  await vi.waitFor(() => expect(video.facts.value).toBe('unread'));
  expect(state.trouble.value?.detail).toContain('no workers here');
});

test('a file that cannot be kept says so beside the choice', async () => {
  const { effects, state, video } = await aWindow();
  vi.spyOn(effects.files.store, 'put').mockRejectedValue(new Error('full'));
  await video.choose(cranes);
  expect(state.tasks.of(FILE_TASK).problem?.code).toBe('unexpected');
  expect(state.composing.draft.value?.file).toBeUndefined();
});
