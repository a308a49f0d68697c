import { useState } from 'preact/hooks';
import { severalIn } from '../../lib/posting/photos.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';

export type PhotoAct = 'up' | 'down' | 'remove' | 'cover';

export type PhotoRowProps = {
  /** Counted from 1, as it is shown. */
  number: number;
  count: number;
  url: string;
  isCover: boolean;
  /** It is fetched and shown. */
  isShown: boolean;
  problem: Problem | null;
  onTyped: (typed: string) => void;
  onAct: (act: PhotoAct) => void;
};

/** TikTok takes photos of "1080p" at most; clients find that it is the shorter side that counts. */
const LONGEST_SHORT_SIDE = 1080;

/** One photo of a post: its address, its place, and whether it is the cover. */
export function PhotoRow(props: PhotoRowProps) {
  const { number, count, url, isCover, isShown, problem, onTyped, onAct } = props;
  const isLast = number === count;
  return (
    <li
      class="sp-photo"
      onKeyDown={(event) => {
        const act = event.altKey ? MOVES[event.key] : undefined;
        if (!act) return;
        event.preventDefault();
        onAct(act);
      }}
    >
      {isShown && <Shown key={url} url={url} number={number} />}
      <fieldset class="sp-stack sp-grow" aria-label={`Photo ${number}`}>
        <Field label={`Address of photo ${number}`} problem={problem}>
          {(ties) => (
            <input
              {...ties}
              class="sp-input"
              type="url"
              value={url}
              placeholder="https://…"
              autocomplete="off"
              spellcheck={false}
              dir="ltr"
              onInput={({ currentTarget }) => onTyped(currentTarget.value)}
              onPaste={(event) => {
                // A field of one line would make one address of several.
                const pasted = event.clipboardData?.getData('text') ?? '';
                if (severalIn(pasted) === null) return;
                event.preventDefault();
                onTyped(pasted);
              }}
            />
          )}
        </Field>
        <div class="sp-row">
          <Choice
            type="radio"
            group="cover-photo"
            label="Cover"
            checked={isCover}
            onChange={() => onAct('cover')}
          />
          <Button
            small
            kind="quiet"
            name={`Up: photo ${number}`}
            offBecause={number === 1 ? 'It is the first one.' : null}
            onPress={() => onAct('up')}
          >
            Up
          </Button>
          <Button
            small
            kind="quiet"
            name={`Down: photo ${number}`}
            offBecause={isLast ? 'It is the last one.' : null}
            onPress={() => onAct('down')}
          >
            Down
          </Button>
          <Button
            small
            kind="quiet"
            name={`Remove photo ${number}`}
            onPress={() => onAct('remove')}
          >
            Remove
          </Button>
        </div>
      </fieldset>
    </li>
  );
}

const MOVES: Record<string, PhotoAct> = { ArrowUp: 'up', ArrowDown: 'down' };

function Shown({ url, number }: { url: string; number: number }) {
  const [said, setSaid] = useState('');
  const [isThere, setIsThere] = useState(true);
  return (
    <div class="sp-photo__shown">
      {isThere && (
        <img
          class="sp-photo__picture"
          src={url}
          alt={`Preview of number ${number}`}
          referrerpolicy="no-referrer"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            const isLarge = Math.min(naturalWidth, naturalHeight) > LONGEST_SHORT_SIDE;
            const sides = `${naturalWidth} × ${naturalHeight}`;
            setSaid(isLarge ? `${sides} pixels: TikTok may refuse more than 1080 × 1920.` : '');
          }}
          onError={() => {
            setIsThere(false);
            setSaid('No picture came from this address.');
          }}
        />
      )}
      <p class={`sp-small sp-strong${isThere ? '' : ' sp-photo__none'}`} role="status">
        {said}
      </p>
    </div>
  );
}
