import type { Plan } from '../../lib/posting/check.ts';
import { dayText, placeOf, timeText } from '../ui/when-text.ts';

/**
 * The plan in one sentence: "Posts to 2 accounts on Sat 21 Nov, 14:00 New York (20:00 your time)."
 * The day of one's own time is said only where it is another one.
 */
export function summarise(plan: Plan, ownZone: string): string {
  const count = plan.targets.length;
  const accounts = count === 1 ? '1 account' : `${count} accounts`;
  const { chosen, dueAt } = plan.timing;
  if (chosen === null) return `Posts to ${accounts} as soon as you press Post now.`;
  const day = dayText(dueAt, chosen.zone);
  const there = `${day}, ${timeText(dueAt, chosen.zone)}`;
  if (chosen.zone === ownZone) return `Posts to ${accounts} on ${there}, your time.`;
  const ownDay = dayText(dueAt, ownZone);
  const own = `${ownDay === day ? '' : `${ownDay}, `}${timeText(dueAt, ownZone)}`;
  return `Posts to ${accounts} on ${there} ${placeOf(chosen.zone)} (${own} your time).`;
}
