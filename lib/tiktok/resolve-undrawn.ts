import type { Address } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import type { Resolution } from './resolve.ts';

/**
 * The clip of a page on which no card is known, as on a layout that is new: what the address names
 * and the one mounted player, where either speaks and they do not disagree. Null where nothing is
 * sure. `players`: the clips of all players that show an opened clip.
 */
export function resolveUndrawn(
  address: Address,
  players: readonly string[],
  known: (clipId: string) => ClipReading | undefined,
): Resolution | null {
  if (players.length > 1) return null;
  const [player] = players;
  const named = address.kind === 'clip' ? address.clip : undefined;
  if (named && player !== undefined && named.id !== player) return null;
  const id = named?.id ?? player;
  if (id === undefined) return null;
  const reading = known(id);
  const clip = reading?.clip ?? named ?? { id, kind: 'video', username: '' };
  return { clip, sound: reading?.sound ?? null, caption: { text: '', hashtags: [] } };
}
