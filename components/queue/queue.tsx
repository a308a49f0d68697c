import { clockInsane, isInsane } from '../../lib/posting/clock.ts';
import type { Delivery } from '../../lib/posting/delivery.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { groupByPost } from './delivery-words.ts';
import { LostNote, type LostNoteProps, unreadableRows } from './lost-note.tsx';
import { PostCard, type PostCardProps } from './post-card.tsx';

export type QueueProps = Omit<PostCardProps, 'post'> & {
  deliveries: readonly Delivery[];
  /** ms since 1970 */
  now: number;
  /** How many rows of the database do not read as deliveries. */
  unreadable: number;
  /** What the database has lost, as far as it is known. */
  lost: LostNoteProps['lost'];
  onLostSeen: () => void;
  /** How many are over and not shown, which `onMore` changes. */
  older: number;
  onMore: () => void;
  onCompose: () => void;
};

/** Every post with its true state; before them, what is wrong with the queue itself. */
export function Queue({ now, unreadable, lost, onLostSeen, older, onMore, ...rest }: QueueProps) {
  return (
    <div class="sp-stack sp-stack--wide">
      {isInsane(now) && <ProblemNote tone="warn" problem={clockInsane} />}
      {lost.length > 0 && <LostNote lost={lost} ownZone={rest.ownZone} onSeen={onLostSeen} />}
      {unreadable > 0 && <ProblemNote tone="warn" problem={unreadableRows(unreadable)} />}
      <Posts {...rest} />
      {older > 0 && (
        <Button onPress={onMore}>{`Show more (${older.toLocaleString()} older)`}</Button>
      )}
    </div>
  );
}

function Posts({
  deliveries,
  onCompose,
  ...rest
}: Omit<QueueProps, 'now' | 'unreadable' | 'lost' | 'onLostSeen' | 'older' | 'onMore'>) {
  if (deliveries.length === 0) {
    return (
      <EmptyState title="Nothing in the queue yet">
        <p>Posts that you schedule stand here with their true state, one line per account.</p>
        <Button kind="primary" onPress={onCompose}>
          Write a post
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {groupByPost(deliveries).map((post) => (
        <PostCard key={post.postId} post={post} {...rest} />
      ))}
    </>
  );
}
