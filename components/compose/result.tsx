import { useLayoutEffect, useRef } from 'preact/hooks';
import { type DeliveryState, isUnderWay } from '../../lib/posting/delivery.ts';
import { PostCard, type PostCardProps } from '../queue/post-card.tsx';
import { Button } from '../ui/button.tsx';

export type ResultProps = PostCardProps & {
  onQueue: () => void;
  onAnother: () => void;
};

const BAD: readonly DeliveryState[] = ['failed', 'unknown', 'missed', 'needs_user'];

/** What became of the post just scheduled, account by account, live. */
export function Result({ onQueue, onAnother, ...card }: ResultProps) {
  const { deliveries } = card.post;
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on from here.
  useLayoutEffect(() => section.current?.focus(), []);
  const going = deliveries.some(isUnderWay);
  const own = deliveries.find(({ target }) => target.provider === 'tiktok');
  const bad = deliveries.some(({ state }) => BAD.includes(state));
  const title = going ? 'On its way…' : bad ? 'Not everything went well' : 'Done';
  const held = deliveries.every(({ state, chosen }) => state === 'booked' && chosen !== null);
  const kept = !going && deliveries.every(({ state }) => state === 'scheduled');
  return (
    <section
      class="sp-stack sp-stack--wide sp-result"
      aria-label="Result"
      tabIndex={-1}
      ref={section}
    >
      <div role="status">
        <p class="sp-lead">{title}</p>
        {held && (
          <p class="sp-soft">
            InfiniPost has it and posts it at its time, also while this computer is off.
          </p>
        )}
        {kept && (
          <p class="sp-soft">
            It is kept here and sent at its time: this browser must be open then.
          </p>
        )}
        {own && (
          <p class="sp-soft">
            {own.payload.tiktok?.choices.mode === 'draft'
              ? 'TikTok tells you in its app’s inbox when the draft is there; you finish it there.'
              : 'TikTok works on a post before it shows it: it may take some minutes until it is on the profile.'}
          </p>
        )}
      </div>
      <PostCard {...card} />
      <div class="sp-row">
        <Button kind="primary" onPress={onQueue}>
          See queue
        </Button>
        <Button onPress={onAnother}>Write another</Button>
      </div>
    </section>
  );
}
