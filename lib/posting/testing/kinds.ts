import { aTarget } from '../../../tests/samples/samples.ts';
import { untouched } from '../tiktok-rules/choices.ts';

const tiktok = { choices: untouched({ mode: 'direct', media: 'video' }) } as const;
const own = { ...aTarget, id: 'tiktok:open_1', provider: 'tiktok', accountId: 'open_1' } as const;
const file = { mediaId: 'media-1', name: 'kettle.mp4', size: 25, type: 'video/mp4' };

/** The accounts that the kinds go to. */
export const TARGETS = [aTarget, own];

/** Through InfiniPost, or to an own TikTok account: an address that it fetches, or a file. */
export const KINDS = {
  infinipost: { target: aTarget, more: {} },
  address: { target: own, more: { tiktok } },
  file: { target: own, more: { tiktok: { ...tiktok, file } } },
} as const;
