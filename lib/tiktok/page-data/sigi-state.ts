import { type Generation, NOTHING } from './generation.ts';
import { isRecord, maybe, object, type Shape, tally } from './shape.ts';

const MAX_ITEMS = 200;

const record: Shape<Record<string, unknown>> = (value) => (isRecord(value) ? value : {});
const shape = object({
  ItemModule: record,
  UserModule: maybe(object({ users: record })),
  VideoPage: maybe(object({ statusCode: tally })),
});

/** Items are flat, and their author a bare username that leads into `UserModule`. */
export const sigiState: Generation = {
  scriptId: 'SIGI_STATE',
  era: '2022-2023',
  find(data) {
    const told = shape(data);
    if (!told) return NOTHING;
    const users = told.UserModule?.users ?? {};
    const withAuthor = (item: unknown): unknown => {
      const name = isRecord(item) ? item.author : undefined;
      return isRecord(item) && typeof name === 'string' && Object.hasOwn(users, name)
        ? { ...item, author: users[name] }
        : item;
    };
    return {
      items: Object.values(told.ItemModule).slice(0, MAX_ITEMS).map(withAuthor),
      status: told.VideoPage?.statusCode ?? null,
    };
  },
};
