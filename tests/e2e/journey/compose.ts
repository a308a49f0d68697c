import type { OwnPage } from '../driver/driver.ts';

export type Composition = {
  caption: string;
  videoUrl: string;
  accounts: readonly string[];
  /** Wall time `YYYY-MM-DDTHH:MM` in a zone; left out = now. */
  at?: { local: string; zone: string };
};

/** A post that the sandbox takes. */
export const A_POST: Composition = {
  caption: 'Kettle on, camera on #tea #slowmorning',
  videoUrl: 'https://media.example.com/kettle.mp4',
  accounts: ['Studio', 'Second stage'],
  at: { local: dayAhead(3, '14:00'), zone: 'America/New_York' },
};

/** Fills the composer in, as a person does. */
export async function compose(window: OwnPage, post: Composition): Promise<void> {
  await window.fill('Video URL', post.videoUrl);
  await window.fill('Caption', post.caption);
  for (const account of post.accounts) await window.check(account, true);
  await window.check(post.at ? 'At a time' : 'Now', true);
  if (!post.at) return;
  await window.fill('Date and time', post.at.local);
  await window.choose('Time zone', post.at.zone);
}

/** A wall time some days from now: far enough for any zone, near enough for any calendar. */
export function dayAhead(days: number, clock: string): string {
  const day = new Date(Date.now() + days * 24 * 60 * 60_000);
  return `${day.toISOString().slice(0, 10)}T${clock}`;
}
