export const scopes = [
  'user.info.basic',
  'user.info.profile',
  'video.publish',
  'video.upload',
] as const;

export type Scope = (typeof scopes)[number];

/** An app registered on TikTok for Developers. A sandbox app's key begins with `sb`. */
export type TikTokApp = {
  clientKey: string;
  clientSecret: string;
  name: string;
  /** Desktop apps must send PKCE and come back to this machine; web apps come back to https. */
  platform: 'web' | 'desktop';
  redirectUris: string[];
  /** Those that the app is approved for. */
  scopes: Scope[];
  /** Unaudited: posts are seen by their makers alone, and only private accounts may post. */
  audited: boolean;
  /** How many users may post in 24 hours (TikTok's content sharing guidelines: 5 unaudited). */
  activeUserCap: number;
  /** Verified: a domain (`media.example.com`) or a prefix (`https://example.com/media/`). */
  urlProperties: string[];
  /** The only users that a sandbox app takes; nobody asks a live app. */
  targetUsers: string[];
};

/** The start: an audited app, a sandbox app that is not, and a desktop app. */
export function startApps(): Map<string, TikTokApp> {
  const live: TikTokApp = {
    clientKey: 'awsoundpostlive',
    clientSecret: 'secret-of-the-live-app',
    name: 'Soundpost',
    platform: 'web',
    redirectUris: ['https://soundpost.example.com/tiktok/'],
    scopes: [...scopes],
    audited: true,
    activeUserCap: 500,
    urlProperties: ['media.example.com', 'https://files.example.org/soundpost/'],
    targetUsers: [],
  };
  const trial: TikTokApp = {
    ...live,
    clientKey: 'sbawsoundposttrial',
    clientSecret: 'secret-of-the-trial-app',
    name: 'Soundpost (trial)',
    audited: false,
    activeUserCap: 5,
    targetUsers: ['open_maker', 'open_quiet'],
  };
  const desktop: TikTokApp = {
    ...live,
    clientKey: 'awsoundpostdesk',
    clientSecret: 'secret-of-the-desktop-app',
    name: 'Soundpost (desktop)',
    platform: 'desktop',
    redirectUris: ['http://127.0.0.1:*/tiktok/', 'http://localhost:3455/tiktok/'],
  };
  return new Map([live, trial, desktop].map((app) => [app.clientKey, app]));
}

/** An app that only its makers' test users may sign in to. */
export function isSandboxApp(app: TikTokApp): boolean {
  return app.clientKey.startsWith('sb');
}
