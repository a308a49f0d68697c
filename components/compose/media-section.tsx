import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import { Choice } from '../ui/choice.tsx';
import { PhotosSection, type PhotosSectionProps } from './photos-section.tsx';
import { VideoSection, type VideoSectionProps } from './video-section.tsx';

export type MediaSectionProps = {
  /** Null = no own TikTok account is chosen: it is a video then. */
  media: TiktokChoices['media'] | null;
  video: VideoSectionProps;
  photos: PhotosSectionProps;
  onMedia: (media: TiktokChoices['media']) => void;
};

/** What is posted: a video, or for own TikTok accounts photos. */
export function MediaSection({ media, video, photos, onMedia }: MediaSectionProps) {
  const kind = (value: TiktokChoices['media'], label: string) => (
    <Choice
      type="radio"
      group="media"
      label={label}
      checked={media === value}
      onChange={() => onMedia(value)}
    />
  );
  return (
    <>
      {media !== null && (
        <fieldset class="sp-stack">
          <legend class="sp-label sp-legend">What</legend>
          <div class="sp-choices">
            {kind('video', 'A video')}
            {kind('photos', 'Photos')}
          </div>
        </fieldset>
      )}
      {media === 'photos' ? <PhotosSection {...photos} /> : <VideoSection {...video} />}
    </>
  );
}
