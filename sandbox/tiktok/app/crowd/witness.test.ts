// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { h } from '../dom.ts';
import { createWitness, type Witness } from './witness.ts';

/** What an extension makes in its own world: not by the page's `createElement`. */
const guest = () => new DOMParser().parseFromString('<x-guest></x-guest>', 'text/html').body;

const delivered = () => new Promise((resolve) => setTimeout(resolve));

describe('the witness of what others put into the page', () => {
  let witness: Witness;
  let card: HTMLElement;
  let drawFrame = () => {};
  let endFrame = () => {};

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
      drawFrame = act;
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => {});
    vi.stubGlobal('scheduler', {
      postTask: (act: () => void) => {
        endFrame = act;
      },
    });
    witness = createWitness(document);
    card = h('article.ArticleItemContainer', {}, h('section.SectionActionBarContainer'));
    witness.watch(card);
    document.body.append(card);
  });
  afterEach(() => {
    witness.end();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });

  test('takes nothing that the page makes for a guest, however deep it stands', async () => {
    card.firstElementChild?.append(h('a.StyledLink', {}, h('img.ImgAvatar')));
    await delivered();
    expect(witness.guestIn(card)).toBeNull();
  });

  test('notes the first guest in a card and no later one', async () => {
    card.firstElementChild?.append(...guest().children);
    await delivered();
    const first = witness.guestIn(card);
    expect(first?.frame).toBe(1);
    drawFrame();
    endFrame();
    card.append(...guest().children);
    await delivered();
    expect(witness.guestIn(card)).toEqual(first);
  });

  test('knows nothing of what stands outside of every card', async () => {
    document.body.append(...guest().children);
    await delivered();
    expect([witness.guestIn(card), witness.placeOf(document.body)]).toEqual([null, null]);
    expect(witness.placeOf(card.firstElementChild)).toBe(card);
  });

  test('counts to a frame what is done before its callbacks or in them, to the next what is after', () => {
    expect(witness.now().frame).toBe(1);
    drawFrame();
    expect(witness.now().frame).toBe(1);
    endFrame();
    expect(witness.now().frame).toBe(2);
  });

  test('gives the document back its own way of making elements', () => {
    const own = Document.prototype.createElement;
    expect(document.createElement).not.toBe(own);
    witness.end();
    expect(document.createElement).toBe(own);
  });
});
