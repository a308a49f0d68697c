import type { DraftCheck } from '../../lib/posting/check.ts';
import { CAPTION_LIMIT, type Draft } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import type { ImportButtonProps } from '../library/import-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { problemBeside } from './field-problems.ts';
import { SoundSection } from './sound-section.tsx';
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
  importing: { busy: boolean; problem: Problem | null };
  /** While the post is being scheduled, nothing in it may change. */
  locked: boolean;
  onEdit: (change: Partial<Draft>) => void;
  onImport: ImportButtonProps['onImport'];
  onOptions: () => void;
};

/** Everything that makes a post, each part with its own problems beside it. */
export function ComposeForm(props: ComposeFormProps) {
  const { draft, check, sounds, onEdit, onOptions } = props;
  const beside = (field: string) => problemBeside(field, props);
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
      <TextField
        label="Video URL"
        type="url"
        value={draft.contentUrl}
        placeholder="https://…"
        hint="A public address of the video file: InfiniPost fetches it from there."
        problem={beside('contentUrl')}
        onInput={(contentUrl) => onEdit({ contentUrl })}
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
        targets={props.targets}
        chosenIds={draft.targetIds}
        problem={beside('targets')}
        warnings={check.warnings}
        onChoose={(targetIds) => onEdit({ targetIds })}
        onOptions={onOptions}
      />
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
