import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

export type FileFieldProps = {
  /** A chosen file is being kept. */
  keeping: { busy: boolean; problem: Problem | null };
  onFile: (file: File) => void;
  /** Goes on where a file dialog ends nothing; null = this is such a window. */
  onElsewhere: (() => void) | null;
};

/** What TikTok takes (TikTok, media transfer guide); the file itself is looked into later. */
const ACCEPT = 'video/mp4,video/quicktime,video/webm,.mp4,.mov,.webm';

/** A video file of this computer. */
export function FileField({ keeping, onFile, onElsewhere }: FileFieldProps) {
  if (onElsewhere) {
    return (
      <div class="sp-row">
        <Button small describedBy="file-elsewhere" onPress={onElsewhere}>
          Choose file
        </Button>
        <span class="sp-hint sp-grow" id="file-elsewhere">
          Opens this draft in a tab: a file dialog would close this window.
        </span>
      </div>
    );
  }
  return (
    <Field
      label="Or a file"
      hint={
        keeping.busy ? 'Keeping the file…' : 'Goes straight to TikTok, never through InfiniPost.'
      }
      problem={keeping.problem}
    >
      {(ties) => (
        <input
          {...ties}
          class="sp-input"
          type="file"
          accept={ACCEPT}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file && !keeping.busy) onFile(file);
          }}
        />
      )}
    </Field>
  );
}
