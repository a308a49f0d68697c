import type { DraftCheck } from '../../lib/posting/check.ts';
import { choicesOf, type Draft, postsPhotos } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import type { CreatorsTold } from '../../lib/posting/tiktok-rules/creators.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import type { ImportButtonProps } from '../library/import-button.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { problemBeside, problemsBeside } from './field-problems.ts';
import { MediaSection } from './media-section.tsx';
import { SoundSection } from './sound-section.tsx';
import { TextsSection } from './texts-section.tsx';
import { TiktokSection } from './tiktok-section.tsx';
import type { VideoSectionProps } from './video-section.tsx';
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
  video: Pick<
    VideoSectionProps,
    'preview' | 'keeping' | 'onFile' | 'onRemove' | 'onCover' | 'onElsewhere'
  >;
  importing: { busy: boolean; problem: Problem | null };
  /** While the post is being scheduled, nothing in it may change. */
  locked: boolean;
  onEdit: (change: Partial<Draft>) => void;
  onImport: ImportButtonProps['onImport'];
  onAgain: (targetId: string) => void;
  onOptions: () => void;
};

/** Fields that say themselves what is wrong with them. */
const MEDIA_FIELDS = ['video', 'photos'] as const;

/** Everything that makes a post, each part with its own problems beside it. */
export function ComposeForm(props: ComposeFormProps) {
  const { draft, check, sounds, targets, onEdit, onOptions } = props;
  const beside = (field: string) => problemBeside(field, props);
  const choices = choicesOf(draft);
  const own = targets.filter(
    ({ id, provider }) => provider === 'tiktok' && draft.targetIds.includes(id),
  );
  const choose = (change: Partial<TiktokChoices>) => onEdit({ tiktok: { ...choices, ...change } });
  const about = (field: (typeof MEDIA_FIELDS)[number]) => ({
    problems: problemsBeside(field, props),
    warnings: check.warnings.filter((warning) => warning.field === field),
  });
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
      <MediaSection
        media={own.length > 0 ? choices.media : null}
        video={{
          ...props.video,
          draft,
          own: own.length > 0,
          urlProblem: beside('contentUrl'),
          ...about('video'),
          onUrl: (contentUrl) => onEdit({ contentUrl }),
          onCover: choices.mode === 'direct' ? props.video.onCover : null,
        }}
        photos={{
          photos: draft.photos,
          ...about('photos'),
          onPhotos: (photos) => onEdit({ photos }),
        }}
        onMedia={(media) => choose({ media })}
      />
      <TextsSection
        caption={draft.caption}
        title={postsPhotos(draft, own) ? choices.title : null}
        beside={beside}
        onCaption={(caption) => onEdit({ caption })}
        onTitle={(title) => choose({ title })}
      />
      <AccountsSection
        targets={targets}
        chosenIds={draft.targetIds}
        problem={beside('targets')}
        warnings={check.warnings.filter(({ field }) => !MEDIA_FIELDS.some((one) => one === field))}
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
          onChoose={choose}
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
