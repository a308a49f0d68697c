/** What tests and the control endpoint may set; all of it goes back at a reset. */
export type TikTokSettings = {
  /** Seconds. The documentation of November 2026; the older page says 86400 and 31536000. */
  accessSeconds: number;
  refreshSeconds: number;
  codeSeconds: number;
  uploadUrlSeconds: number;
  /** Milliseconds of the sandbox's clock. */
  pullMs: number;
  processingMs: number;
  moderationMs: number;
  /** Per creator in 24 hours, over all apps (TikTok's content sharing guidelines: about 15). */
  postsPerDay: number;
  /** Drafts that wait for their user, in 24 hours. */
  pendingShares: number;
  /** Where the next uploads go. */
  uploadHost: string;
  /** The limit for each connection; `null` for none. */
  uploadBytesPerSecond: number | null;
  /** What the `{UPLOADED}` of an upload's Content-Range is: the guide's word fits both. */
  uploadRange: 'count' | 'last-byte';
  /** Some clients met a bare id where the documentation has a list. */
  postIdShape: 'list' | 'scalar';
  /** HTTP status of a refused token request; `null` for the usual one of its code. */
  oauthErrorStatus: number | null;
  /** Who is signed in to tiktok.com, by open id; `null` for nobody. */
  signedIn: string | null;
  /** Agrees by itself to whatever is asked for. */
  autoApprove: boolean;
  /** How the next transfer ends that is complete; used up by it. */
  nextFailReason: string | null;
};

export function startSettings(): TikTokSettings {
  return {
    accessSeconds: 7200,
    refreshSeconds: 15_552_000,
    codeSeconds: 300,
    uploadUrlSeconds: 3600,
    pullMs: 5000,
    processingMs: 10_000,
    moderationMs: 60_000,
    postsPerDay: 15,
    pendingShares: 5,
    uploadHost: 'open-upload.tiktokapis.com',
    uploadBytesPerSecond: null,
    uploadRange: 'count',
    postIdShape: 'list',
    oauthErrorStatus: null,
    signedIn: 'open_maker',
    autoApprove: false,
    nextFailReason: null,
  };
}
