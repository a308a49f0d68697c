import { type Call, json, type Reply } from '../wire/call.ts';
import type { World } from '../world/world.ts';
import { challengeDetailOf, musicDetailOf, userDetailOf } from './details.ts';
import { itemLists } from './item-lists.ts';
import { oembed } from './oembed.ts';
import { detailOf } from './scope.ts';

/** What is asked of www.tiktok.com beside its pages (pages 2.6); `null` for anything else. */
export function answerApi({ path, query }: Call, world: World): Reply | null {
  const asked = (name: string) => query.get(name) ?? '';
  switch (path) {
    case '/api/item/detail/':
      return json(200, detailOf(world.clip(asked('itemId'))));
    case '/api/user/detail/':
      return json(200, userDetailOf(world, asked('uniqueId')));
    case '/api/music/detail/':
      return json(200, musicDetailOf(world, asked('musicId')));
    case '/api/challenge/detail/':
      return json(200, challengeDetailOf(world, asked('challengeName')));
    case '/oembed':
      return oembed(asked('url'), world);
  }
  const list = Object.hasOwn(itemLists, path) ? itemLists[path] : undefined;
  return list ? json(200, list(query, world)) : null;
}
