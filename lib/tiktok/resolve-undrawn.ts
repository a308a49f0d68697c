import type { Address } from './read-url.ts';
import type { ClipReading } from './reading.ts';
import type { Resolution } from './resolve.ts';

/**
 * The clip of a page that draws no card: what the address names, with what the page's data say of
 * that very clip. Null where the address names none.
 */
export function resolveUndrawn(
  address: Address,
  known: (clipId: string) => ClipReading | undefined,
): Resolution | null {
  if (address.kind !== 'clip') return null;
  const reading = known(address.clip.id);
  const clip = reading ? reading.clip : address.clip;
  return { clip, sound: reading?.sound ?? null, caption: { text: '', hashtags: [] } };
}
