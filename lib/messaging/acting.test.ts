import { describe, expect, it, vi } from 'vitest';
import { aClip } from '../../tests/samples/samples.ts';
import { deadLink } from '../clips/link-problems.ts';
import { ProblemError } from '../problems/problem.ts';
import { type ActingEffects, type Asked, createActing, pointedAt } from './acting.ts';

const link = 'https://www.tiktok.com/@copper.kettle/video/7574621035113472001';
const asked: Asked = { act: 'save', tabId: 7, of: 'pointer', link: undefined };

function acting(pageActs: boolean) {
  const effects = {
    tellPage: vi.fn<ActingEffects['tellPage']>(async () => pageActs),
    clipOf: vi.fn<ActingEffects['clipOf']>(async (address) =>
      address === link ? aClip : undefined,
    ),
    actInWindow: vi.fn<ActingEffects['actInWindow']>(async () => undefined),
    say: vi.fn<ActingEffects['say']>(async () => undefined),
  };
  return { ...effects, act: createActing(effects) };
}

describe('a menu entry or a keyboard command', () => {
  it('is obeyed by the page, where one answers', async () => {
    const { act, tellPage, actInWindow } = acting(true);
    await act({ ...asked, link });
    expect(tellPage).toHaveBeenCalledWith(7, { act: 'save', of: 'pointer', clip: aClip });
    expect(actInWindow).not.toHaveBeenCalled();
  });

  it('is obeyed in our own windows for a link on a page that has no script of ours', async () => {
    const { act, actInWindow } = acting(false);
    await act({ ...asked, link });
    expect(actInWindow).toHaveBeenCalledWith('save', aClip);
  });

  it('never acts on the page’s clip when the link that was clicked leads elsewhere', async () => {
    const { act, tellPage, say } = acting(true);
    await act({ ...asked, link: 'https://www.tiktok.com/@copper.kettle' });
    expect(tellPage).not.toHaveBeenCalled();
    expect(say).toHaveBeenCalledWith(expect.objectContaining({ code: 'acting.nothing_found' }));
  });

  it('says why a short link leads to no clip, and does nothing else', async () => {
    const { act, clipOf, tellPage, say } = acting(true);
    clipOf.mockRejectedValue(new ProblemError(deadLink));
    await act({ ...asked, link: 'https://vm.tiktok.com/ZMabcdef1/' });
    expect(clipOf).toHaveBeenCalledExactlyOnceWith('https://vm.tiktok.com/ZMabcdef1/', 7);
    expect(tellPage).not.toHaveBeenCalled();
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'link.dead' }));
  });

  it('says so where there is no clip, and where it goes wrong', async () => {
    const nobody = acting(false);
    await nobody.act(asked);
    expect(nobody.say).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'acting.nothing_found' }),
    );
    const failing = acting(false);
    failing.actInWindow.mockRejectedValue(new TypeError('no database'));
    await failing.act({ ...asked, link });
    expect(failing.say).toHaveBeenCalledWith(expect.objectContaining({ code: 'unexpected' }));
  });
});

describe('a right click', () => {
  const embed = 'https://www.tiktok.com/embed/v2/7574621035113472001?lang=en';
  const selectionText = `look at ${link}!`;

  it.each([
    ['the link first', { linkUrl: 'https://a.b/', selectionText, frameUrl: embed }, 'https://a.b/'],
    ['the address in the selected text', { selectionText, frameUrl: embed }, link],
    ['a short link in it', { selectionText: 'vm.tiktok.com/ZMab1' }, 'https://vm.tiktok.com/ZMab1'],
    ['the clip of the embed', { selectionText: 'a caption', frameUrl: embed }, embed],
    ['the page, in a frame that is no clip', { frameUrl: 'https://ads.example/' }, undefined],
    ['the page, with text that names a person', { selectionText: 'tiktok.com/@bo' }, undefined],
    ['the page', {}, undefined],
  ])('means %s', (_, click, meant) => {
    expect(pointedAt(click)).toBe(meant);
  });
});
