import { browser } from 'wxt/browser';

/** The one alarm of the outbox. */
export const OUTBOX_ALARM = 'outbox';

/** Chrome rounds anything sooner up to this. */
const SOONEST_MS = 30_000;
/** A far alarm is set again on the way: long timers wrap around in Firefox. */
const FARTHEST_MS = 24 * 60 * 60_000;

/**
 * Sets the outbox alarm for `at` (ms), or removes it. An alarm that is already right is left alone:
 * setting it anew at every wake would put it off for ever.
 */
export async function arm(at: number | null, now: number): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(OUTBOX_ALARM);
    return;
  }
  const when = Math.min(Math.max(at, now + SOONEST_MS), now + FARTHEST_MS);
  const present = await browser.alarms.get(OUTBOX_ALARM);
  if (present && present.scheduledTime > now && present.scheduledTime <= when) return;
  await browser.alarms.create(OUTBOX_ALARM, { when });
}
