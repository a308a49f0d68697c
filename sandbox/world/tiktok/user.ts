/** Who may see a post (TikTok's direct post reference). */
export const privacyLevels = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const;

export type PrivacyLevel = (typeof privacyLevels)[number];

/** A TikTok user who can authorise an app and be posted for. */
export type TikTokUser = {
  openId: string;
  unionId: string;
  username: string;
  nickname: string;
  avatarUrl: string;
  isPrivate: boolean;
  /** The user's own settings; a private account has neither duet nor stitch whatever they say. */
  commentDisabled: boolean;
  duetDisabled: boolean;
  stitchDisabled: boolean;
  maxVideoSeconds: number;
  bannedFromPosting: boolean;
  /** Of TikTok's app on the user's phone: photo drafts want 31.8 (TikTok's photo post reference). */
  appVersion: string;
};

const usual = {
  isPrivate: false,
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxVideoSeconds: 300,
  bannedFromPosting: false,
  appVersion: '40.1',
};

/** The start: a public user, a private one, and one for each way in which posting may fail. */
const rows: readonly (Partial<TikTokUser> &
  Pick<TikTokUser, 'openId' | 'username' | 'nickname'>)[] = [
  { openId: 'open_maker', username: 'maker.soundpost', nickname: 'Maker of Things' },
  { openId: 'open_quiet', username: 'quiet.soundpost', nickname: 'Quiet Room', isPrivate: true },
  {
    openId: 'open_banned',
    username: 'banned.soundpost',
    nickname: 'Out in the Rain',
    bannedFromPosting: true,
  },
  {
    openId: 'open_oldphone',
    username: 'oldphone.soundpost',
    nickname: 'Old Phone',
    appVersion: '31.7',
  },
];

export function startUsers(): Map<string, TikTokUser> {
  const users = rows.map(
    (row): TikTokUser => ({
      unionId: row.openId.replace('open_', 'union_'),
      avatarUrl: `https://p16-sign.tiktokcdn.com/avatar/${row.username}.svg`,
      ...usual,
      ...row,
    }),
  );
  return new Map(users.map((user) => [user.openId, user]));
}

/** What the user may choose from (TikTok's creator info reference). */
export function privacyOptionsOf(user: TikTokUser): PrivacyLevel[] {
  return user.isPrivate
    ? ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
    : ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'];
}
