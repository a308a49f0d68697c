import type { Delivery } from '../../lib/posting/delivery.ts';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/when-text.ts';
import { evidenceWords } from './timeline-words.ts';

export type EvidenceProps = {
  delivery: Delivery;
  ownZone: string;
  busy: boolean;
  /** The user says which of several posts it is; absent = that is not in question. */
  onThisOne?: ((postId: string) => void) | undefined;
};

/** What InfiniPost lists that could be this post, beside the question or the other one. */
export function Evidence({ delivery, ownZone, busy, onThisOne }: EvidenceProps) {
  const { evidence, remote } = delivery;
  if (!evidence) return null;
  const when = (at: number) => momentText(at, ownZone);
  // One alone is what the post is, or what is asked about.
  const isShown = evidence.candidates.length > (onThisOne ? 0 : 1);
  return (
    <div class="sp-stack sp-evidence">
      <p class="sp-small sp-soft">
        {evidenceWords(evidence, delivery.target)} on {when(evidence.lookedAt)}.
      </p>
      {isShown && (
        <ul class="sp-stack">
          {evidence.candidates.map(({ postId, status, createdAt, scheduledAt }) => (
            <li key={postId} class="sp-row sp-small">
              <span class="sp-grow">
                {postId === remote?.postId && <span class="sp-strong">This one: </span>}
                <code>{postId}</code>, {status || 'no state told'}
                {createdAt !== null && `, made ${when(createdAt)}`}
                {scheduledAt !== null && `, for ${when(scheduledAt)}`}
              </span>
              {onThisOne && (
                <Button
                  small
                  deliberate
                  busy={busy}
                  name={`This one: ${postId}`}
                  onPress={() => onThisOne(postId)}
                >
                  This one
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
