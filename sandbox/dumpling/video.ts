import { cdnUrl } from '../cdn/address.ts';
import { type Clip, createdAtSeconds } from '../world/clip.ts';

/** Hashtags with their places in the text, in UTF-16 units. */
function hashtags(desc: string) {
  return [...desc.matchAll(/#([\p{L}\p{N}_]+)/gu)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A clip as get-tiktok-video answers it (DumplingAI's documentation, success). */
export function videoOf(clip: Clip) {
  const seconds = createdAtSeconds(clip.id);
  const tags = hashtags(clip.desc);
  const { author, music, stats } = clip;
  return {
    id: clip.id,
    desc: clip.desc,
    createTime: clip.dumplingCreateTime === 'string' ? String(seconds) : seconds,
    createTimeISO: new Date(seconds * 1000).toISOString(),
    video: {
      id: clip.id,
      height: clip.kind === 'video' ? 1024 : 0,
      width: clip.kind === 'video' ? 576 : 0,
      duration: clip.duration,
      ratio: '720p',
      cover: cdnUrl('cover', clip.id),
      downloadAddr: '',
      playAddr: clip.kind === 'video' ? cdnUrl('play', clip.id) : '',
      format: 'mp4',
      bitrate: 1_297_895,
    },
    author: {
      id: author.id,
      uniqueId: author.uniqueId,
      nickname: author.nickname,
      avatarThumb: cdnUrl('avatar', author.uniqueId),
      signature: author.signature,
      verified: author.verified,
      privateAccount: false,
    },
    music: {
      id: music.id,
      title: music.title,
      playUrl: cdnUrl('sound', music.id),
      authorName: music.authorName,
      original: music.original,
      duration: Math.floor(music.duration),
    },
    challenges: tags.map(({ name }) => ({ id: challengeId(name), title: name, desc: '' })),
    stats: {
      diggCount: stats.diggCount,
      shareCount: stats.shareCount,
      commentCount: stats.commentCount,
      playCount: stats.playCount,
      collectCount: stats.collectCount,
    },
    textExtra: tags.map(({ name, start, end }) => {
      return { hashtagName: name, hashtagId: challengeId(name), start, end };
    }),
    duetEnabled: true,
    stitchEnabled: true,
    shareEnabled: true,
  };
}

function challengeId(name: string): string {
  let sum = 7;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_000_000;
  return String(1_000_000 + sum);
}
