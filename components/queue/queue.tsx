import type { Delivery } from '../../lib/posting/delivery.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { groupByPost } from './delivery-words.ts';
import { PostCard, type PostCardProps } from './post-card.tsx';

export type QueueProps = Omit<PostCardProps, 'post'> & {
  deliveries: readonly Delivery[];
  onCompose: () => void;
};

export function Queue({ deliveries, onCompose, ...rest }: QueueProps) {
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
    <div class="sp-stack sp-stack--wide">
      {groupByPost(deliveries).map((post) => (
        <PostCard key={post.postId} post={post} {...rest} />
      ))}
    </div>
  );
}
