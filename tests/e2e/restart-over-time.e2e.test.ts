import { describe, expect } from 'vitest';
import type { Delivery } from '../../lib/posting/delivery.ts';
import type { LaunchOptions, OwnPage } from './driver/driver.ts';
import { launchStage } from './driver/launch.ts';
import { until, untilTrue } from './driver/until.ts';
import { atHome, browser } from './fixture.ts';
import { postRequests, readyToPost } from './journey/posting.ts';
import { deliveriesIn } from './journey/reckoning.ts';
import { addressDelivery, store } from './journey/stored-deliveries.ts';

const MINUTE_MS = 60_000;
const accountId = 'acc_studio';

/** Posts wait in a browser that is set up; it is then closed, as a person closes it. */
async function closedWith(options: LaunchOptions, posts: () => Delivery[]): Promise<void> {
  const stage = await launchStage(options);
  await readyToPost(stage);
  const page = await stage.openOwn('studio.html#queue');
  await store(page, { rows: { deliveries: posts() } });
  await stage.close();
}

const statesIn = async (page: OwnPage) =>
  Object.fromEntries((await deliveriesIn(page)).map(({ id, state }) => [id, state]));

describe(`${browser} is closed over the time of a post`, () => {
  atHome(
    'it goes out once at the next start, without anybody’s help',
    async ({ sandbox, options }) => {
      const due = Date.now() + 25_000;
      await closedWith(options, () => [
        addressDelivery({ caption: 'Soon', accountId, at: due }),
        addressDelivery({ caption: 'Late', accountId, at: Date.now() - 5 * MINUTE_MS }),
      ]);
      expect(sandbox.journal.posts()).toEqual([]);
      await untilTrue('its time', async () => Date.now() > due, 2 * MINUTE_MS);

      const stage = await launchStage(options);
      // Nothing of Soundpost's is opened before it has gone: the browser's start alone sends it.
      await untilTrue('both posts', async () => sandbox.journal.posts().length === 2, MINUTE_MS);
      const popup = await stage.popup();
      await popup.click('Queue');
      await popup.waitForText(/Booked[\s\S]*Booked|Published[\s\S]*Published/);
      expect(await stage.badge()).toBe('');
      await stage.close();
      expect(['Soon', 'Late'].map((one) => postRequests(sandbox, one).length)).toEqual([1, 1]);
    },
  );

  atHome(
    'is missed, not sent, and asked about when later than the setting says',
    async ({ sandbox, options }) => {
      await closedWith(options, () => [
        addressDelivery({ caption: 'Hours', accountId, at: Date.now() - 180 * MINUTE_MS }),
        addressDelivery({ caption: 'Days', accountId, at: Date.now() - 9 * 24 * 60 * MINUTE_MS }),
      ]);
      const stage = await launchStage(options);
      await untilTrue(
        'the badge to count both',
        async () => (await stage.badge()) === '2',
        MINUTE_MS,
      );
      const popup = await stage.popup();
      await popup.click('Queue');
      const told = await popup.waitForText(/Missed[\s\S]*Missed/);
      expect(told).toContain('Nothing was sent: the browser was closed, or had stopped Soundpost.');
      expect(told).toContain('Post it now, choose another time, or cancel it.');
      expect(sandbox.journal.posts()).toEqual([]);

      await popup.click('Post now', { within: 'Hours' });
      await popup.waitForText('Booked');
      await stage.close();
      expect(sandbox.journal.posts()).toHaveLength(1);
      expect(postRequests(sandbox, 'Hours')).toHaveLength(1);
    },
  );

  atHome(
    'keeps every post as it was, and what was being sent is not known',
    async ({ sandbox, options }) => {
      const wish = { accountId, at: Date.now() + 24 * 60 * MINUTE_MS };
      // A post that is missed before its time would be in time again.
      const past = { ...wish, at: Date.now() - 24 * 60 * MINUTE_MS };
      const asleep = { wakeAt: null, sendAt: null };
      const kept = [
        'cancelled',
        'missed',
        'failed',
        'needs_user',
        'published',
        'in_inbox',
      ] as const;
      const sending = { bootId: 'another', startedAt: Date.now(), endedAt: null, outcome: null };
      const nothing = { httpStatus: null, providerCode: null, logId: null, remedy: null };
      await closedWith(options, () => [
        addressDelivery({ ...wish, caption: 'waits' }),
        ...kept.map((state) => ({
          ...addressDelivery({ ...(state === 'missed' ? past : wish), caption: state }),
          ...asleep,
          state,
        })),
        {
          ...addressDelivery({ ...wish, caption: 'leaves' }),
          state: 'sending',
          lease: { attemptId: 'one', bootId: 'another', until: Date.now() + 10 * MINUTE_MS },
          attempts: [{ id: 'one', ...sending, ...nothing, problem: null, decision: null }],
        },
      ]);
      const stage = await launchStage(options);
      const page = await stage.openOwn('studio.html#queue');
      const states = await until(
        'what was being sent to be not known',
        async () => {
          const all = await statesIn(page);
          return all.leaves === 'unknown' ? { done: all } : { seen: JSON.stringify(all) };
        },
        MINUTE_MS,
      );
      const same = Object.fromEntries(kept.map((state) => [state, state]));
      expect(states).toEqual({ ...same, waits: 'scheduled', leaves: 'unknown' });
      await stage.close();
      expect(sandbox.journal.posts()).toEqual([]);
    },
  );
});
