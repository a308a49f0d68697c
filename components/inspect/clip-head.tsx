import type { Merged } from '../../lib/clips/merge.ts';
import { type ClipRef, clipUrl } from '../../lib/tiktok/clip.ts';
import { ageText, durationText, LOCALE } from '../../lib/time/text.ts';
import { Caption } from './caption.tsx';
import { sourceText } from './figure-text.ts';

/** Cover, author, caption, hashtags, and when it was posted. */
export function ClipHead({ clip, merged, now }: { clip: ClipRef; merged: Merged; now: number }) {
  const { author, caption, coverUrl, createdAt, durationS, hashtags } = merged;
  const username = author?.value.username || clip.username;
  const posted = new Date(createdAt.value);
  return (
    <div class="sp-clip-head">
      {coverUrl && (
        <img class="sp-cover" src={coverUrl.value} alt="" referrerpolicy="no-referrer" />
      )}
      <div class="sp-stack sp-grow">
        <p>
          <a class="sp-strong" href={clipUrl(clip)} target="_blank" rel="noreferrer">
            <bdi>{username ? `@${username}` : 'Open on TikTok'}</bdi>
          </a>{' '}
          {author?.value.nickname && <bdi class="sp-soft">{author.value.nickname}</bdi>}
          {author?.value.verified && <span class="sp-soft"> · verified</span>}
        </p>
        <Caption caption={caption?.value ?? null} hashtags={hashtags} />
        <p class="sp-small sp-soft sp-pieces">
          <span>Posted {ageText(createdAt.value, now)}</span>
          <time dateTime={posted.toISOString()} title={sourceText(createdAt, now)}>
            {posted.toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
          {durationS && durationS.value > 0 && <span>{durationText(durationS.value)}</span>}
          {clip.kind === 'photo' && <span>photos</span>}
        </p>
      </div>
    </div>
  );
}
