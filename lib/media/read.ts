import { BlobSource, Input, type InputFormat, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { MediaFacts, Picture } from './facts.ts';

const CONTAINERS = new Map<InputFormat, MediaFacts['container']>([
  [MP4, 'mp4'],
  [QTFF, 'quicktime'],
  [WEBM, 'webm'],
]);

/**
 * Reads what a file says of itself, wherever in it that stands; of the pictures only the times of
 * the first hundreds. Never rejects: what cannot be read is null. A file whose tables claim billions
 * of entries keeps it busy for minutes, so it runs where it can be ended (see `reading.ts`).
 */
export async function readMedia(file: Blob): Promise<MediaFacts> {
  const source = new BlobSource(file);
  // No `using`: Mozilla's review of an extension reads it as a syntax error.
  const input = new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA] });
  try {
    const format = await input.getFormat().catch(() => undefined);
    const container = format === undefined ? null : (CONTAINERS.get(format) ?? 'other');
    const picture = container === null ? null : await pictureOf(input).catch(() => null);
    return { bytes: file.size, container, picture };
  } finally {
    input.dispose();
  }
}

async function pictureOf(input: Input): Promise<Picture | null> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) return null;
  const rate = await track.computeFrameRateMetrics();
  const picture = {
    codec: await track.getCodec(),
    width: await track.getDisplayWidth(),
    height: await track.getDisplayHeight(),
    durationS: await track.computeDuration(),
    frameRate: rate.bestGuessFrameRate,
    frameRateVaries: rate.underlyingFrameRate === null,
  };
  const { width, height, durationS, frameRate } = picture;
  // A damaged file may say anything; what is no number would pass every comparison.
  return [width, height, durationS, frameRate].every(Number.isFinite) ? picture : null;
}
