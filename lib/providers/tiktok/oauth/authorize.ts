/**
 * What a connection is asked for: who it is, drafts for the inbox, direct posts. The user may untick
 * any of the last two on TikTok's page.
 */
export const SCOPES = ['user.info.basic', 'video.upload', 'video.publish'] as const;

/** What an account that granted these scopes can be used for. */
export function abilities(scopes: readonly string[]): { drafts: boolean; direct: boolean } {
  return { drafts: scopes.includes('video.upload'), direct: scopes.includes('video.publish') };
}

/** Whether anything at all can be sent with these scopes. */
export function isUseful(scopes: readonly string[]): boolean {
  const { drafts, direct } = abilities(scopes);
  return drafts || direct;
}

/** The scopes of TikTok's comma-separated list. */
export function scopesOf(list: string): string[] {
  return list.split(/[\s,]+/).filter((scope) => scope !== '');
}

/** TikTok's consent page (TikTok, Login Kit). It is shown even to those who agreed before. */
export function authorizeUrl(login: {
  clientKey: string;
  redirectUri: string;
  state: string;
  /** As `challengeOf` gives it. */
  challenge: string;
}): string {
  const query = new URLSearchParams({
    client_key: login.clientKey,
    response_type: 'code',
    scope: SCOPES.join(','),
    redirect_uri: login.redirectUri,
    state: login.state,
    code_challenge: login.challenge,
    code_challenge_method: 'S256',
    disable_auto_auth: '1',
  });
  return `https://www.tiktok.com/v2/auth/authorize/?${query}`;
}
