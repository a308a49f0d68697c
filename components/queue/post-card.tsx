import type { Delivery } from '../../lib/posting/delivery.ts';
import { dueText } from '../ui/when-text.ts';
import { DeliveryRow, type DeliveryRowProps } from './delivery-row.tsx';
import type { PostGroup } from './delivery-words.ts';
import { ZoneNote } from './zone-note.tsx';

export type PostCardProps = {
  post: PostGroup;
  zones: readonly string[];
  ownZone: string;
  taskOf: (id: string) => DeliveryRowProps['task'];
  /** How far its file on the way to TikTok is, if it has one. */
  uploadOf: (id: string) => DeliveryRowProps['upload'];
  onAct: DeliveryRowProps['onAct'];
  onOptions: () => void;
};

/** One post with all its accounts. */
export function PostCard(props: PostCardProps) {
  const { post, zones, ownZone, taskOf, uploadOf, onAct, onOptions } = props;
  const { deliveries } = post;
  const [first] = deliveries;
  const { caption, tiktok } = first.payload;
  const text = [tiktok?.choices.media === 'photos' ? tiktok.choices.title : '', caption]
    .map((one) => one.trim())
    .filter(Boolean)
    .join(' · ');
  return (
    <article class="sp-card sp-stack" data-post={post.postId}>
      <header class="sp-stack">
        <h2>
          <time dateTime={new Date(first.dueAt).toISOString()}>{dueText(first, ownZone)}</time>
        </h2>
        <p class="sp-two-lines" dir="auto">
          {text || <span class="sp-soft">No caption</span>}
        </p>
        <p class="sp-soft sp-small sp-cut">
          {[
            mediaWords(first),
            first.soundTitle ? `Sound: ${first.soundTitle}` : 'No sound attached',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ZoneNote deliveries={deliveries} />
      </header>
      <ul class="sp-deliveries">
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            zones={zones}
            ownZone={ownZone}
            task={taskOf(delivery.id)}
            upload={uploadOf(delivery.id)}
            onAct={onAct}
            onOptions={onOptions}
          />
        ))}
      </ul>
    </article>
  );
}

/** What it shows, where that is no address. */
function mediaWords({ payload: { tiktok } }: Pick<Delivery, 'payload'>): string {
  if (tiktok?.file) return tiktok.file.name;
  const count = tiktok?.photos?.urls.length ?? 0;
  return count === 0 ? '' : count === 1 ? '1 photo' : `${count} photos`;
}
