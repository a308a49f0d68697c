import type { Plan } from '../../lib/posting/check.ts';
import { dayText, placeOf, timeText } from '../ui/when-text.ts';

/**
 * The plan in one sentence: "Posts to 2 accounts on Sat 21 Nov, 14:00 New York (20:00 your time)."
 * The day of one's own time is said only where it is another one.
 */
export function summarise(plan: Plan, ownZone: string): string {
  const count = plan.targets.length;
  const begin = isDraft(plan) ? 'Sends a draft to' : 'Posts to';
  const accounts = count === 1 ? '1 account' : `${count} accounts`;
  const { chosen, dueAt } = plan.timing;
  if (chosen === null) return `${begin} ${accounts} as soon as you press Post now.`;
  const day = dayText(dueAt, chosen.zone);
  const there = `${day}, ${timeText(dueAt, chosen.zone)}`;
  if (chosen.zone === ownZone) return `${begin} ${accounts} on ${there}, your time.`;
  const ownDay = dayText(dueAt, ownZone);
  const own = `${ownDay === day ? '' : `${ownDay}, `}${timeText(dueAt, ownZone)}`;
  return `${begin} ${accounts} on ${there} ${placeOf(chosen.zone)} (${own} your time).`;
}

function isDraft({ tiktok, targets }: Plan): boolean {
  return tiktok?.choices.mode === 'draft' && targets.every(({ provider }) => provider === 'tiktok');
}
