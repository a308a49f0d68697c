import { describe, expect } from 'vitest';
import { browser, it } from './fixture.ts';
import { postRequests, postSaying, readyToPost, schedule } from './journey/posting.ts';

describe(`a publishing connection that breaks in ${browser}`, () => {
  it('makes one post, although browsers send again on a warm connection', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    await schedule(popup, postSaying('This one warms the connection up'));
    await popup.waitForText('Booked');

    for (const how of ['reset', 'end'] as const) {
      const caption = `The connection breaks by ${how}`;
      sandbox.faults.add({ kind: 'post', times: 1, do: { type: 'drop-after-commit', how } });
      await popup.click('Write another');
      await schedule(popup, postSaying(caption));
      await popup.waitForText(/^(Done|Not everything went well)$/m);

      const requests = postRequests(sandbox, caption).map(({ fault, reusedConnection }) => ({
        fault,
        reusedConnection,
      }));
      expect(requests).toEqual([{ fault: 'drop-after-commit', reusedConnection: false }]);
      expect(await popup.text()).toContain('We sent this and got no answer.');

      await popup.click('Check InfiniPost');
      await popup.waitForText('Booked');
      expect(postRequests(sandbox, caption)).toHaveLength(1);
    }
    expect(sandbox.journal.posts()).toHaveLength(3);
    expect(await stage.errors()).toEqual([]);
  });
});
