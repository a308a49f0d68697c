/** How often something occurs; the most frequent first. */
export type Counted = { name: string; count: number };

/** So many names of one kind at most; a page of TikTok's has about half of that. */
const MAX_NAMES = 120;
const MAX_LENGTH = 60;
/** A count says how much there is, never an id. */
const MAX_COUNT = 9_999;

/** What TikTok's makers call a part; a name that people gave is nowhere in an attribute of this kind. */
const PART = /^[a-z]+([-_][a-z]+)*$/;
const MAIN = /^main-content-[a-z]+(_[a-z]+)*$/;
/** The component's own name between the hashes of a class: `css-1abc-7937d88b--DivRail`. */
const COMPONENT = /^(?:Styled)?(?:Div|Section|Article|Button|Span|A|P|H)[A-Z][A-Za-z]+$/;
const CUSTOM_ELEMENT = /^[a-z]+(-[a-z]+)+$/;
const PLAYER = /^xgwrapper-[0-9](?=-)/;

/** Names that say how a page is made. Whatever does not look like one is left out. */
export type Names = Record<'mains' | 'parts' | 'components' | 'players' | 'roots', Counted[]>;

export function namesIn(page: Document): Names {
  const all = [...page.querySelectorAll('*')].filter(
    ({ localName }) => !localName.startsWith('soundpost-'),
  );
  const tally = (namesOf: (element: Element) => string[]) => count(all.flatMap(namesOf));
  return {
    mains: tally(({ id }) => fitting(MAIN, [id])),
    parts: tally((element) => fitting(PART, [element.getAttribute('data-e2e') ?? ''])),
    components: tally(({ classList }) => fitting(COMPONENT, [...classList].flatMap(segments))),
    players: tally(({ id }) => PLAYER.exec(id)?.slice(0, 1) ?? []),
    roots: tally(({ shadowRoot, localName }) =>
      shadowRoot ? fitting(CUSTOM_ELEMENT, [localName]) : [],
    ),
  };
}

const segments = (token: string): string[] => token.split('-');

const fitting = (form: RegExp, names: string[]): string[] =>
  names.filter((name) => name.length <= MAX_LENGTH && form.test(name));

function count(names: string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, times]) => ({ name, count: Math.min(times, MAX_COUNT) }))
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_NAMES);
}
