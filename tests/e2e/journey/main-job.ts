import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { Browsed, Stage } from '../driver/driver.ts';
import { A_POST, compose } from './compose.ts';
import { setUp } from './set-up.ts';

export type MainJob = {
  stage: Stage;
  sandbox: Sandbox;
  /** The address of the clip. */
  address: string;
  clipId: string;
  /** Takes a picture of what is there now, under this name. */
  picture(shown: Browsed, name: string): Promise<void>;
  /** Told after each step: what was done, and what the servers had recorded by then. */
  say(step: string, recorded: string): void;
};

/**
 * The main job as a person does it: keys and accounts, Save sound, Inspect, Use in post, compose,
 * schedule. Throws with what it waited for if any step does not come about.
 */
export async function mainJob({ stage, sandbox, ...job }: MainJob): Promise<void> {
  const { journal } = sandbox;
  const { address, clipId, picture, say } = job;
  const recorded = () =>
    [
      `sound imports ${journal.count({ kind: 'sound-import', committed: true })}`,
      `metadata calls ${journal.count({ kind: 'video-metadata' })}`,
      `audio calls ${journal.count({ kind: 'audio-metadata' })}`,
      `posts ${journal.posts().length}`,
    ].join(', ');

  await setUp(stage);
  say('Entered the keys and added two accounts in the options', recorded());

  const page = await stage.open(address);
  const actions = { host: 'soundpost-actions', clip: clipId } as const;
  await page.waitForLabel('Save sound', actions);
  await picture(page, '1-buttons');
  say('Opened the video: the buttons are there', recorded());

  await page.press('Save sound', actions);
  await page.waitForLabel('Sound saved', actions);
  await picture(page, '2-saved');
  say('Pressed Save sound', recorded());

  await page.press('Inspect', actions);
  await page.waitForText(/KonbiniAPI/, { host: 'soundpost-panel' });
  await picture(page, '3-inspected');
  say('Pressed Inspect', recorded());

  await page.press('Use in post', { host: 'soundpost-panel' });
  const popup = await stage.openedPopup();
  await compose(popup, A_POST);
  await picture(popup, '4-composed');
  say('Pressed Use in post: the popup opened; composed the post', recorded());

  await popup.click('Schedule');
  await popup.waitForText(/Booked[\s\S]*Booked/);
  await picture(popup, '5-scheduled');
  say('Pressed Schedule', recorded());

  await popup.click('Queue');
  await popup.waitForText(A_POST.caption);
  await picture(popup, '6-queue');
  await popup.close();
}

/** What the journal must say in the end; each line that does not hold, in words. */
export function faultsOf({ journal }: Sandbox, clipId: string): string[] {
  const expected = {
    'sound imports': [journal.imports().map((made) => made.clipId), [clipId]],
    'metadata calls': [journal.count({ kind: 'video-metadata' }), 1],
    'audio calls': [journal.count({ kind: 'audio-metadata' }), 1],
    'posts per account': [
      journal
        .posts()
        .map((post) => post.accountId)
        .sort(),
      ['acc_second', 'acc_studio'],
    ],
    'posts with the imported sound': [
      journal.posts().map((post) => (post.body as { soundId?: string }).soundId),
      [journal.imports()[0]?.soundId, journal.imports()[0]?.soundId],
    ],
  };
  return Object.entries(expected).flatMap(([what, [found, wanted]]) =>
    JSON.stringify(found) === JSON.stringify(wanted)
      ? []
      : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`],
  );
}
