import { describe, expect } from 'vitest';
import { browser, it } from './fixture.ts';
import { findOnce, scheduleBroken } from './journey/breaking.ts';
import { postSaying, readyToPost, schedule } from './journey/posting.ts';

describe(`a publishing connection that breaks in ${browser}`, () => {
  it('makes one post, the first time and when browsers send again on a warm connection', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    const breaks = async (caption: string, how: 'end' | 'reset') => {
      const requests = await scheduleBroken(popup, sandbox, caption, how);
      expect(requests).toMatchObject([{ fault: 'drop-after-commit', reusedConnection: false }]);
      await findOnce(popup, sandbox, caption);
      await popup.click('Write another');
    };
    await breaks('The first of all', 'reset');
    for (const how of ['end', 'reset'] as const) {
      await schedule(popup, postSaying(`This one warms the connection up for ${how}`));
      await popup.waitForText('Booked');
      await popup.click('Write another');
      await breaks(`The next breaks by ${how}`, how);
    }
    expect(sandbox.journal.posts()).toHaveLength(5);
    expect(await stage.errors()).toEqual([]);
  });
});
