import { describe, expect } from 'vitest';
import { launchStage } from './driver/launch.ts';
import { atHome, browser } from './fixture.ts';
import { liveAndDie } from './journey/lives.ts';
import { readyToPost } from './journey/posting.ts';
import { reckonAtRest } from './journey/reckoning.ts';
import { SANDBOX_ACCOUNTS } from './journey/set-up.ts';
import {
  addressDelivery,
  allowTiktok,
  connectionAt,
  fileDelivery,
  store,
} from './journey/stored-deliveries.ts';

const MINUTE_MS = 60_000;
/** Sent in several pieces. */
const FILE_BYTES = 65_000_123;
const OWN = ['open_maker', 'open_second', 'open_third'];

/** How often it dies, and how many posts come due meanwhile. Firefox takes longer to be there. */
const PLANS = {
  chromium: { lives: 100, from: 100, to: 3500, posts: 60, films: 18 },
  firefox: { lives: 40, from: 300, to: 6000, posts: 36, films: 6 },
};

/** Posts that wait in this browser, each for a time of its own, all of them within `overMs`. */
function waiting(posts: number, films: number, overMs: number) {
  const start = Date.now() + 5000;
  const at = (share: number) => Math.round(start + share * overMs);
  const byAddress = Array.from({ length: posts }, (_, index) =>
    addressDelivery({
      caption: `Kettle ${index}`,
      accountId: SANDBOX_ACCOUNTS[index % 2]?.id ?? '',
      at: at(index / posts),
    }),
  );
  const files = Array.from({ length: films }, (_, index) => {
    const accountId = OWN[index % OWN.length] ?? '';
    const wish = { caption: `Film ${index}`, accountId, at: at(index / films) };
    return fileDelivery(wish, { mediaId: 'film', size: FILE_BYTES });
  });
  return [...byAddress, ...files];
}

describe(`the whole browser is killed again and again while posts go out, in ${browser}`, () => {
  atHome(
    'all come to rest after the last start, none twice, none lost',
    async ({ sandbox, options }) => {
      const { posts, films, ...plan } = PLANS[browser];
      Object.assign(sandbox.world.tiktok.settings, {
        ...{ processingMs: 0, moderationMs: 0, uploadBytesPerSecond: 12_000_000 },
      });
      const first = await launchStage(options);
      await readyToPost(first, SANDBOX_ACCOUNTS);
      const page = await first.openOwn('studio.html#queue');
      await allowTiktok(page);
      const deliveries = waiting(posts, films, plan.lives * plan.to);
      const tiktokConnections = OWN.map((openId) => connectionAt(sandbox, openId));
      const files = { film: FILE_BYTES };
      await store(page, { rows: { tiktokConnections, deliveries }, files });
      await first.close();

      await liveAndDie(options, { seed: 'lives', ...plan }, (lives) => {
        const { journal } = sandbox;
        const pieces = journal.count({ kind: 'upload', committed: true });
        console.log(
          `${lives} of ${plan.lives} kills: ${journal.posts().length} posts, ${pieces} pieces, ${journal.publishes().length} films`,
        );
      });
      const last = await launchStage(options);
      const queue = await last.openOwn('studio.html#queue');
      const ids = deliveries.map(({ id }) => id);
      const end = await reckonAtRest({ page: queue, sandbox, ids }, 12 * MINUTE_MS);
      await last.close();
      console.log(JSON.stringify({ browser, kills: plan.lives, ...end }));
      expect({ duplicates: end.duplicates, lost: end.lost }).toEqual({ duplicates: 0, lost: [] });
    },
  );
});
