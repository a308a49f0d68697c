import { CAPTION_LIMIT, type Draft } from '../../lib/posting/draft.ts';
import {
  PHOTO_DESCRIPTION_LIMIT,
  PHOTO_TITLE_LIMIT,
} from '../../lib/posting/tiktok-rules/check.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';

export type TextsSectionProps = {
  caption: Draft['caption'];
  /** The title of photos; null = it is a video, which has none. */
  title: string | null;
  beside: (field: string) => Problem | null;
  onCaption: (caption: string) => void;
  onTitle: (title: string) => void;
};

const HASHTAGS = '#hashtags and @mentions work as on TikTok.';

/** What is written under a post: a caption, or the title and the description of photos. */
export function TextsSection(props: TextsSectionProps) {
  const { caption, title, beside, onCaption, onTitle } = props;
  if (title === null) {
    return (
      <TextArea
        label="Caption"
        value={caption}
        limit={CAPTION_LIMIT}
        placeholder={`What is it about? ${HASHTAGS}`}
        problem={beside('caption')}
        onInput={onCaption}
      />
    );
  }
  return (
    <>
      <TextField
        label="Title"
        value={title}
        limit={PHOTO_TITLE_LIMIT}
        problem={beside('title')}
        onInput={onTitle}
      />
      <TextArea
        label="Description"
        value={caption}
        limit={PHOTO_DESCRIPTION_LIMIT}
        placeholder={HASHTAGS}
        problem={beside('description')}
        onInput={onCaption}
      />
    </>
  );
}
