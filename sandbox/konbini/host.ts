import type { Call, Host, Reply } from '../wire/call.ts';
import { json } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { audioOf } from './audio.ts';
import { isErrorCode, refusal } from './errors.ts';

const audioPath = /^\/v1\/tiktok\/audios\/([^/]+)$/;
const searchPath = '/v1/tiktok/search';

/** Statuses whose credit is given back; a 404 costs like an answer. */
const isRefunded = (status: number) => status === 400 || status === 413 || status >= 500;

/** api.konbiniapi.com (KonbiniAPI's documentation). */
export function createKonbini(world: World): Host {
  const keyOf = (call: Call) => world.keys.konbini.get(call.bearer ?? '');

  function audio(audioId: string): Reply {
    if (!/^\d{5,20}$/.test(audioId)) return refusal('validation_error', 'audioId must be numeric');
    const clip = world.clipWithMusic(audioId);
    if (!clip) return refusal('not_found');
    const maker = [...world.clips.values()].find(
      ({ author }) => author.nickname === clip.music.authorName,
    );
    return json(200, { data: audioOf(clip.music, (maker ?? clip).author) });
  }

  function route(call: Call): Reply {
    if (call.tooLong) return refusal('payload_too_large');
    const audioId = audioPath.exec(call.path)?.[1];
    if (call.method === 'GET' && audioId !== undefined) return audio(audioId);
    if (call.method === 'GET' && call.path === searchPath) {
      if (!call.query.get('query')) return refusal('validation_error', 'query is required');
      return json(200, { data: { type: 'OrderedCollectionPage', itemCount: 0, orderedItems: [] } });
    }
    return refusal('route_not_found');
  }

  return {
    classify: (call) => ({
      kind: audioPath.test(call.path)
        ? 'audio-metadata'
        : call.path === searchPath
          ? 'key-test'
          : 'other',
      keyOk: keyOf(call)?.state === 'ok',
    }),
    answer(call) {
      if (call.headers.authorization === undefined) return refusal('missing_api_key');
      const key = keyOf(call);
      if (!key) return refusal('invalid_api_key');
      if (key.state !== 'ok') return refusal(`api_key_${key.state}`);
      if (key.credits < 1) return refusal('credits_exhausted');
      const reply = route(call);
      const credits = isRefunded(reply.status) || reply.code === 'route_not_found' ? 0 : 1;
      key.credits -= credits;
      const headers = {
        'x-credits-used': String(credits),
        'x-credits-remaining': String(key.credits),
      };
      return { ...reply, headers, effect: { credits } };
    },
    documented: (name) => (isErrorCode(name) ? refusal(name) : null),
  };
}
