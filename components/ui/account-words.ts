const PLATFORMS: Record<string, string> = { tiktok: 'TikTok', instagram: 'Instagram' };

/** A platform as people write it; one that is new to us as the provider writes it. */
export function platformText(platform: string): string {
  return PLATFORMS[platform] ?? platform;
}

const STATUSES: Record<string, string> = {
  ready: '',
  warming_up: 'warming up',
  created_pending_warmup: 'waiting for warm-up',
};

/** What is special about an account's state; empty when it is ready or nothing was told. */
export function statusText(status: string | null): string {
  return status === null ? '' : (STATUSES[status] ?? status.replaceAll('_', ' '));
}
