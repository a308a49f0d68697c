import type { CardSight, Layout } from './look.ts';
import type { Looker } from './looker.ts';
import type { Counted } from './names.ts';

/** Of the cards of one surface so many are told of one by one. */
const MAX_CARDS = 6;

/** The layout in words and numbers, to be pasted into an issue. */
export function layoutText(layout: Layout, { version, browser, day }: Looker): string {
  const { address, look, drawn, told, pairs, data, names } = layout;
  const script = told === null ? 'not in the page' : `in the page, told of ${told} clips`;
  return [
    `Soundpost layout report: ${version}, ${browser}, ${day}`,
    `Page: ${address}, ${drawn ? 'drawn' : 'not drawn'}, theme ${look.theme}, dir ${look.dir}, lang ${look.lang}`,
    `Script: ${script}`,
    `Buttons: ${pairs.placed} in their place, ${pairs.floating} floating, ${pairs.over} in a list, ${pairs.head} at the head of a sound’s page, ${pairs.unsure} not sure`,
    `Data: ${listed(data, ' kB ')}`,
    `Players: ${listed(names.players)}`,
    `Mains: ${listed(names.mains)}`,
    ...layout.surfaces.flatMap(({ name, selectors, cards }) => [
      '',
      `${name}: ${cards.length} cards`,
      `  selectors: ${listed(selectors)}`,
      ...cards.slice(0, MAX_CARDS).map((card, index) => `  card ${index + 1}: ${cardText(card)}`),
    ]),
    '',
    `In cards: ${listed(layout.inside)}`,
    '',
    ...layout.lists.map(
      ({ name, items, sure, selectors }) =>
        `list ${name}: ${items} items, ${sure} sure; ${listed(selectors)}`,
    ),
    '',
    `data-e2e: ${listed(names.parts)}`,
    `Components: ${listed(names.components)}`,
    `Shadow roots of others: ${listed(names.roots)}`,
  ].join('\n');
}

function cardText({ evidence, clip, sound, place }: CardSight): string {
  const { caption, ...counts } = evidence;
  const found = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
  return [
    `clip ${clip ? 'sure' : 'not sure'}`,
    `sound ${sound ? 'known' : 'not known'}`,
    ...found,
    `caption ${caption ? 'yes' : 'no'}`,
    `place ${place ?? 'none'}`,
  ].join(', ');
}

function listed(counted: readonly Counted[], times = ' × '): string {
  if (counted.length === 0) return 'none';
  return counted.map(({ name, count }) => `${count}${times}${name}`).join(', ');
}
