import { expect, test } from 'vitest';
import { metricsOf } from './metrics.ts';

const figures = { views: 2000, likes: 100, comments: 20, shares: 40, saves: 40 };
const HOUR = 3_600_000;
const posted = { createdAt: 0, viewsAt: 4 * HOUR };

test('each rate is the share of views that its formula says', () => {
  const metrics = metricsOf(figures, posted);
  expect(metrics.engagement.percent).toBe(10);
  expect(metrics.publicEngagement.percent).toBe(8);
  expect(metrics.shareRate.percent).toBe(2);
  expect(metrics.saveRate.percent).toBe(2);
  expect(metrics.engagement.formula).toBe('(likes + comments + shares + saves) ÷ views × 100');
  expect(metrics.publicEngagement.formula).not.toContain('saves');
});

test('a missing figure makes unknown only what needs it', () => {
  const metrics = metricsOf({ ...figures, saves: null }, posted);
  expect(metrics.engagement.percent).toBeNull();
  expect(metrics.saveRate.percent).toBeNull();
  expect(metrics.publicEngagement.percent).toBe(8);
});

test.each([null, 0])('views of %s make every rate unknown, never infinite', (views) => {
  const { engagement, publicEngagement, shareRate, saveRate } = metricsOf(
    { ...figures, views },
    posted,
  );
  expect([engagement, publicEngagement, shareRate, saveRate].map((rate) => rate.percent)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('views per hour is the mean since posting, up to when the views were read', () => {
  expect(metricsOf(figures, posted).viewsPerHour.value).toBe(500);
  expect(metricsOf({ ...figures, views: null }, posted).viewsPerHour.value).toBeNull();
});

test('a clip of some seconds, or one from the future, has no views per hour', () => {
  expect(metricsOf(figures, { createdAt: 0, viewsAt: 59_000 }).viewsPerHour.value).toBeNull();
  expect(metricsOf(figures, { createdAt: 9, viewsAt: 0 }).viewsPerHour.value).toBeNull();
});
