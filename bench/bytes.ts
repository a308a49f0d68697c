const UNITS = { K: 1e3, M: 1e6, G: 1e9 } as const;

/** `64M` as 64,000,000: decimal, as TikTok counts. Throws for anything else. */
export function bytesIn(text: string): number {
  const [, count = '', unit = ''] = /^([1-9][0-9]{0,5})([KMG])$/.exec(text) ?? [];
  if (unit === '') throw new Error(`“${text}” is no size: write 64M, or 1G.`);
  return Number(count) * UNITS[unit as keyof typeof UNITS];
}

/** 64,000,000 as `64 MB`. */
export function bytesText(bytes: number): string {
  return bytes < UNITS.G ? `${bytes / UNITS.M} MB` : `${bytes / UNITS.G} GB`;
}
