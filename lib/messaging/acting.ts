import type { MenuAct } from '../platform/menus.ts';
import type { Problem } from '../problems/problem.ts';
import { asProblem } from '../problems/unexpected.ts';
import { addressIn } from '../tiktok/address-in.ts';
import type { ClipRef } from '../tiktok/clip.ts';
import { readUrl } from '../tiktok/read-url.ts';
import type { ToPage } from './protocol.ts';

export type ActingEffects = {
  tellPage(tabId: number, order: Omit<ToPage, 'soundpost'>): Promise<boolean>;
  /**
   * Reads a link, and follows it where it is a short one; `undefined` if it names no clip. Throws
   * `ProblemError` where following it leads to none.
   */
  clipOf(link: string, tabId: number | undefined): Promise<ClipRef | undefined>;
  /** Does it without a page to show it on: in our own windows. */
  actInWindow(act: MenuAct, clip: ClipRef): Promise<void>;
  /** There is no clip to act on, or it went wrong: says so in the next window. */
  say(problem: Problem): Promise<void>;
};

/** Where the user asked for it. `link`: the address that was pointed at, if one was. */
export type Asked = {
  act: MenuAct;
  tabId: number | undefined;
  of: ToPage['of'];
  link: string | undefined;
};

/**
 * Menu entries and keyboard commands: the page's own script acts where there is one, so that the
 * answer shows where the user looks; else our windows do.
 */
export function createActing(effects: ActingEffects): (asked: Asked) => Promise<void> {
  return async (asked) => {
    try {
      await obey(asked);
    } catch (thrown) {
      await effects.say(asProblem(thrown));
    }
  };

  async function obey({ act, tabId, of, link }: Asked) {
    const clip = link === undefined ? undefined : await effects.clipOf(link, tabId);
    const isForeignLink = link !== undefined && clip === undefined;
    if (tabId !== undefined && !isForeignLink) {
      const done = await effects.tellPage(tabId, { act, of, clip: clip ?? null });
      if (done) return;
    }
    if (clip) await effects.actInWindow(act, clip);
    else await effects.say(nothingFound);
  }
}

/** What the browser tells of a right click. */
export type RightClick = {
  linkUrl?: string | undefined;
  selectionText?: string | undefined;
  frameUrl?: string | undefined;
};

/**
 * The address that a right click means: the link, the address in the selected text, or the clip of
 * an embed in which it was made; `undefined` for the page itself.
 */
export function pointedAt({ linkUrl, selectionText, frameUrl }: RightClick): string | undefined {
  if (linkUrl !== undefined) return linkUrl;
  const selected = addressIn(selectionText ?? '');
  if (['clip', 'short'].includes(readUrl(selected).kind)) return selected;
  return frameUrl !== undefined && readUrl(frameUrl).kind === 'clip' ? frameUrl : undefined;
}

const nothingFound: Problem = {
  code: 'acting.nothing_found',
  remedy: 'fix_input',
  what: 'Soundpost cannot tell which video is meant here.',
  means: 'Nothing was saved: the wrong sound would be worse than none.',
  next: 'Open the video first and try again, or paste its address into the library.',
  step: 'none',
};
