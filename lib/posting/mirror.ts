import * as z from 'zod/mini';
import { createInTurn } from '../sharing/in-turn.ts';
import type { DeliveryStore } from './deliveries/store.ts';
import { type Delivery, type DeliveryState, deliveryStateSchema } from './delivery.ts';

const entrySchema = z.object({
  state: deliveryStateSchema,
  dueAt: z.number(),
  /** A hash: two rows of the same post have the same, and nobody can read the post from it. */
  fingerprint: z.string(),
});
const mirrorSchema = z.catch(z.record(z.string(), entrySchema), {});
type Mirror = z.infer<typeof mirrorSchema>;

/** A delivery as it was mirrored last. `dueAt` in ms since 1970. */
export type LostDelivery = { id: string; state: DeliveryState; dueAt: number };

export type MirrorEffects = {
  store: Pick<DeliveryStore, 'present'>;
  read(): Promise<unknown>;
  write(mirror: object): Promise<void>;
  clear(): Promise<void>;
  digest(text: string): Promise<string>;
};

export type DeliveryMirror = {
  /** Which deliveries that were not finished are gone from the database. */
  lost(): Promise<LostDelivery[]>;
  /** Takes up how these deliveries stand now; what is finished is no longer mirrored. */
  follow(deliveries: readonly Delivery[]): Promise<void>;
  /** The user has seen which ones are lost. */
  forgetLost(): Promise<void>;
  /** Everything is about to be erased, or was: nothing of it counts as lost. */
  clear(): Promise<void>;
};

/** Everything that is mirrored, for whoever cannot ask the database. */
export function mirroredIn(stored: unknown): LostDelivery[] {
  return Object.entries(mirrorSchema.parse(stored)).map(([id, { state, dueAt }]) => ({
    id,
    state,
    dueAt,
  }));
}

/** After these nothing is still to happen that a lost database could keep from happening. */
const FINISHED: readonly DeliveryState[] = ['published', 'in_inbox', 'failed', 'cancelled'];

/**
 * What the outbox holds, in short and without content, outside its database: an entry is taken away
 * when its delivery is finished, never because the delivery is not there.
 */
export function createMirror(effects: MirrorEffects): DeliveryMirror {
  const inTurn = createInTurn();
  const read = async () => mirrorSchema.parse(await effects.read());

  async function lostIn(mirror: Mirror): Promise<string[]> {
    const ids = Object.keys(mirror);
    const present = new Set(await effects.store.present(ids));
    return ids.filter((id) => !present.has(id));
  }

  async function entryOf({ state, dueAt, fingerprint }: Delivery) {
    return { state, dueAt, fingerprint: await effects.digest(fingerprint) };
  }

  return {
    lost: () =>
      inTurn(async () => {
        const mirror = await read();
        const gone = new Set(await lostIn(mirror));
        return mirroredIn(mirror).filter(({ id }) => gone.has(id));
      }),
    follow: (deliveries) =>
      inTurn(async () => {
        const before = await read();
        const mirror = { ...before };
        for (const delivery of deliveries) {
          if (FINISHED.includes(delivery.state)) delete mirror[delivery.id];
          else mirror[delivery.id] = await entryOf(delivery);
        }
        if (JSON.stringify(mirror) !== JSON.stringify(before)) await effects.write(mirror);
      }),
    forgetLost: () =>
      inTurn(async () => {
        const mirror = await read();
        for (const id of await lostIn(mirror)) delete mirror[id];
        await effects.write(mirror);
      }),
    clear: () => inTurn(effects.clear),
  };
}
