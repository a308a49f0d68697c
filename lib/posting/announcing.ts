import { uploadTypeOf } from '../media/facts.ts';
import { judgeDuration } from '../media/judge.ts';
import type { MediaStore } from '../media/store.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Answer } from '../providers/answer.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Tiktok } from '../providers/tiktok/client.ts';
import type { TiktokAccess } from '../providers/tiktok/oauth/access.ts';
import type { Begun, CreatorInfo } from '../providers/tiktok/schema.ts';
import type { Delivery, Payload } from './delivery.ts';
import type { Photos } from './photos.ts';
import { noChoices, noPhotos } from './problems-tiktok.ts';
import { checkChoices } from './tiktok-rules/check.ts';
import type { TiktokChoices } from './tiktok-rules/choices.ts';
import { photoPostOf, videoInfoOf } from './tiktok-rules/post-info.ts';
import { planOf, type UploadPlan } from './upload/plan.ts';
import { fileGone } from './upload/problems.ts';
import type { Uploading } from './upload/uploading.ts';

/** A read, or an announcement of a file, that got no answer is tried again after these pauses. */
const PAUSES_MS = [2000, 8000];

export type AnnouncingEffects = {
  access: TiktokAccess;
  media: Pick<MediaStore, 'get'>;
  uploading: Pick<Uploading, 'begin'>;
  wait(ms: number): Promise<void>;
};

/** What TikTok calls it now. `isAnnounced`: it waits for the file, whose upload is written down. */
export type Announced = { status: number; publishId: string; isAnnounced: boolean };

/** The choices of a delivery for TikTok. Throws `ProblemError` where it has none. */
export function choicesOf({ payload }: Pick<Delivery, 'payload'>): TiktokChoices {
  if (!payload.tiktok) throw new ProblemError(noChoices);
  return payload.tiktok.choices;
}

/**
 * Makes one post known to TikTok: what the account may post is asked anew, the choices are held
 * against it, and then the video or the photos are announced. Throws `ProblemError` for what is
 * certainly not posted, and `ProviderError`. `leaving` is awaited before what TikTok fetches by itself
 * is announced: that may be posted from then on.
 */
export async function announceTo(
  effects: AnnouncingEffects,
  delivery: Delivery,
  leaving: () => Promise<void>,
): Promise<Announced> {
  const { access, media, uploading } = effects;
  const choices = choicesOf(delivery);
  const file = await fileOf(delivery.payload, media);
  const as = <T>(work: (api: Tiktok) => Promise<T>) =>
    patiently(() => access.as(delivery.target.id, work), effects.wait);
  const isDirect = choices.mode === 'direct';
  const creator = isDirect ? (await as((api) => api.creatorInfo())).value : null;
  const problem = checkChoices(choices, creator)[0] ?? tooLongFor(creator, file?.durationS);
  if (problem) throw new ProblemError(problem);
  if (file) {
    const { status, value } = await as((api) => announceFile(api, choices, creator, file));
    await uploading.begin(delivery.id, value, file);
    return { status, publishId: value.publishId, isAnnounced: true };
  }
  const pull = (api: Tiktok) => announcePull(api, delivery.payload, creator, leaving);
  const { status, value } = await as(pull);
  return { status, publishId: value.publishId, isAnnounced: false };
}

/** A file that was fine when it was chosen, for an account that may post less than then. */
function tooLongFor(creator: CreatorInfo | null, durationS: number | undefined) {
  if (creator === null || durationS === undefined) return null;
  return judgeDuration(durationS, creator.maxDurationS);
}

type ToSend = { plan: UploadPlan; type: string; coverMs: number; durationS: number | undefined };

/** The file as it was chosen, with how it will be cut; `undefined` = TikTok fetches an address. */
async function fileOf(
  { tiktok }: Payload,
  media: Pick<MediaStore, 'get'>,
): Promise<ToSend | undefined> {
  const file = tiktok?.file;
  if (!file || tiktok.choices.media === 'photos') return undefined;
  const plan = planOf(file.size);
  if (!plan || (await media.get(file.mediaId))?.size !== file.size) {
    throw new ProblemError(fileGone);
  }
  const { coverMs = 0, durationS } = file;
  return { plan, type: uploadTypeOf(file.type), coverMs, durationS };
}

function announceFile(
  api: Tiktok,
  choices: TiktokChoices,
  creator: CreatorInfo | null,
  { plan, coverMs }: ToSend,
) {
  const source = { kind: 'file', ...plan } as const;
  const info = videoInfo(choices, creator, coverMs);
  return info ? api.uploadVideo(info, source) : api.uploadDraft(source);
}

function announcePull(
  api: Tiktok,
  payload: Payload,
  creator: CreatorInfo | null,
  leaving: () => Promise<void>,
): Promise<Answer<Begun>> {
  const choices = choicesOf({ payload });
  if (choices.media === 'photos') {
    return api.pullPhotos(photoPostOf(choices, creator, photosOf(payload)), leaving);
  }
  const source = { kind: 'pull', url: payload.contentUrl } as const;
  const info = videoInfo(choices, creator, null);
  return info ? api.pullVideo(info, source, leaving) : api.pullDraft(source, leaving);
}

function photosOf({ tiktok }: Payload): Photos {
  const photos = tiktok?.photos;
  if (!photos || photos.urls.length === 0) throw new ProblemError(noPhotos);
  return photos;
}

/** What is said about a video; `undefined` = nothing, it is a draft. */
function videoInfo(choices: TiktokChoices, creator: CreatorInfo | null, coverMs: number | null) {
  const { privacy } = choices;
  if (creator === null || privacy === null) return undefined;
  return videoInfoOf({ ...choices, privacy }, creator, coverMs);
}

/** Only what certainly did nothing is ever done again. */
async function patiently<T>(work: () => Promise<T>, wait: (ms: number) => Promise<void>) {
  for (const pause of PAUSES_MS) {
    try {
      return await work();
    } catch (thrown) {
      const passes =
        thrown instanceof ProviderError &&
        thrown.effect === 'none' &&
        thrown.problem.remedy === 'retry';
      if (!passes) throw thrown;
      await wait(pause);
    }
  }
  return work();
}
