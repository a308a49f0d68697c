import type { Transaction } from 'dexie';

/** A row of version 1, as far as the upgrade reads it. */
type Row = {
  state?: unknown;
  remote?: unknown;
  problem?: { code?: unknown } | null;
  attempts?: unknown;
  [field: string]: unknown;
};

/** What was added to each attempt. */
const ATTEMPT = { providerCode: null, logId: null, remedy: null, decision: null };

/**
 * Version 2: the fields that deliveries got, and when each is next seen to. Whatever waits for
 * something is seen to at the next start, which sets the time after that.
 */
export async function deliveriesGetWakeAt(transaction: Transaction): Promise<void> {
  await transaction
    .table<Row>('deliveries')
    .toCollection()
    .modify((row) => {
      const isMissed = row.state === 'failed' && row.problem?.code === 'posting.missed';
      if (isMissed) row.state = 'missed';
      if (Array.isArray(row.attempts)) {
        row.attempts = row.attempts.map((attempt: object) => ({ ...ATTEMPT, ...attempt }));
      }
      const waits = row.state === 'booked' ? Boolean(row.remote) : isWaiting(row.state);
      Object.assign(row, {
        repeats: null,
        sendAt: null,
        evidence: null,
        lookFailures: 0,
        wakeAt: waits ? 0 : null,
      });
    });
}

function isWaiting(state: unknown): boolean {
  return state === 'scheduled' || state === 'sending' || state === 'unknown';
}
