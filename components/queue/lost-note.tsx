import { deliveryStateSchema } from '../../lib/posting/delivery.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { momentText } from '../ui/when-text.ts';
import { DELIVERY_STATES } from './delivery-words.ts';

export type LostNoteProps = {
  /** What was mirrored of each: its last state, and when it was due (ms since 1970). */
  lost: readonly { id: string; state: string; dueAt: number }[];
  ownZone: string;
  onSeen: () => void;
};

/** The database lost posts that were not finished: which, by the little that is known of them. */
export function LostNote({ lost, ownZone, onSeen }: LostNoteProps) {
  return (
    <ProblemNote problem={lostPosts(lost.length)}>
      <Mirrored mirrored={lost} ownZone={ownZone} />
      <Button small onPress={onSeen}>
        I have seen this
      </Button>
    </ProblemNote>
  );
}

export type MirroredNoteProps = { mirrored: LostNoteProps['lost']; ownZone: string };

/** The database does not open: what the queue held when it was open last. */
export function MirroredNote({ mirrored, ownZone }: MirroredNoteProps) {
  return (
    <ProblemNote problem={queueClosed(mirrored.length)}>
      <Mirrored mirrored={mirrored} ownZone={ownZone} />
    </ProblemNote>
  );
}

function Mirrored({ mirrored, ownZone }: MirroredNoteProps) {
  return (
    <ul class="sp-whole">
      {mirrored.map(({ id, state, dueAt }) => (
        <li key={id}>
          {momentText(dueAt, ownZone)}: {wordOf(state)}
        </li>
      ))}
    </ul>
  );
}

function queueClosed(count: number): Problem {
  const posts = count === 1 ? '1 post was' : `${count} posts were`;
  return {
    code: 'posting.queue_closed',
    remedy: 'ask_user',
    what:
      count === 0
        ? 'The queue cannot be read. No post was waiting when it was read last.'
        : `The queue cannot be read. ${posts} not finished when it was read last.`,
    means:
      'What a provider had booked goes out there. What was waiting here is not sent while it is so; once the queue can be read, it goes on, or asks you where it is too late.',
    next: 'Restart the browser.',
    step: 'none',
  };
}

function wordOf(state: string): string {
  const known = deliveryStateSchema.safeParse(state);
  return known.success ? DELIVERY_STATES[known.data].word : state;
}

function lostPosts(count: number): Problem {
  return {
    code: 'posting.database_lost',
    remedy: 'ask_user',
    what: `${count === 1 ? '1 post is' : `${count} posts are`} gone from Soundpost’s database.`,
    means:
      'The browser lost it or it was damaged. What InfiniPost had booked still goes out there; what was waiting here does not, and nothing is sent again.',
    next: 'Look at your accounts in InfiniPost, then write again what is missing.',
    step: 'none',
  };
}

/** Rows that were changed by another version, or by hand. */
export function unreadableRows(count: number): Problem {
  return {
    code: 'posting.unreadable',
    remedy: 'ask_user',
    what: `${count === 1 ? '1 entry' : `${count} entries`} of the queue cannot be read.`,
    means: 'Another version of Soundpost wrote it, or it was damaged. It is kept, and never sent.',
    next: 'Look at your accounts in InfiniPost for what may be missing here.',
    step: 'none',
  };
}
