import { describe, expect } from 'vitest';
import { OWN_CLIP } from '../../scripts/pages.ts';
import { axeViolations } from './driver/axe.ts';
import type { OwnPage, Stage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { tabTo, typeKeys } from './journey/keyboard.ts';
import { faultsOf, mainJob } from './journey/main-job.ts';
import { setUp } from './journey/set-up.ts';

/** In light and in dark, whatever the system's theme is: our colours follow `color-scheme`. */
async function expectAccessible(page: OwnPage, what: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((scheme) => {
      document.documentElement.style.colorScheme = scheme;
      // What moves between the themes has to stand still before its colours can be judged.
      for (const animation of document.getAnimations()) animation.finish();
    }, theme);
    expect(await axeViolations(page), `${what} in ${theme}`).toEqual([]);
  }
}

async function expectWindowsAccessible(stage: Stage, how: string): Promise<void> {
  const popup = await stage.popup();
  for (const tab of ['Compose', 'Queue', 'Library']) {
    await popup.click(tab);
    await expectAccessible(popup, `${tab} in the popup, ${how}`);
  }
  await popup.close();
  for (const path of ['studio.html', 'options.html', 'welcome.html']) {
    const page = await stage.openOwn(path);
    await page.waitForText(/Soundpost/);
    await expectAccessible(page, `${path}, ${how}`);
    await page.close();
  }
}

describe(`accessibility in ${browser}`, () => {
  it('every window keeps WCAG 2.2 AA, empty and filled, in light and dark', async ({
    stage,
    sandbox,
  }) => {
    await expectWindowsAccessible(stage, 'empty');

    // A complaint is worth looking at too.
    const refused = await stage.popup();
    await refused.click('Compose');
    await refused.click('Post now');
    await expectAccessible(refused, 'Compose with complaints');
    await refused.close();

    await mainJob({
      stage,
      sandbox,
      address: OWN_CLIP.address,
      clipId: OWN_CLIP.id,
      picture: async () => {},
      say: () => undefined,
    });
    expect(faultsOf(sandbox, OWN_CLIP.id)).toEqual([]);
    await expectWindowsAccessible(stage, 'filled');

    const { id } = OWN_CLIP;
    const studio = await stage.openOwn(`studio.html#inspect/video/copper.kettle/${id}`);
    await studio.waitForText(/Engagement rate/);
    await expectAccessible(studio, 'Inspect in the studio');
  });

  it('a post is composed and scheduled with the keyboard alone', async ({ stage, sandbox }) => {
    await setUp(stage);
    const popup = await stage.popup();
    await popup.waitForText(/Second stage/);
    await tabTo(popup, 'Video URL');
    await typeKeys(popup, 'https://media.example.com/kettle.mp4');
    await tabTo(popup, 'Caption');
    await typeKeys(popup, 'By keys alone #tea');
    await tabTo(popup, 'Studio');
    await popup.pressKey(' ');
    await tabTo(popup, 'Now');
    await popup.pressKey('ArrowDown');
    // A time and a zone stand there already.
    await popup.waitForText(/Date and time/);
    await tabTo(popup, 'Schedule');
    await popup.pressKey('Enter');
    await popup.waitForText(/Booked/);
    expect(sandbox.journal.posts()).toMatchObject([
      { accountId: 'acc_studio', body: { caption: 'By keys alone #tea' } },
    ]);
  });
});
