import { useId, useRef } from 'preact/hooks';
import { checkContentUrl } from '../../lib/posting/check-content-url.ts';
import type { Draft } from '../../lib/posting/draft.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FileField, type FileFieldProps } from './file-field.tsx';
import { VideoFile, type VideoFileProps } from './video-file.tsx';
import { VideoPreview } from './video-preview.tsx';

export type VideoSectionProps = Omit<FileFieldProps, 'onFile'> & {
  draft: Pick<Draft, 'contentUrl' | 'file'>;
  /** Whether an own TikTok account is chosen: only those take a file. */
  own: boolean;
  preview: string | null;
  urlProblem: Problem | null;
  /** What forbids sending the file, and what speaks against it. */
  problems: readonly Problem[];
  warnings: readonly Problem[];
  onUrl: (contentUrl: string) => void;
  onFile: (file: File) => void;
  onRemove: () => void;
  onCover: VideoFileProps['onCover'];
};

/** The video of the post: an address, or for own TikTok accounts a file. */
export function VideoSection(props: VideoSectionProps) {
  const { draft, own, problems, warnings } = props;
  const legendId = useId();
  const justChose = useRef(false);
  const choose = (file: File) => {
    justChose.current = true;
    props.onFile(file);
  };
  const address = checkContentUrl(draft.contentUrl, 'TikTok');
  return (
    <section class="sp-stack" aria-labelledby={draft.file ? legendId : undefined}>
      {draft.file ? (
        <>
          <p class="sp-label" id={legendId}>
            Video file
          </p>
          <VideoFile
            file={draft.file}
            preview={props.preview}
            takesFocus={justChose.current}
            onCover={props.onCover}
            onRemove={props.onRemove}
          />
        </>
      ) : (
        <>
          <TextField
            label="Video URL"
            type="url"
            value={draft.contentUrl}
            placeholder="https://…"
            hint={`A public address of the video file: ${own ? 'it is fetched' : 'InfiniPost fetches it'} from there.`}
            problem={props.urlProblem}
            onInput={props.onUrl}
          />
          {own && 'url' in address && (
            <VideoPreview address={address.url} name="the video" ahead={false} />
          )}
          {own && <FileField {...props} onFile={choose} />}
        </>
      )}
      {problems.map((problem) => (
        <ProblemText key={problem.code} problem={problem} />
      ))}
      {warnings.map((warning) => (
        <ProblemNote key={warning.code} tone="warn" problem={warning} />
      ))}
    </section>
  );
}
