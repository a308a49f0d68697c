import { describe, expect } from 'vitest';
import { it as bare, browser } from './fixture.ts';
import { readyToPost } from './journey/posting.ts';
import { reckonAtRest } from './journey/reckoning.ts';
import { SANDBOX_ACCOUNTS } from './journey/set-up.ts';
import { stopAgainAndAgain, wake } from './journey/stopping.ts';
import {
  addressDelivery,
  allowTiktok,
  connectionAt,
  fileDelivery,
  store,
} from './journey/stored-deliveries.ts';

const MINUTE_MS = 60_000;
/** One is sent in several pieces, the other in one. */
const FILES = { long: 65_000_123, short: 3_000_001 };
const OWN = ['open_maker', 'open_second'];

const it = bare.extend({ serve: { latencyMs: 4 } });

function twentyDeliveries() {
  const byAddress = Array.from({ length: 12 }, (_, index) =>
    addressDelivery({
      caption: `Kettle ${index}`,
      accountId: SANDBOX_ACCOUNTS[index % 2]?.id ?? '',
    }),
  );
  const files = Array.from({ length: 8 }, (_, index) => {
    const mediaId = index % 2 === 0 ? 'long' : 'short';
    const wish = { caption: `Film ${index}`, accountId: OWN[Math.floor(index / 4)] ?? '' };
    return fileDelivery(wish, { mediaId, size: FILES[mediaId] });
  });
  return [...byAddress, ...files];
}

describe(`the background is stopped at random while twenty posts go out, in ${browser}`, () => {
  it('each of them ends known or honestly not known, none twice, none lost', async ({
    stage,
    sandbox,
  }) => {
    Object.assign(sandbox.world.tiktok.settings, { processingMs: 0, moderationMs: 0 });
    await readyToPost(stage, SANDBOX_ACCOUNTS);
    const page = await stage.openOwn('studio.html#queue');
    await allowTiktok(page);
    const deliveries = twentyDeliveries();
    const tiktokConnections = OWN.map((openId) => connectionAt(sandbox, openId));
    await store(page, { rows: { tiktokConnections, deliveries }, files: FILES });

    // So Firefox stops it by itself as well, also in the middle of an upload.
    if (browser === 'firefox') await stage.stopWhenIdle(1000);
    const plan = { seed: 'storm', stops: 160, from: 50, to: 500 };
    const stops = await stopAgainAndAgain(stage, page, plan, (so) =>
      console.log(`${so} of ${plan.stops} stops`),
    );
    await wake(page);
    const ids = deliveries.map(({ id }) => id);
    const end = await reckonAtRest({ page, sandbox, ids }, 8 * MINUTE_MS);
    console.log(JSON.stringify({ browser, stops, ...end }));
    expect({ duplicates: end.duplicates, lost: end.lost }).toEqual({ duplicates: 0, lost: [] });
    expect(stops).toBeGreaterThan(plan.stops / 2);
  });
});
