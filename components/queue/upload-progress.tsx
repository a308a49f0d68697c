import type { UploadShown } from '../../lib/posting/upload/shown.ts';
import { goesInOnePiece, percentOf, saidOf, uploadWords } from './upload-words.ts';

export type UploadProgressProps = {
  shown: UploadShown;
  /** Whose post it is, as it is called in the row. */
  account: string;
  ownZone: string;
};

/** How far a file on its way is: to be seen at every moment, to be heard at every tenth. */
export function UploadProgress({ shown, account, ownZone }: UploadProgressProps) {
  const percent = percentOf(shown);
  const words = uploadWords(shown, ownZone);
  const isOpen = goesInOnePiece(shown);
  return (
    <div class="sp-stack sp-upload">
      <div class="sp-upload__line">
        <progress
          class="sp-progress"
          max={100}
          value={isOpen ? undefined : percent}
          aria-label={`Upload to ${account}`}
          aria-valuetext={isOpen ? words : `${percent} %. ${words}`}
        />
        {!isOpen && <span class="sp-small sp-strong sp-upload__share">{percent} %</span>}
      </div>
      <p class="sp-small sp-soft">{words}</p>
      {shown.progress.tooSlow && (
        <p class="sp-small sp-strong">
          At this rate TikTok closes the upload before it is through: it keeps one open for an hour.
        </p>
      )}
      <p class="sp-sr" role="status">
        {saidOf(shown, account)}
      </p>
    </div>
  );
}
