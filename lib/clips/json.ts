import { clipUrl, soundUrl } from '../tiktok/clip.ts';
import type { Inspection } from './inspection.ts';
import { merge } from './merge.ts';
import { metricsOf } from './metrics.ts';

/**
 * What Copy JSON gives: every value with its source and time as ISO text, the rates with their
 * formulas, and nothing of the problems met on the way.
 */
export function inspectionJson(inspection: Inspection): string {
  const { sound, figures, createdAt, ...merged } = merge(inspection);
  const metrics = metricsOf(
    {
      views: figures.views?.value ?? null,
      likes: figures.likes?.value ?? null,
      comments: figures.comments?.value ?? null,
      shares: figures.shares?.value ?? null,
      saves: figures.saves?.value ?? null,
    },
    { createdAt: createdAt.value, viewsAt: figures.views?.at ?? createdAt.value },
  );
  const whole = {
    format: 'soundpost.inspection.1',
    clip: { ...inspection.clip, url: clipUrl(inspection.clip) },
    createdAt: { ...createdAt, value: iso(createdAt.value) },
    ...merged,
    figures,
    metrics,
    sound: sound && { ...sound, url: soundUrl(sound.musicId) },
  };
  return JSON.stringify(whole, (key, value) => (key === 'at' ? iso(value) : value), 2);
}

const iso = (at: number): string => new Date(at).toISOString();
