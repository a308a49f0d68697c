import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { browser, it } from './fixture.ts';
import { faultsOf, mainJob } from './journey/main-job.ts';

describe(`the main job in ${browser}`, () => {
  it('is done from the page to two booked posts, and the journal agrees', async ({
    stage,
    sandbox,
  }) => {
    await mainJob({
      stage,
      sandbox,
      address: OWN_CLIP.address,
      clipId: OWN_CLIP.id,
      picture: (taker, name) => taker.screenshot(`artifacts/e2e/${browser}/${name}.png`),
      say: () => undefined,
    });
    expect(faultsOf(sandbox, OWN_CLIP.id)).toEqual([]);
    expect(await stage.errors()).toEqual([]);
  });

  it('is done although the background is stopped before every step', async ({ stage, sandbox }) => {
    await mainJob({
      stage,
      sandbox,
      address: OWN_CLIP.address,
      clipId: OWN_CLIP.id,
      picture: () => stage.stopBackground(),
      say: () => undefined,
    });
    expect(faultsOf(sandbox, OWN_CLIP.id)).toEqual([]);
  });
});
