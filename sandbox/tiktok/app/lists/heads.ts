import type { musicDetailOf, userDetailOf } from '../../details.ts';
import { h } from '../dom.ts';
import { short } from '../format.ts';

/** What stands above the clips of a page. */

function figure(value: number, e2e: string, text: string) {
  return h(
    'div.DivNumber',
    {},
    h('strong', { title: text, e2e: `${e2e}-count` }, short(value)),
    h('span.SpanUnit', { e2e }, text),
  );
}

export function profileHead(detail: ReturnType<typeof userDetailOf>): HTMLElement {
  const { user, stats, playList = [] } = detail.userInfo;
  if (!user) return h('p.PNothing', { e2e: 'user-page-error' }, "Couldn't find this account");
  const lists = playList.map(({ id, name }) => {
    const slug = name.replaceAll(' ', '-');
    const href = `/@${user.uniqueId}/playlist/${slug}-${id}`;
    return h('a.StyledPlaylist', { href }, `Playlist: ${name}`);
  });
  return h(
    'div.DivShareLayoutHeader',
    {},
    h('img.ImgBigAvatar', { src: user.avatarLarger, alt: '', e2e: 'user-avatar' }),
    h(
      'div.DivShareTitleContainer',
      {},
      h('h1.H1ShareTitle', { e2e: 'user-title' }, user.uniqueId),
      h('h2.H2ShareSubTitle', { e2e: 'user-subtitle' }, user.nickname),
      h(
        'div.DivNumbers',
        {},
        figure(stats.followingCount, 'following', 'Following'),
        figure(stats.followerCount, 'followers', 'Followers'),
        figure(stats.heartCount, 'likes', 'Likes'),
      ),
      h('h2.H2ShareDesc', { e2e: 'user-bio' }, user.signature),
      lists,
    ),
  );
}

/** The sound's page: what it is called, whose it is, how many clips use it. */
export function musicHead(detail: ReturnType<typeof musicDetailOf>): HTMLElement {
  if (!detail.musicInfo) return h('p.PNothing', {}, "Couldn't find this sound");
  const { music, author, stats } = detail.musicInfo;
  const maker = author
    ? h('a.StyledLink', { href: `/@${author.uniqueId}` }, music.authorName)
    : music.authorName;
  return h(
    'div.DivShareLayoutHeader',
    {},
    h('img.ImgBigCover', { src: music.coverLarge, alt: '' }),
    h(
      'div.DivShareTitleContainer',
      {},
      h('h1.H1ShareTitle', { e2e: 'music-title' }, music.title),
      h('h2.H2ShareSubTitle', { e2e: 'music-creator' }, maker),
      h(
        'h2.H2ShareSubTitle',
        { e2e: 'music-video-count' },
        h('strong', {}, `${short(stats.videoCount)} videos`),
      ),
    ),
  );
}

export function tagHead(name: string): HTMLElement {
  return h(
    'div.DivShareLayoutHeader',
    {},
    h('h1.H1ShareTitle', { e2e: 'challenge-title' }, `#${name}`),
  );
}

export function titleHead(title: string): HTMLElement {
  return h('div.DivShareLayoutHeader', {}, h('h1.H1ShareTitle', {}, title));
}

/** The field and the tabs of a search. */
export function searchHead(
  tab: 'top' | 'video',
  keyword: string,
  search: (keyword: string) => void,
): HTMLElement {
  const field = h('input.InputElement', {
    type: 'search',
    name: 'q',
    placeholder: 'Search',
    'aria-label': 'Search',
    value: keyword,
    e2e: 'search-user-input',
  });
  const submit = (event: Event) => {
    event.preventDefault();
    search(field.value);
  };
  const query = `?q=${encodeURIComponent(keyword)}`;
  const tabs = [
    ['top', '/search', 'Top'],
    ['video', '/search/video', 'Videos'],
  ] as const;
  return h(
    'div.DivSearchHead',
    {},
    h('form.FormElement', { role: 'search', onsubmit: submit }, field),
    tabs.map(([name, path, text]) =>
      h(
        'a.StyledTab',
        { href: path + query, e2e: `search-${name}-tab`, 'aria-current': name === tab && 'page' },
        text,
      ),
    ),
  );
}
