import type { DraftCheck } from '../../lib/posting/check.ts';
import { CAPTION_LIMIT, choicesOf, type Draft } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { CreatorsTold } from '../../lib/posting/tiktok-rules/creators.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import type { ImportButtonProps } from '../library/import-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { problemBeside, problemsBeside } from './field-problems.ts';
import { SoundSection } from './sound-section.tsx';
import { TiktokSection } from './tiktok-section.tsx';
import { VideoSection, type VideoSectionProps } from './video-section.tsx';
import { WhenSection, type WhenSectionProps } from './when-section.tsx';

export type ComposeFormProps = {
  draft: Draft;
  check: DraftCheck;
  tried: boolean;
  /** What the background refused at the last try. */
  refused: Problem | null;
  sounds: readonly Sound[];
  targets: readonly Target[];
  zones: readonly string[];
  ownZone: string;
  suggest: WhenSectionProps['suggest'];
  /** What TikTok told of the own accounts since this form opened. */
  told: CreatorsTold;
  video: Pick<VideoSectionProps, 'preview' | 'keeping' | 'onFile' | 'onRemove' | 'onElsewhere'>;
  importing: { busy: boolean; problem: Problem | null };
  /** While the post is being scheduled, nothing in it may change. */
  locked: boolean;
  onEdit: (change: Partial<Draft>) => void;
  onImport: ImportButtonProps['onImport'];
  onAgain: (targetId: string) => void;
  onOptions: () => void;
};

/** Everything that makes a post, each part with its own problems beside it. */
export function ComposeForm(props: ComposeFormProps) {
  const { draft, check, sounds, targets, onEdit, onOptions } = props;
  const beside = (field: string) => problemBeside(field, props);
  const choices = choicesOf(draft);
  const own = targets.filter(
    ({ id, provider }) => provider === 'tiktok' && draft.targetIds.includes(id),
  );
  const aboutVideo = ({ field }: Problem) => field === 'video';
  return (
    <fieldset class="sp-stack sp-stack--wide" disabled={props.locked} aria-label="Your post">
      <SoundSection
        chosen={sounds.find((sound) => sound.id === draft.soundKey) ?? null}
        sounds={sounds}
        problem={beside('sound')}
        importing={props.importing}
        onChoose={(soundKey) => onEdit({ soundKey })}
        onImport={props.onImport}
        onOptions={onOptions}
      />
      <VideoSection
        {...props.video}
        draft={draft}
        own={own.length > 0}
        urlProblem={beside('contentUrl')}
        problems={problemsBeside('video', props)}
        warnings={check.warnings.filter(aboutVideo)}
        onUrl={(contentUrl) => onEdit({ contentUrl })}
      />
      <TextArea
        label="Caption"
        value={draft.caption}
        limit={CAPTION_LIMIT}
        placeholder="What is it about? #hashtags and @mentions work as on TikTok."
        problem={beside('caption')}
        onInput={(caption) => onEdit({ caption })}
      />
      <AccountsSection
        targets={targets}
        chosenIds={draft.targetIds}
        problem={beside('targets')}
        warnings={check.warnings.filter((warning) => !aboutVideo(warning))}
        onChoose={(targetIds) => onEdit({ targetIds })}
        onOptions={onOptions}
      />
      {own.length > 0 && (
        <TiktokSection
          targets={own}
          told={props.told}
          choices={choices}
          atATime={draft.when.kind === 'at'}
          beside={beside}
          onChoose={(change) => onEdit({ tiktok: { ...choices, ...change } })}
          onAgain={props.onAgain}
          onOptions={onOptions}
        />
      )}
      <WhenSection
        when={draft.when}
        zones={props.zones}
        ownZone={props.ownZone}
        problem={beside('when')}
        suggest={props.suggest}
        onChange={(when) => onEdit({ when })}
      />
    </fieldset>
  );
}
