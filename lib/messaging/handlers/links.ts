import { clipIn } from '../../clips/address-problems.ts';
import type { ShortLinks } from '../../clips/short-links.ts';
import { addressIn } from '../../tiktok/address-in.ts';
import { readUrl } from '../../tiktok/read-url.ts';
import type { Handlers } from '../server.ts';

/** Commands about addresses that people paste: windows only, since one may be followed. */
export function linkHandlers(effects: { shortLinks: ShortLinks }) {
  return {
    'clip.of_address': async ({ address }) => {
      const read = readUrl(addressIn(address));
      const page = read.kind === 'short' ? await effects.shortLinks(read.url) : read;
      return { clip: clipIn(page) };
    },
  } satisfies Partial<Handlers>;
}
