/** The value that `share` (0 to 1) of the values do not exceed: one that was measured, not between two. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const after = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const before = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (before + after) / 2;
}

/** Middle and noise, as `42 (38..51)`; a dash where nothing was measured. */
export function spread(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '–';
  const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(
    (value) => value.toFixed(digits),
  );
  return `${middle} (${least}..${most})`;
}
