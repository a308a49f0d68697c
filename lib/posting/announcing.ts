import { uploadTypeOf } from '../media/facts.ts';
import type { MediaStore } from '../media/store.ts';
import { ProblemError } from '../problems/problem.ts';
import type { Answer } from '../providers/answer.ts';
import { ProviderError } from '../providers/provider-error.ts';
import type { Tiktok } from '../providers/tiktok/client.ts';
import type { TiktokAccess } from '../providers/tiktok/oauth/access.ts';
import type { Begun, CreatorInfo } from '../providers/tiktok/schema.ts';
import type { Delivery, Payload } from './delivery.ts';
import { noChoices, notForPhotos } from './problems-tiktok.ts';
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
 * certainly not posted, and `ProviderError`.
 */
export async function announceTo(
  effects: AnnouncingEffects,
  delivery: Delivery,
): Promise<Announced> {
  const { access, media, uploading } = effects;
  const choices = choicesOf(delivery);
  const file = await fileOf(delivery.payload, media);
  const as = <T>(work: (api: Tiktok) => Promise<T>) =>
    patiently(() => access.as(delivery.target.id, work), effects.wait);
  const isDirect = choices.mode === 'direct';
  const creator = isDirect ? (await as((api) => api.creatorInfo())).value : null;
  const [problem] = checkChoices(choices, creator);
  if (problem) throw new ProblemError(problem);
  if (file) {
    const { status, value } = await as((api) => announceFile(api, choices, creator, file.plan));
    await uploading.begin(delivery.id, value, file);
    return { status, publishId: value.publishId, isAnnounced: true };
  }
  const url = delivery.payload.contentUrl;
  const { status, value } = await as((api) => announcePull(api, choices, creator, url));
  return { status, publishId: value.publishId, isAnnounced: false };
}

/** The file as it was chosen, with how it will be cut; `undefined` = TikTok fetches an address. */
async function fileOf({ tiktok }: Payload, media: Pick<MediaStore, 'get'>) {
  const file = tiktok?.file;
  if (!file) return undefined;
  if (tiktok.choices.media === 'photos') throw new ProblemError(notForPhotos);
  const plan = planOf(file.size);
  if (!plan || (await media.get(file.mediaId))?.size !== file.size) {
    throw new ProblemError(fileGone);
  }
  return { plan, type: uploadTypeOf(file.type) };
}

function announceFile(
  api: Tiktok,
  choices: TiktokChoices,
  creator: CreatorInfo | null,
  plan: UploadPlan,
) {
  const source = { kind: 'file', ...plan } as const;
  const info = videoInfo(choices, creator);
  return info ? api.uploadVideo(info, source) : api.uploadDraft(source);
}

function announcePull(
  api: Tiktok,
  choices: TiktokChoices,
  creator: CreatorInfo | null,
  url: string,
): Promise<Answer<Begun>> {
  if (choices.media === 'photos') {
    return api.pullPhotos(photoPostOf(choices, creator, { urls: [url], coverIndex: 0 }));
  }
  const source = { kind: 'pull', url } as const;
  const info = videoInfo(choices, creator);
  return info ? api.pullVideo(info, source) : api.pullDraft(source);
}

/** What is said about a video; `undefined` = nothing, it is a draft. */
function videoInfo(choices: TiktokChoices, creator: CreatorInfo | null) {
  const { privacy } = choices;
  if (creator === null || privacy === null) return undefined;
  return videoInfoOf({ ...choices, privacy }, creator, null);
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
