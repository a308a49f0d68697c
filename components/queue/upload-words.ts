import type { UploadShown } from '../../lib/posting/upload/shown.ts';
import { sizeText } from '../ui/size-text.ts';
import { timeText } from '../ui/when-text.ts';

/** In whole percent; 100 only once every byte is there. */
export function percentOf({ progress }: UploadShown): number {
  return Math.floor(progress.share * 100);
}

/** "12 MB of 64 MB · 3.1 MB/s · 17 s left", or why it does not move. */
export function uploadWords(shown: UploadShown, ownZone: string): string {
  const { upload, progress } = shown;
  const { bytes, total, bytesPerS, secondsLeft } = progress;
  const done = `${sizeText(bytes)} of ${sizeText(total)}`;
  if (upload.state === 'paused' || upload.state === 'stuck') {
    const until = timeText(upload.expiresAt, ownZone);
    const word = upload.state === 'paused' ? 'Paused' : 'Stopped';
    return `${word} at ${done}. TikTok keeps what it has until ${until}.`;
  }
  if (goesInOnePiece(shown)) {
    return `${sizeText(total)} in one piece: TikTok says when all of it is there.`;
  }
  return [
    done,
    bytesPerS === null ? '' : `${sizeText(bytesPerS)}/s`,
    secondsLeft === null ? '' : `${timeLeft(secondsLeft)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** On its way with nothing to be told before the end. */
export function goesInOnePiece({ upload }: UploadShown): boolean {
  return upload.state === 'sending' && upload.plan.chunkCount === 1;
}

/** What is read out by itself: every tenth of the way, and when it is held back. */
export function saidOf(shown: UploadShown, account: string): string {
  if (shown.upload.state === 'paused') return `Upload to ${account} paused.`;
  const tenth = Math.floor(percentOf(shown) / 10) * 10;
  return tenth === 0 ? '' : `Upload to ${account}: ${tenth} %.`;
}

function timeLeft(seconds: number): string {
  if (seconds <= 59) return `${Math.max(1, Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
