import { clipIdIn } from '../tiktok/video-url.ts';
import { type Call, json, type Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { bodyWith, optionalString } from './body.ts';
import { Refusal } from './errors.ts';

/** POST /v1/media/sounds. Not idempotent: the same video twice makes two sounds. */
export function importSound(call: Call, world: World): Reply {
  const body = bodyWith(call, ['soundUrl', 'name']);
  const soundUrl = optionalString(body, 'soundUrl');
  const name = optionalString(body, 'name');
  if (!soundUrl) throw new Refusal('missing_required_fields', 'soundUrl is required');
  const clipId = clipIdIn(soundUrl);
  if (!clipId) throw new Refusal('invalid_url');
  const clip = world.clip(clipId);
  if (clip?.availability !== 'public') throw new Refusal('extraction_failed');
  const tail = world.newId('');
  const sound = {
    soundId: `sound_${tail}`,
    listedId: `${clip.music.listedPrefix}${tail}`,
    musicId: clip.music.id,
    clipId,
    name: name || clip.music.title,
    duration: clip.music.duration,
    createdAt: world.clock.now(),
  };
  world.sounds.set(sound.soundId, sound);
  const answer = {
    soundId: sound.soundId,
    name: sound.name,
    url: `https://storage.googleapis.com/infinipost-sounds/${sound.soundId}/audio.mp3`,
    duration: sound.duration,
    createdAt: new Date(sound.createdAt).toISOString(),
  };
  return json(200, answer, { effect: { soundId: sound.soundId, clipId } });
}

/** Takes the id of the import and the one that lists show; ids are opaque to clients. */
export function soundNamed(world: World, id: string) {
  return [...world.sounds.values()].find((sound) => sound.soundId === id || sound.listedId === id);
}
