import { render } from 'preact';
import type { News } from '../../lib/app/clip-news.ts';
import { createTimeToRead } from '../../lib/app/time-to-read.ts';
import type { Inspection } from '../../lib/clips/inspection.ts';
import { isGenuine } from '../../lib/in-page/genuine.ts';
import { shieldPointing } from '../../lib/in-page/shield.ts';
import { themeOf, wearTheme } from '../../lib/in-page/theme.ts';
import { type Drawer, Overlay, type OverlayEffects, type Shown } from './overlay.tsx';

export type PanelEffects = OverlayEffects & {
  page: Document;
  dress(root: ShadowRoot): void;
  copy(inspection: Inspection): Promise<boolean>;
  /** Runs `act` after that many ms; what it gives takes that back. */
  later(ms: number, act: () => void): () => void;
};

const NOT_COPIED =
  'The browser did not let Soundpost write to the clipboard. Nothing was changed. Press Copy JSON again with this page in front.';

/**
 * `<soundpost-panel>`: one drawer at the inline end for what is known of a clip, and one line of news
 * at the foot. The host is in the page only while it shows something.
 */
export function createPanel(effects: PanelEffects) {
  const { page } = effects;
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let returnTo: HTMLElement | null = null;
  let shown: Shown = { drawer: null, news: null };

  /** A press inside of the panel counts only if the user could see what they pressed. */
  const refuseFaked = (event: Event) => {
    const control = event.composedPath()[0];
    const element = control instanceof Element ? control.closest<HTMLElement>('button, a') : null;
    if (!element || !host || isGenuine(event, element, host)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const standing = (): ShadowRoot => {
    if (!host || !root) {
      host = page.createElement('soundpost-panel');
      root = host.attachShadow({ mode: 'closed' });
      effects.dress(root);
      root.addEventListener('click', refuseFaked, { capture: true });
      // Scrolling the drawer must not page through the feed behind it.
      shieldPointing(host, 'wheel');
    }
    if (!host.isConnected) page.documentElement.append(host);
    wearTheme(host, themeOf(page));
    return root;
  };

  const put = (change: Partial<Shown>) => {
    shown = { ...shown, ...change };
    const into = standing();
    render(
      <Overlay
        shown={shown}
        effects={effects}
        onClose={close}
        onCopy={copy}
        onSeen={seen}
        onHold={hold}
      />,
      into,
    );
    if (!shown.drawer && !shown.news) host?.remove();
  };
  /** Closes what lies on top: the drawer, else the news. */
  const close = () => {
    if (!shown.drawer && !shown.news) return;
    if (!shown.drawer) return seen();
    put({ drawer: null });
    giveFocusBack();
  };
  const giveFocusBack = () => {
    returnTo?.focus();
    returnTo = null;
  };
  const seen = () => {
    const hadFocus = Boolean(root?.activeElement?.closest('.news'));
    say(null);
    if (hadFocus && !shown.drawer) giveFocusBack();
  };
  const time = createTimeToRead({
    later: effects.later,
    // Nobody reads a page that is in the background.
    over: () => (page.hidden ? time.start() : say(null)),
  });
  const hold = (held: boolean) => (held ? time.hold() : time.release());
  const say = (news: News | null) => {
    put({ news });
    time.stop();
    // What held the last line went with it.
    if (!news) time.release();
    else if (!news.stays) time.start();
  };
  const copy = async ({ inspection }: Drawer) => {
    const isCopied = await effects.copy(inspection);
    if (shown.drawer?.inspection !== inspection) return;
    if (isCopied) put({ drawer: { ...shown.drawer, copied: true } });
    else say({ text: NOT_COPIED, clip: inspection.clip, action: null, stays: true });
  };

  return {
    /** Opens the drawer: the focus goes in, and back to `from` on closing. */
    open(inspection: Inspection, busy: boolean, from: HTMLElement | null) {
      const isOpen = shown.drawer !== null;
      if (!isOpen) returnTo = from;
      // The drawer says and offers what the news of the same clip does.
      if (shown.news?.clip?.id === inspection.clip.id) say(null);
      put({ drawer: { inspection, busy, copied: false } });
      if (!isOpen) standing().querySelector<HTMLElement>('.drawer')?.focus();
    },
    /** A late answer, for a clip whose drawer was closed or gave way to another, is not shown. */
    fill(inspection: Inspection) {
      if (shown.drawer?.inspection.clip.id === inspection.clip.id) {
        put({ drawer: { inspection, busy: false, copied: false } });
      }
    },
    /** Shows one line of news; the focus goes back to `from` when it is closed by keyboard. */
    say(news: News, from: HTMLElement | null) {
      if (!shown.drawer) returnTo = from;
      say(news);
    },
    close,
    wear() {
      if (host) wearTheme(host, themeOf(page));
    },
    remove() {
      time.stop();
      if (root) render(null, root);
      host?.remove();
    },
  };
}
