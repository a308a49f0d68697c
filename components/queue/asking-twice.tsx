import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button.tsx';
import { ACT_LABELS, type DeliveryAct } from './delivery-acts.ts';

/** What a press could undo nothing of: asked about once more, with what it would mean. */
export const ASKED_TWICE = {
  post_again: {
    means:
      'Look at the account first. If the post is there after all, it goes out twice; what you decide is kept in its history.',
    yes: 'Post it again',
    other: 'not_there',
  },
  part: {
    means:
      'The other post is deleted at InfiniPost for good. Make sure that it is not one that you made there yourself.',
    yes: 'Delete it at InfiniPost',
    other: null,
  },
} as const satisfies Partial<
  Record<DeliveryAct, { means: string; yes: string; other: DeliveryAct | null }>
>;

export type AskedTwice = keyof typeof ASKED_TWICE;

export type AskingTwiceProps = {
  about: AskedTwice;
  busy: boolean;
  onAct: (act: AskedTwice | 'not_there') => void;
  onBack: () => void;
  children?: ComponentChildren;
};

export function AskingTwice({ about, busy, onAct, onBack, children }: AskingTwiceProps) {
  const { means, yes, other } = ASKED_TWICE[about];
  return (
    <fieldset class="sp-note sp-note--warn" aria-label={ACT_LABELS[about]}>
      <p>{means}</p>
      {children}
      <div class="sp-row">
        <Button small kind="danger" deliberate busy={busy} onPress={() => onAct(about)}>
          {yes}
        </Button>
        {other && (
          <Button small deliberate busy={busy} onPress={() => onAct(other)}>
            {ACT_LABELS[other]}
          </Button>
        )}
        <Button small kind="quiet" onPress={onBack}>
          Back
        </Button>
      </div>
    </fieldset>
  );
}
