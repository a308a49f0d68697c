import { clipDetail, recommended, redirect } from './data.ts';
import { clipHref } from './format.ts';
import type { Item } from './item.ts';
import { wishes } from './look.ts';
import { cinema } from './over/cinema.ts';
import { modal } from './over/modal.ts';
import type { Page } from './page.ts';
import { pageFor } from './pages.ts';
import { readRoute } from './route.ts';
import { sandbox } from './state.ts';

const overs = { modal, cinema };

/** What the history keeps of a clip that lies over a page: in what, and over which address. */
type OverState = { over: keyof typeof overs; behind: string; pushed: boolean };

function overState(): OverState | null {
  return history.state?.over ? history.state : null;
}

/** The address of a path here: the sandbox's wishes stay, what a page alone asks goes with it. */
function addressOf(path: string): string {
  const [bare = '', own = ''] = path.split('?');
  const query = new URLSearchParams(location.search);
  for (const name of ['q', 'storm', 'cards']) query.delete(name);
  for (const [name, value] of new URLSearchParams(own)) query.set(name, value);
  return query.size > 0 ? `${bare}?${query}` : bare;
}

function here(): string {
  return location.pathname + location.search;
}

/** Shows the page of the address, and what lies over it, now and after every move. */
export function startRouter(root: HTMLElement) {
  let shown: { address: string; page: Page } | null = null;
  let lying: Page | null = null;
  let among: readonly Item[] = [];
  let feedPosition = 0;
  let turn = 0;
  let last: Promise<void> = Promise.resolve();

  async function overPage(state: OverState): Promise<Page | null> {
    const route = readRoute(location.pathname);
    if (route.page !== 'clip') return null;
    const listed = among.find(({ id }) => id === route.id);
    const item = listed ?? (await clipDetail(route.id)).itemInfo?.itemStruct;
    if (!item) return null;
    if (!listed) among = await recommended();
    return overs[state.over]({
      item,
      among,
      close: () => (state.pushed ? history.back() : go(state.behind)),
      moved: (next) => history.replaceState(state, '', addressOf(clipHref(next))),
    });
  }

  function show(): Promise<void> {
    last = draw();
    return last;
  }

  async function draw(): Promise<void> {
    turn += 1;
    const mine = turn;
    const state = overState();
    const address = state?.behind ?? here();
    // What lay over a page goes, and the page with all its cards has been there all the time.
    const isKept = shown?.address === address && (state !== null || lying !== null);
    const page = isKept ? null : await pageFor(address, feedPosition, ways);
    const over = state && (await overPage(state));
    if (mine !== turn) return page?.end();
    lying?.end();
    lying?.element.remove();
    lying = over;
    if (page) {
      shown?.page.end();
      root.replaceChildren(page.element);
      shown = { address, page };
      page.start();
    }
    if (over) {
      root.append(over.element);
      over.start();
    }
  }

  function leave() {
    const isFeed = readRoute(location.pathname).page === 'feed';
    if (isFeed) feedPosition = Math.max(0, shown?.page.position() ?? 0);
  }

  function go(path: string) {
    leave();
    history.pushState({}, '', addressOf(path));
    return show();
  }

  function openOver(path: string, over: OverState['over'], list = among) {
    leave();
    among = list;
    const state: OverState = { over, behind: overState()?.behind ?? here(), pushed: true };
    history.pushState(state, '', addressOf(path));
    return show();
  }

  function openBy(usual: 'detail' | 'modal') {
    return (item: Item, list: readonly Item[]) => {
      const wish = wishes.get('open') ?? usual;
      return wish === 'modal' || wish === 'cinema'
        ? openOver(clipHref(item), wish, list)
        : go(clipHref(item));
    };
  }

  const ways = { go, openFromFeed: openBy('detail'), openFromGrid: openBy('modal') };

  // A photo opened at its video address is renamed in place (pages 1).
  if (redirect && location.pathname.endsWith(redirect.originalUrl.split('/').at(-1) ?? '')) {
    history.replaceState(history.state, '', redirect.browserRedirectUrl + location.search);
  }
  const wish = wishes.get('open');
  const isClip = readRoute(location.pathname).page === 'clip';
  if (isClip && (wish === 'modal' || wish === 'cinema') && !overState()) {
    const state: OverState = { over: wish, behind: addressOf('/foryou'), pushed: false };
    history.replaceState(state, '', here());
  }
  window.addEventListener('popstate', show);
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>('a[href^="/"]')
        : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (readRoute(link.pathname).page === 'clip') sandbox.opened += 1;
    go(link.pathname + link.search);
  });
  sandbox.go = go;
  sandbox.open = openOver;
  sandbox.settled = () => last;
  const ready = show();
  return { ready, shown: () => lying ?? shown?.page ?? null };
}
