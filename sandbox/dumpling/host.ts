import { shortLinkTarget } from '../tiktok/redirects.ts';
import { clipIdIn } from '../tiktok/video-url.ts';
import { type Call, type Host, isRecord, json, parsedBody, type Reply } from '../wire/call.ts';
import type { Key } from '../world/keys.ts';
import type { World } from '../world/world.ts';
import { isErrorName, refusal } from './errors.ts';
import { videoOf } from './video.ts';

/** Credits per answered question since November 2025; nothing for a refusal. */
const cost = 10;
/** Nobody documents the number; the headers are documented. */
const rateLimit = 120;

/** Counts the request and tells what is left of its minute. */
function countedDown(key: Key, now: number): Record<string, string> {
  const minute = Math.floor(now / 60_000);
  key.asked = { minute, count: key.asked.minute === minute ? key.asked.count + 1 : 1 };
  return {
    'x-ratelimit-limit': String(rateLimit),
    'x-ratelimit-remaining': String(Math.max(0, rateLimit - key.asked.count)),
  };
}

function urlIn(call: Call): string {
  const body = parsedBody(call);
  return body.ok && isRecord(body.value) ? String(body.value.url) : '';
}

/** app.dumplingai.com (DumplingAI's documentation). */
export function createDumpling(world: World): Host {
  const keyOf = (call: Call) => world.keys.dumpling.get(call.bearer ?? '');
  const isVideo = (call: Call) =>
    call.method === 'POST' && call.path === '/api/v1/get-tiktok-video';

  function answer(call: Call): Reply {
    const key = keyOf(call);
    if (!key) return refusal('invalid_key');
    if (!isVideo(call)) return json(404, { error: 'Not found' }, { code: 'no_route' });
    if (key.asked.count > rateLimit) return refusal('rate_limited');
    if (key.credits < cost) return refusal('no_credits');
    if (call.contentType !== 'application/json' || call.tooLong) return refusal('invalid_json');
    const body = parsedBody(call);
    if (!body.ok || !isRecord(body.value)) return refusal('invalid_json');
    const { url } = body.value;
    if (typeof url !== 'string' || url.trim() === '') return refusal('missing_url');
    const clipId = clipIdIn(shortLinkTarget(world, url) ?? url);
    if (!clipId) return refusal('invalid_url');
    const clip = world.clip(clipId);
    if (clip?.availability !== 'public') return refusal('not_found', url);
    key.credits -= cost;
    return json(200, videoOf(clip), { effect: { credits: cost, clipId } });
  }

  return {
    classify: (call) => ({
      kind: isVideo(call) ? 'video-metadata' : 'other',
      keyOk: keyOf(call) !== undefined,
    }),
    answer(call) {
      const key = keyOf(call);
      if (!key) return answer(call);
      const headers = countedDown(key, world.clock.now());
      return { ...answer(call), headers };
    },
    documented: (name, call) => (isErrorName(name) ? refusal(name, urlIn(call)) : null),
  };
}
