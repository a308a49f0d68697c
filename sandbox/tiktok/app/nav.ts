import { h, icon } from './dom.ts';

/** Ten discover links, five of them to sounds that have nothing to do with the page (pages 3.9). */
const discover = [
  ['/tag/kettle', '# kettle'],
  ['/music/Paper-Lanterns-6718395', 'Paper Lanterns'],
  ['/tag/origami', '# origami'],
  ['/music/Ladders-Snakes-203117', 'Ladders & Snakes'],
  ['/tag/onemic', '# onemic'],
  ['/music/original-sound-7699229673390025024', 'original sound'],
  ['/tag/pier', '# pier'],
  ['/music/-7708498146713216512', 'أصوات الورشة'],
  ['/tag/sofa', '# sofa'],
  ['/music/Low-Tide-7705867583351183616', 'Low Tide'],
] as const;

const places = [
  ['/foryou', 'home', 'For You'],
  ['/explore', 'compass', 'Explore'],
  ['/following', 'people', 'Following'],
  ['/friends', 'people', 'Friends'],
  ['/search', 'search', 'Search'],
] as const;

export function sideNav() {
  return h(
    'div.DivSideNavContainer',
    {},
    h('div.DivSideNavTitle', {}, 'Clips'),
    places.map(([href, name, text]) =>
      h(
        'a.StyledNavLink',
        { href, 'aria-current': location.pathname === href ? 'page' : null },
        icon(name),
        text,
      ),
    ),
    h('p.PDiscoverTitle', {}, 'Discover'),
    h(
      'div.DivDiscoverList',
      {},
      discover.map(([href, text]) =>
        h('a.StyledDiscoverLink', { href, e2e: 'nav-discover-href' }, text),
      ),
    ),
  );
}
