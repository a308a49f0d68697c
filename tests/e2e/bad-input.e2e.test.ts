import { describe, expect } from 'vitest';
import type { OwnPage } from './driver/driver.ts';
import { browser, it } from './fixture.ts';
import { A_POST, compose } from './journey/compose.ts';
import { postSaying, readyToPost } from './journey/posting.ts';

const ZONE = 'America/New_York';

/** The nth Sunday of a month, at least two months from now: where New York changes its clocks. */
function nextSunday(nth: number, month: number, clock: string): string {
  const soon = Temporal.Now.plainDateISO('UTC').add({ months: 2 });
  const sundayOf = (year: number) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return first.add({ days: ((7 - first.dayOfWeek) % 7) + 7 * (nth - 1) });
  };
  const sunday = sundayOf(soon.year);
  const isToCome = Temporal.PlainDate.compare(sunday, soon) > 0;
  return `${isToCome ? sunday : sundayOf(soon.year + 1)}T${clock}`;
}

/** Presses the button that must not schedule, and gives what it says then. */
async function refusedBy(popup: OwnPage, says: string): Promise<string> {
  await popup.click('Schedule');
  return popup.waitForText(says);
}

describe(`bad input to the composer in ${browser}`, () => {
  it('is told where it was typed, is kept, and never sent', async ({ stage, sandbox }) => {
    await readyToPost(stage);
    let popup = await stage.popup();
    // The only account is chosen by itself.
    await popup.waitForText('Still needed: a video.');
    await popup.check('Studio', false);
    await popup.click('Post now');
    const empty = await popup.waitForText('There is no video yet.');
    expect(empty).toContain('Paste the public address of a video file.');
    expect(empty).toContain('No account is chosen.');

    for (const [videoUrl, what, next] of [
      [
        'https://www.tiktok.com/@copper.kettle/video/7709413348194969648',
        'This is the address of a TikTok page, not of a video file.',
        'Paste the address of your own video file.',
      ],
      [
        'http://media.example.com/kettle.mp4',
        'This is not a web address that InfiniPost can fetch.',
        'Paste the full address of the video file.',
      ],
      [
        'https://192.168.1.7/kettle.mp4',
        'This address is on a private network',
        'Put the video where anyone can open it',
      ],
    ] as const) {
      await popup.fill('Video URL', videoUrl);
      expect(await popup.waitForText(what)).toContain(next);
    }

    // One pictograph only: without a font for it Chromium looks for one at each, for seconds.
    const long = `${'Kettle on, camera on. '.repeat(2300)}🫖`;
    await compose(popup, { ...postSaying(long), at: { local: '2020-05-01T09:00', zone: ZONE } });
    const over = (long.length - 2200).toLocaleString('en');
    await refusedBy(popup, `The caption is ${over} characters too long.`);
    expect(await popup.waitForText('This time has passed.')).toContain('Choose a later time');
    await popup.close();
    await stage.stopBackground();

    popup = await stage.popup();
    await popup.waitForValue('Caption', long);
    expect(await popup.value('Video URL')).toBe(A_POST.videoUrl);
    expect(await popup.value('Date and time')).toBe('2020-05-01T09:00');
    expect(await popup.value('Studio')).toBe('true');
    expect(await popup.text()).toContain(`The caption is ${over} characters too long.`);
    expect(sandbox.journal.count({ kind: 'post' })).toBe(0);

    const { caption, at } = A_POST;
    await popup.fill('Caption', caption);
    await popup.fill('Date and time', at?.local ?? '');
    await popup.click('Schedule');
    await popup.waitForText('Booked');
    expect(sandbox.journal.posts()).toHaveLength(1);
    expect(await stage.errors()).toEqual([]);
  });

  it('a time that the clocks skip or show twice is asked about, never guessed', async ({
    stage,
    sandbox,
  }) => {
    await readyToPost(stage);
    const popup = await stage.popup();
    const skipped = nextSunday(2, 3, '02:30');
    const day = skipped.slice(0, 10);
    await compose(popup, { ...postSaying('Spring'), at: { local: skipped, zone: ZONE } });
    const gap = await refusedBy(popup, '02:30 does not exist on that day in America/New York.');
    expect(gap).toContain('Choose 01:59 or 03:00.');
    await popup.click('Use 01:59');
    await popup.waitForValue('Date and time', `${day}T01:59`);
    await popup.waitForText(/Posts to 1 account on Sun .*, 01:59 New York/);
    await popup.fill('Date and time', skipped);
    await popup.click('Use 03:00');
    await popup.waitForValue('Date and time', `${day}T03:00`);
    await popup.click('Schedule');
    await popup.waitForText('Booked');
    await popup.click('Write another');

    const twice = nextSunday(1, 11, '01:30');
    await compose(popup, { ...postSaying('Autumn'), at: { local: twice, zone: ZONE } });
    const overlap = await refusedBy(popup, '01:30 comes twice on that day in America/New York.');
    expect(overlap).toContain('UTC-04:00');
    await popup.click('The later one');
    await popup.waitForText(/Posts to 1 account on Sun .*, 01:30 New York/);
    await popup.click('Schedule');
    await popup.waitForText('Booked');

    // Its own zone would leave the choice to InfiniPost; Tokyo's clocks show each time once.
    const sent = sandbox.journal.posts().map(({ body }) => body);
    expect(sent).toEqual([
      expect.objectContaining({ scheduledTime: `${day}T03:00`, timezone: ZONE }),
      expect.objectContaining({
        scheduledTime: twice.replace('01:30', '15:30'),
        timezone: 'Asia/Tokyo',
      }),
    ]);
  });
});

describe(`bad input elsewhere in ${browser}`, () => {
  it('keeps the account id and the address that nobody knows in their fields', async ({
    stage,
  }) => {
    await readyToPost(stage);
    const options = await stage.openOwn('options.html');
    await options.fill('Account id', 'acc_nobody');
    await options.fill('Label', 'Nobody');
    await options.click('Add account');
    const unknown = await options.waitForText('InfiniPost has no such account under your key.');
    expect(unknown).toContain('The account could not be looked up. Nothing was changed.');
    expect(await options.value('Account id')).toBe('acc_nobody');
    expect(await options.value('Label')).toBe('Nobody');

    const popup = await stage.popup();
    await popup.click('Library');
    const elsewhere = 'https://video.example.com/@copper.kettle/video/7709413348194969648';
    await popup.fill('TikTok video address', elsewhere);
    await popup.click('Save sound');
    const refused = await popup.waitForText('This is not the address of a TikTok video.');
    expect(refused).toContain('Paste one like https://www.tiktok.com/@name/video/');
    expect(await popup.value('TikTok video address')).toBe(elsewhere);
    expect(refused).toContain('No sounds saved yet');

    const gone = 'https://www.tiktok.com/@quiet.ladder/video/7669863614369792064';
    await popup.fill('TikTok video address', gone);
    await popup.click('Save sound');
    const kept = await popup.waitForText('could not get the sound out of this TikTok post');
    expect(kept).toContain('It stays in your library.');
    await popup.waitForValue('TikTok video address', '');
  });
});
