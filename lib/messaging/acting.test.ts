import { describe, expect, it, vi } from 'vitest';
import { aClip } from '../../tests/samples/samples.ts';
import { type ActingEffects, type Asked, createActing } from './acting.ts';

const link = 'https://www.tiktok.com/@copper.kettle/video/7574621035113472001';
const asked: Asked = { act: 'save', tabId: 7, of: 'pointer', link: undefined };

function acting(pageActs: boolean) {
  const effects = {
    tellPage: vi.fn<ActingEffects['tellPage']>(async () => pageActs),
    clipOf: (address: string) => (address === link ? aClip : undefined),
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
