/** A post that InfiniPost has taken, and an imported sound. */
export type Post = {
  postId: string;
  accountId: string;
  platform: 'tiktok' | 'instagram';
  contentType: 'video' | 'slideshow';
  contentUrls: string[];
  caption: string;
  soundId: string | null;
  /** Epoch milliseconds of the booked time; `null` = at once. */
  dueAt: number | null;
  timezone: string;
  createdAt: number;
  /** Set by `world.failPost`: it ends as `failed` and not as `posted`. */
  failReason: string | null;
};

export type ImportedSound = {
  soundId: string;
  /** The id under which GET /v1/posts shows it: the prefix differs for some sounds. */
  listedId: string;
  musicId: string;
  clipId: string;
  name: string;
  duration: number;
  createdAt: number;
};

type PostStatus = 'generated' | 'pending_render' | 'posted' | 'failed';

/** How long after its time a post is being rendered before it is out. */
const renderMs = 60_000;

/** The status that list and get show: it follows from the clock alone. */
export function statusOf(post: Post, now: number): PostStatus {
  const due = post.dueAt ?? post.createdAt;
  if (now < due) return 'generated';
  if (now < due + renderMs) return 'pending_render';
  return post.failReason === null ? 'posted' : 'failed';
}
