import type { itemStructOf } from './item.ts';

type Item = ReturnType<typeof itemStructOf>;

/** No id, no video, nothing to save. */
const liveRoom = { id: '', liveRoomInfo: { roomId: '7709999999999999999', title: 'Live' } };

/** It shows an ordinary clip's author, sound and words under a number that is no clip's. */
const adOf = (item: Item) => ({ ...item, id: '1851234567890123', isAd: true });

/** A list as it is answered: with a live room and an ad among its clips. */
export function withGuests(items: Item[]): object[] {
  const [first] = items;
  return items.toSpliced(2, 0, ...([liveRoom, ...(first ? [adOf(first)] : [])] as Item[]));
}
