import type { Problem } from '../problems/problem.ts';

/**
 * Reads the address of a draft's video, or of one of its photos. The provider fetches the file itself, so the address must be
 * public: https and a domain name (InfiniPost, create a video post, `contentUrl`; TikTok, media
 * transfer guide). `fetcher`: who it is, in words.
 */
export function checkContentUrl(
  typed: string,
  fetcher: 'InfiniPost' | 'TikTok',
  media: 'video' | 'photo' = 'video',
): { url: string } | { problem: Problem } {
  const text = typed.trim();
  if (text === '') {
    return refuse(
      'draft.no_video',
      'There is no video yet.',
      'A post needs one, with or without a caption.',
      fetcher === 'TikTok'
        ? 'Choose a video file, or paste the public address of one.'
        : 'Paste the public address of a video file.',
    );
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    return refuse(
      `draft.${media}_not_https`,
      `This is not a web address that ${fetcher} can fetch.`,
      'It needs an address that begins with https:// and holds no name or password.',
      `Paste the full address of the ${media} file.`,
    );
  }
  if (!isPublicName(url.hostname)) {
    return refuse(
      `draft.${media}_not_public`,
      'This address is on a private network or has no domain name.',
      `${fetcher} fetches the file from the internet and could not reach it.`,
      `Put the ${media} where anyone can open it, and paste that address.`,
    );
  }
  if (/(^|\.)tiktok\.com$/.test(url.hostname)) {
    return refuse(
      `draft.${media}_is_a_page`,
      `This is the address of a TikTok page, not of a ${media} file.`,
      media === 'video'
        ? `${fetcher} cannot post from it. To use its sound, save the sound instead.`
        : `${fetcher} cannot post from it.`,
      `Paste the address of your own ${media} file.`,
    );
  }
  return { url: url.href };
}

/** A name with a dot, that is no IP address and no name reserved for private use (RFC 6761, 8375). */
function isPublicName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  if (!name.includes('.') || name.startsWith('[')) return false;
  if (/^[0-9.]+$/.test(name)) return false;
  return !/\.(localhost|local|internal|test|invalid|lan|home\.arpa)$/.test(name);
}

function refuse(code: string, what: string, means: string, next: string): { problem: Problem } {
  return {
    problem: { code, remedy: 'fix_input', what, means, next, step: 'edit', field: 'contentUrl' },
  };
}
