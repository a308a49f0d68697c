import type { ClipRef } from '../tiktok/clip.ts';
import { clipRefSchema } from '../tiktok/clip-schema.ts';
import type { TabId } from './shared.ts';

/** Where in the app a window opens; null = where the last one was, and no clip. */
export type WindowAddress = { tab: TabId | null; clip: ClipRef | null };

const TABS: readonly TabId[] = ['compose', 'queue', 'library'];

/** Reads the fragment of a window's address: `#queue`, or `#inspect/video/some.user/77…`. */
export function readWindowAddress(hash: string): WindowAddress {
  const [view, kind, username, id] = hash.replace(/^#/, '').split('/');
  if (view === 'inspect') {
    const clip = clipRefSchema.safeParse({ kind, username: decoded(username ?? ''), id });
    return { tab: 'library', clip: clip.success ? clip.data : null };
  }
  return { tab: TABS.find((tab) => tab === view) ?? null, clip: null };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
