import { useState } from 'preact/hooks';
import { captionParts, otherTags } from './caption-text.ts';

/** Longer ones are cut to a few lines, so that the figures stay in sight. */
const LONG = 160;

export type CaptionProps = { caption: string | null; hashtags: readonly string[] };

/** What the author wrote, with the hashtags in their places. */
export function Caption({ caption, hashtags }: CaptionProps) {
  const [whole, setWhole] = useState(false);
  const others = otherTags(caption ?? '', hashtags);
  const isLong = caption !== null && caption.length > LONG;
  return (
    <>
      <p class={`sp-caption${isLong && !whole ? ' sp-caption--cut' : ''}`} dir="auto">
        {caption === null ? (
          <span class="sp-soft">No caption</span>
        ) : (
          captionParts(caption).map(({ text, tag }, index) =>
            tag ? (
              <span key={index} class="sp-tag">
                {text}
              </span>
            ) : (
              text
            ),
          )
        )}
      </p>
      {isLong && (
        <button
          type="button"
          class="sp-link"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : 'Show whole caption'}
        </button>
      )}
      {others.length > 0 && (
        <p class="sp-small sp-tags">
          {others.map((tag) => (
            <bdi key={tag} class="sp-tag">
              #{tag}
            </bdi>
          ))}
        </p>
      )}
    </>
  );
}
