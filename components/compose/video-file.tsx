import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChosenFile } from '../../lib/posting/draft.ts';
import { Button } from '../ui/button.tsx';
import { sizeText } from '../ui/size-text.ts';
import { CoverField } from './cover-field.tsx';
import { VideoPreview } from './video-preview.tsx';

export type VideoFileProps = {
  file: ChosenFile;
  /** Where this window plays it; null = not yet. */
  preview: string | null;
  /** It was chosen just now: whoever works by keyboard goes on here, since the field is gone. */
  takesFocus: boolean;
  /** Chooses the frame that is the cover; null = TikTok takes none with it. */
  onCover: ((ms: number) => void) | null;
  onRemove: () => void;
};

/** The chosen file in place of an address. */
export function VideoFile({ file, preview, takesFocus, onCover, onRemove }: VideoFileProps) {
  const part = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) part.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  return (
    <div class="sp-stack" ref={part}>
      <div class="sp-row sp-row--top">
        <span class="sp-grow sp-cut" dir="auto">
          {file.name}
        </span>
        <span class="sp-soft sp-small">{sizeText(file.size)}</span>
        <Button small name={`Remove ${file.name}`} onPress={onRemove}>
          Remove
        </Button>
      </div>
      {preview && <VideoPreview address={preview} name={file.name} ahead />}
      {preview && onCover && file.durationS !== undefined && (
        <CoverField
          address={preview}
          durationS={file.durationS}
          coverMs={file.coverMs ?? 0}
          onCover={onCover}
        />
      )}
    </div>
  );
}
