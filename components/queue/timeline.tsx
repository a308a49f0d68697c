import type { Delivery } from '../../lib/posting/delivery.ts';
import { momentText } from '../ui/when-text.ts';
import { timelineOf } from './timeline-words.ts';

/** Everything that happened to a delivery, in words and in order. */
export function Timeline({ delivery, ownZone }: { delivery: Delivery; ownZone: string }) {
  return (
    <ol class="sp-timeline" aria-label="History">
      {timelineOf(delivery).map(({ at, text }) => (
        <li key={`${at} ${text}`} class="sp-small">
          <time class="sp-soft" dateTime={new Date(at).toISOString()}>
            {momentText(at, ownZone)}
          </time>{' '}
          {text}
        </li>
      ))}
    </ol>
  );
}
