import { expect, test, vi } from 'vitest';
import { aClip } from '../../../tests/samples/samples.ts';
import type { ShortLinks } from '../../clips/short-links.ts';
import { problemOf } from '../../problems/problem.ts';
import { clipUrl } from '../../tiktok/clip.ts';
import { linkHandlers } from './links.ts';

function handling() {
  const shortLinks = vi.fn<ShortLinks>(async () => ({
    kind: 'clip',
    clip: aClip,
    embedded: false,
  }));
  const { 'clip.of_address': handle } = linkHandlers({ shortLinks });
  return { shortLinks, clipOf: (address: string) => handle({ address }) };
}

test('follows a short link, and nothing else', async () => {
  const { shortLinks, clipOf } = handling();
  expect(await clipOf('https://vt.tiktok.com/ZSabc1/')).toEqual({ clip: aClip });
  expect(await clipOf(clipUrl(aClip))).toEqual({ clip: aClip });
  const elsewhere = await clipOf('https://evil.example/t/ZSabc1').catch(problemOf);
  expect(elsewhere).toMatchObject({ code: 'address.not_tiktok' });
  expect(shortLinks).toHaveBeenCalledExactlyOnceWith('https://vt.tiktok.com/ZSabc1');
});

test('says of a short link to a sound what it says of the sound’s own address', async () => {
  const { shortLinks, clipOf } = handling();
  shortLinks.mockResolvedValue({ kind: 'sound', musicId: '7711111111111111111' });
  const short = await clipOf('https://vm.tiktok.com/ZMabc1').catch(problemOf);
  const own = await clipOf('https://www.tiktok.com/music/-7711111111111111111').catch(problemOf);
  expect(short).toEqual(own);
  expect(own).toMatchObject({ code: 'address.sound' });
});
