import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkPhoto } from '../../lib/posting/check-photos.ts';
import {
  MOST_PHOTOS,
  moved,
  NO_PHOTOS,
  type Photos,
  withOneMore,
  without,
  withTyped,
} from '../../lib/posting/photos.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { type PhotoAct, PhotoRow } from './photo-row.tsx';

export type PhotosSectionProps = {
  /** Absent = nothing was typed yet. */
  photos: Photos | undefined;
  problems: readonly Problem[];
  warnings: readonly Problem[];
  onPhotos: (photos: Photos) => void;
};

/** The photos of a post by their addresses, in order, one of them the cover. */
export function PhotosSection(props: PhotosSectionProps) {
  const { photos = NO_PHOTOS, problems, warnings, onPhotos } = props;
  const { urls, coverIndex } = photos;
  const list = useRef<HTMLOListElement>(null);
  /** What has the focus once it is drawn: what was pressed has moved, or is gone. */
  const wanted = useRef<string | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [photos]);

  const field = (index: number) => `li:nth-child(${index + 1}) input[type=url]`;
  const move = (index: number, by: -1 | 1) => {
    const place = index + by;
    if (urls[place] === undefined) return;
    const isButton = document.activeElement?.localName === 'button';
    const name = `${by < 0 ? 'Up' : 'Down'}: photo ${place + 1}`;
    wanted.current = isButton ? `[aria-label="${name}"]` : field(place);
    setSaid(`It is photo ${place + 1} of ${urls.length} now.`);
    onPhotos(moved(photos, index, by));
  };
  const act: Record<PhotoAct, (index: number) => void> = {
    up: (index) => move(index, -1),
    down: (index) => move(index, 1),
    cover: (index) => onPhotos({ urls, coverIndex: index }),
    remove: (index) => {
      wanted.current = field(Math.min(index, Math.max(urls.length - 2, 0)));
      setSaid(`Photo ${index + 1} is taken off.`);
      onPhotos(without(photos, index));
    },
  };
  const add = () => {
    wanted.current = field(urls.length);
    onPhotos(withOneMore(photos));
  };
  const showable = urls.filter((url, index) => url.trim() !== '' && !checkPhoto(url, index));
  const unseen = showable.filter((url) => !shown.has(url));
  return (
    <section class="sp-stack" aria-labelledby="photos-section">
      <p class="sp-label" id="photos-section">
        Photos
      </p>
      <p class="sp-hint">
        Public addresses of JPEG or WebP files: TikTok fetches them from there and takes no photo
        from this computer. Alt with an arrow key moves one.
      </p>
      <ol class="sp-stack" ref={list}>
        {urls.map((url, index) => (
          <PhotoRow
            key={index}
            number={index + 1}
            count={urls.length}
            url={url}
            isCover={index === coverIndex}
            isShown={shown.has(url)}
            problem={checkPhoto(url, index)}
            onTyped={(typed) => onPhotos(withTyped(photos, index, typed))}
            onAct={(what) => act[what](index)}
          />
        ))}
      </ol>
      <div class="sp-row">
        {urls.length < MOST_PHOTOS && (
          <Button small onPress={add}>
            Add a photo
          </Button>
        )}
        {unseen.length > 0 && (
          <Button small onPress={() => setShown(new Set(showable))}>
            Show {showable.length === 1 ? 'the photo' : 'the photos'}
          </Button>
        )}
        <span class="sp-soft sp-small">
          {urls.length} of {MOST_PHOTOS}
        </span>
      </div>
      <p class="sp-sr" role="status">
        {said}
      </p>
      {problems.map((problem) => (
        <ProblemText key={problem.code} problem={problem} />
      ))}
      {warnings.map((warning) => (
        <ProblemNote key={warning.code} tone="warn" problem={warning} />
      ))}
    </section>
  );
}
