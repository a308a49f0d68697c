import type { TiktokChoices } from './choices.ts';
import type { SharedCreator } from './creators.ts';
import { interactionsOf } from './interactions.ts';
import { privacyLabel } from './privacy.ts';

const LIST = new Intl.ListFormat('en');

/**
 * What was chosen and the account’s settings forbid by now, in words; null = nothing. A draft is
 * written for hours or days, and the account is another’s to change meanwhile.
 */
export function withdrawnFrom(choices: TiktokChoices, creator: SharedCreator): string | null {
  const { privacy } = choices;
  const level = privacy !== null && !creator.privacyLevels.includes(privacy) ? privacy : null;
  const boxes = interactionsOf(creator, choices).filter(
    ({ name, why }) => why !== null && choices[name],
  );
  const gone = [...(level ? [privacyLabel(level)] : []), ...boxes.map(({ label }) => label)];
  if (gone.length === 0) return null;
  const next = [
    level ? 'Choose again who may see it.' : '',
    boxes.length > 0 ? 'What is greyed out stays off.' : '',
  ];
  const said = `This account’s TikTok settings no longer allow what was chosen: ${LIST.format(gone)}.`;
  return [said, ...next].filter(Boolean).join(' ');
}
