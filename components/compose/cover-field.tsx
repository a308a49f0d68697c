import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../ui/field.tsx';

export type CoverFieldProps = {
  /** Where this window plays the file. */
  address: string;
  durationS: number;
  /** The moment that is the cover now, in ms. */
  coverMs: number;
  onCover: (ms: number) => void;
};

/** One step of the slider, in ms. */
const STEP_MS = 100;

/** Which frame of the chosen file is the cover: a slider, and the frame itself beside it. */
export function CoverField({ address, durationS, coverMs, onCover }: CoverFieldProps) {
  const frame = useRef<HTMLVideoElement>(null);
  const [canShow, setCanShow] = useState(true);
  const show = () => {
    const video = frame.current;
    if (video && video.readyState > 0) video.currentTime = coverMs / 1000;
  };
  useEffect(show, [coverMs]);
  // The last moment of all has no frame any more, and TikTok takes the first one then.
  const most = Math.max(0, Math.floor((durationS * 1000 - 1) / STEP_MS) * STEP_MS);
  const at = Math.min(coverMs, most);
  return (
    <div class="sp-frame">
      {canShow && (
        <video
          ref={frame}
          class="sp-frame__picture"
          src={address}
          muted
          playsInline
          preload="metadata"
          aria-hidden="true"
          tabIndex={-1}
          onLoadedMetadata={show}
          onError={() => setCanShow(false)}
        />
      )}
      <div class="sp-grow">
        <Field
          label="Cover"
          aside={<span class="sp-hint">{clock(at)}</span>}
          hint={
            canShow
              ? 'The frame that stands for the video on the profile.'
              : 'This browser cannot show the frames of this video: choose by time.'
          }
        >
          {(ties) => (
            <input
              {...ties}
              class="sp-range"
              type="range"
              min={0}
              max={most}
              step={STEP_MS}
              value={at}
              aria-valuetext={`${(at / 1000).toFixed(1)} of ${durationS.toFixed(1)} seconds`}
              onInput={({ currentTarget }) => onCover(currentTarget.valueAsNumber)}
            />
          )}
        </Field>
      </div>
    </div>
  );
}

/** "0:03.2" */
function clock(ms: number): string {
  const seconds = (ms % 60_000) / 1000;
  return `${Math.floor(ms / 60_000)}:${seconds.toFixed(1).padStart(4, '0')}`;
}
