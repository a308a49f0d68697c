import type { Target } from '../../lib/posting/target.ts';
import { lostInDraft } from '../../lib/posting/tiktok-rules/check.ts';
import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import { type CreatorsTold, sharedBy } from '../../lib/posting/tiktok-rules/creators.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Choice } from '../ui/choice.tsx';
import { TiktokCreator } from './tiktok-creator.tsx';
import { TiktokDirect } from './tiktok-direct.tsx';

export type TiktokSectionProps = {
  /** The own TikTok accounts that are chosen: one at least. */
  targets: readonly Target[];
  told: CreatorsTold;
  choices: TiktokChoices;
  atATime: boolean;
  beside: (field: string) => Problem | null;
  onChoose: (change: Partial<TiktokChoices>) => void;
  onAgain: (targetId: string) => void;
  onOptions: () => void;
};

/**
 * What a post to own TikTok accounts needs beside caption and video (TikTok, content sharing
 * guidelines).
 */
export function TiktokSection(props: TiktokSectionProps) {
  const { targets, told, choices, onChoose } = props;
  const shared = sharedBy(targets.map(({ id }) => told.get(id)));
  const lost = lostInDraft(choices);
  const mode = (value: TiktokChoices['mode'], label: string) => (
    <Choice
      type="radio"
      group="tiktok-mode"
      label={label}
      checked={choices.mode === value}
      onChange={() => onChoose({ mode: value })}
    />
  );
  return (
    <section class="sp-card sp-stack sp-stack--wide" aria-labelledby="tiktok-section">
      <h2 id="tiktok-section">On your own TikTok account</h2>
      <ul class="sp-stack">
        {targets.map((target) => (
          <TiktokCreator
            key={target.id}
            target={target}
            told={told.get(target.id)}
            needed={choices.mode === 'direct'}
            onAgain={() => props.onAgain(target.id)}
            onOptions={props.onOptions}
          />
        ))}
      </ul>
      <fieldset class="sp-stack">
        <legend class="sp-label sp-legend">How</legend>
        <div class="sp-choices">
          {mode('direct', 'Post directly')}
          {mode('draft', 'Send to my TikTok inbox as a draft')}
        </div>
        {lost && <p class="sp-hint">{lost}</p>}
        {props.atATime && (
          <p class="sp-hint">
            TikTok takes nothing ahead of time: the post waits here, so this browser must be open
            then.
          </p>
        )}
      </fieldset>
      {choices.mode === 'direct' && shared && (
        <TiktokDirect
          creator={shared}
          choices={choices}
          beside={props.beside}
          onChoose={onChoose}
        />
      )}
    </section>
  );
}
