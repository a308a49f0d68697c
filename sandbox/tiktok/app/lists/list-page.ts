import type { challengeDetailOf, musicDetailOf, userDetailOf } from '../../details.ts';
import type { Page } from '../page.ts';
import type { ListRoute } from '../route.ts';
import { byFetch, byXhr, type Pager, pager } from './ask.ts';
import { grid, type OpenClip } from './grid.ts';
import { musicHead, profileHead, searchHead, tagHead, titleHead } from './heads.ts';
import { lookOf } from './looks.ts';

type Go = (path: string) => unknown;

async function told<T>(path: string, query: Record<string, string>): Promise<T> {
  const response = await fetch(`${path}?${new URLSearchParams({ aid: '1988', ...query })}`);
  return response.json();
}

/** An address of an item list; what pages it is called `cursor` or, in searches, `offset`. */
function at(path: string, query: Record<string, string>, pages = 'cursor') {
  return (cursor: string) =>
    `${path}?${new URLSearchParams({ aid: '1988', count: '30', ...query, [pages]: cursor })}`;
}

async function profile(uniqueId: string): Promise<{ head: HTMLElement; list: Pager }> {
  const detail = await told<ReturnType<typeof userDetailOf>>('/api/user/detail/', { uniqueId });
  const secUid = detail.userInfo.user?.secUid ?? '';
  return {
    head: profileHead(detail),
    list: pager(byFetch, at('/api/post/item_list/', { secUid })),
  };
}

async function tag(name: string): Promise<{ head: HTMLElement; list: Pager }> {
  const query = { challengeName: name };
  const { challengeInfo } = await told<ReturnType<typeof challengeDetailOf>>(
    '/api/challenge/detail/',
    query,
  );
  const challengeID = challengeInfo?.challenge.id ?? '';
  return {
    head: tagHead(name),
    list: pager(byFetch, at('/api/challenge/item_list/', { challengeID })),
  };
}

async function music(musicId: string): Promise<{ head: HTMLElement; list: Pager }> {
  const detail = await told<ReturnType<typeof musicDetailOf>>('/api/music/detail/', { musicId });
  return {
    head: musicHead(detail),
    list: pager(byXhr, at('/api/music/item_list/', { musicID: musicId })),
  };
}

async function partsOf(route: ListRoute, go: Go): Promise<{ head: HTMLElement; list: Pager }> {
  switch (route.page) {
    case 'profile':
      return profile(route.uniqueId);
    case 'tag':
      return tag(route.name);
    case 'music':
      return music(route.musicId);
    case 'explore':
      return { head: titleHead('Explore'), list: pager(byXhr, at('/api/explore/item_list/', {})) };
    case 'playlist':
      return {
        head: titleHead(route.name),
        list: pager(byFetch, at('/api/mix/item_list/', { mixId: route.id })),
      };
    case 'search': {
      const { tab, keyword } = route;
      const path = tab === 'top' ? '/api/search/general/full/' : '/api/search/item/full/';
      return {
        head: searchHead(tab, keyword, (words) => go(`/search?q=${encodeURIComponent(words)}`)),
        list: pager(byXhr, at(path, { keyword }, 'offset')),
      };
    }
  }
}

/** Any page that is a head and a grid of clips. */
export async function listPage(route: ListRoute, go: Go, open: OpenClip): Promise<Page> {
  const { head, list } = await partsOf(route, go);
  return grid(lookOf(route), [head], list, open);
}
