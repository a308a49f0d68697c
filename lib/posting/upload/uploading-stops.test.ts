import { expect, test } from 'vitest';
import { stoppingAt } from '../../providers/tiktok/testing/stopping.ts';
import { anUploadWorld, storeInMemory } from '../testing/tiktok-upload.ts';

test('wherever the browser stops the background, the next run ends it', async () => {
  let points = 0;
  for (;;) {
    const world = await anUploadWorld({}, storeInMemory());
    const stop = stoppingAt(points);
    const { store } = world;
    await world
      .start({
        store: { ...store, get: stop.around(store.get), update: stop.around(store.update) },
        send: stop.around((piece) => world.send(piece)),
        file: stop.around(() => world.file()),
      })
      .run('d1')
      .catch(() => undefined);
    if (!stop.happened()) break;
    points += 1;
    expect(await world.start().run('d1')).toMatchObject({ state: 'sent' });
    expect(world.received).toBe(world.content);
  }
  expect(points).toBe(2 * (6 * 2 + 4));
});

test('being stopped in the same chunk again and again is no failure: it neither waits nor gives up', async () => {
  const world = await anUploadWorld();
  for (let stops = 0; stops < 10; stops += 1) {
    const begun = Promise.withResolvers<void>();
    const send = () => {
      begun.resolve();
      return new Promise<never>(() => undefined);
    };
    await Promise.race([begun.promise, world.start({ send }).run('d1')]);
  }
  expect(await world.start().run('d1')).toMatchObject({ state: 'sent', failures: 0 });
  expect(world.received).toBe(world.content);
  expect(world.waited).toEqual([]);
});
