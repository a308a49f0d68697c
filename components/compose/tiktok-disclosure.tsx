import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import {
  DISCLOSURE_INCOMPLETE,
  isIncomplete,
  labelPrompt,
  whyNotBranded,
} from '../../lib/posting/tiktok-rules/disclosure.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemText } from '../ui/problem-text.tsx';

export type TiktokDisclosureProps = {
  choices: TiktokChoices;
  problem: Problem | null;
  onChoose: (change: Partial<TiktokChoices>) => void;
};

/** Whether the post promotes somebody, and how TikTok will label it then. */
export function TiktokDisclosure({ choices, problem, onChoose }: TiktokDisclosureProps) {
  const { disclose, yourBrand, brandedContent } = choices;
  const why = whyNotBranded(choices);
  const prompt = labelPrompt(choices);
  return (
    <fieldset class="sp-stack">
      <legend class="sp-label sp-legend">Content disclosure</legend>
      <Choice
        type="checkbox"
        label="This post promotes something"
        note="a brand, product or service; yours or somebody else’s"
        checked={disclose}
        onChange={(checked) => onChoose({ disclose: checked })}
      />
      {disclose && (
        <div class="sp-choices">
          <Choice
            type="checkbox"
            label="Your brand"
            note="you or your own business"
            checked={yourBrand}
            onChange={(checked) => onChoose({ yourBrand: checked })}
          />
          <Choice
            type="checkbox"
            label="Branded content"
            note={why ?? 'somebody else’s brand'}
            why={why}
            checked={brandedContent}
            onChange={(checked) => onChoose({ brandedContent: checked })}
          />
        </div>
      )}
      <div role="status" class="sp-said">
        {prompt && <p class="sp-hint">{prompt}</p>}
        {isIncomplete(choices) && !problem && <p class="sp-hint">{DISCLOSURE_INCOMPLETE}</p>}
      </div>
      {problem && <ProblemText problem={problem} />}
    </fieldset>
  );
}
