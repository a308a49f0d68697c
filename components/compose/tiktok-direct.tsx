import { isBranded, type TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import type { SharedCreator } from '../../lib/posting/tiktok-rules/creators.ts';
import { interactionsOf } from '../../lib/posting/tiktok-rules/interactions.ts';
import { BRANDED_NOT_PRIVATE, privacyOptions } from '../../lib/posting/tiktok-rules/privacy.ts';
import { withdrawnFrom } from '../../lib/posting/tiktok-rules/withdrawn.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Choice } from '../ui/choice.tsx';
import { Select } from '../ui/select.tsx';
import { TiktokDisclosure } from './tiktok-disclosure.tsx';

export type TiktokDirectProps = {
  creator: SharedCreator;
  choices: TiktokChoices;
  beside: (field: string) => Problem | null;
  onChoose: (change: Partial<TiktokChoices>) => void;
};

/** What TikTok wants decided for every post that goes out directly; nothing is decided beforehand. */
export function TiktokDirect({ creator, choices, beside, onChoose }: TiktokDirectProps) {
  const levels = privacyOptions(creator, choices);
  const chosen = levels.find(({ level }) => level === choices.privacy);
  const withdrawn = withdrawnFrom(choices, creator);
  return (
    <>
      <div role="status" class="sp-said">
        {withdrawn && <p class="sp-note sp-note--warn">{withdrawn}</p>}
      </div>
      <Select
        label="Who may see it"
        value={chosen?.level ?? ''}
        options={[
          { value: '', text: 'Choose…' },
          ...levels.map(({ level, label, why }) => ({ value: level, text: label, why })),
        ]}
        hint={isBranded(choices) && BRANDED_NOT_PRIVATE}
        problem={beside('privacy')}
        onChoose={(value) =>
          onChoose({ privacy: levels.find(({ level }) => level === value)?.level ?? null })
        }
      />
      <fieldset class="sp-stack">
        <legend class="sp-label sp-legend">Others may</legend>
        <div class="sp-choices">
          {interactionsOf(creator, choices).map(({ name, label, allowed, why }) => (
            <Choice
              key={name}
              type="checkbox"
              label={label}
              note={why}
              why={why}
              checked={allowed}
              onChange={(checked) => onChoose({ [name]: checked })}
            />
          ))}
        </div>
      </fieldset>
      <TiktokDisclosure choices={choices} problem={beside('disclosure')} onChoose={onChoose} />
      {choices.media === 'photos' && (
        <Choice
          type="checkbox"
          label="Let TikTok add music"
          note="of its choice; you can change it in its app"
          checked={choices.addMusic}
          onChange={(addMusic) => onChoose({ addMusic })}
        />
      )}
      <Choice
        type="checkbox"
        label="AI-generated"
        note="TikTok labels it so"
        checked={choices.aiGenerated}
        onChange={(aiGenerated) => onChoose({ aiGenerated })}
      />
    </>
  );
}
