import type { Figures } from '../tiktok/reading.ts';

/** A ratio in percent with the formula that made it, to be printed beside it. */
export type Rate = { percent: number | null; formula: string };

export type Metrics = {
  /** The default: every public reaction counts. */
  engagement: Rate;
  /** The narrower rate that most public calculators print. */
  publicEngagement: Rate;
  shareRate: Rate;
  saveRate: Rate;
  /** Lifetime mean since posting; null where views or a span of time are missing. */
  viewsPerHour: { value: number | null; formula: string };
};

const HOUR_MS = 3_600_000;
/** A clip younger than this tells nothing yet: a few seconds would make any number. */
const MIN_AGE_MS = 60_000;

/**
 * The rates of a clip. All is null where a figure that it needs is missing: a rate over what happens
 * to be there would look better than it is. `viewsAt`: when the views were read, ms since 1970.
 */
export function metricsOf(
  figures: Figures,
  { createdAt, viewsAt }: { createdAt: number; viewsAt: number },
): Metrics {
  const { views, likes, comments, shares, saves } = figures;
  const rate = (parts: (number | null)[], formula: string): Rate => {
    const sum = sumOf(parts);
    return { percent: sum === null || !views ? null : (sum / views) * 100, formula };
  };
  const age = viewsAt - createdAt;
  return {
    engagement: rate(
      [likes, comments, shares, saves],
      '(likes + comments + shares + saves) ÷ views × 100',
    ),
    publicEngagement: rate([likes, comments, shares], '(likes + comments + shares) ÷ views × 100'),
    shareRate: rate([shares], 'shares ÷ views × 100'),
    saveRate: rate([saves], 'saves ÷ views × 100'),
    viewsPerHour: {
      value: views === null || age < MIN_AGE_MS ? null : views / (age / HOUR_MS),
      formula: 'views ÷ hours since posting',
    },
  };
}

function sumOf(parts: (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
