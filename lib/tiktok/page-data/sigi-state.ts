import * as z from 'zod/mini';
import { type Generation, NOTHING } from './generation.ts';

const MAX_ITEMS = 200;

const record = z.record(z.string(), z.unknown());
const schema = z.object({
  ItemModule: z.catch(record, {}),
  UserModule: z.catch(z.object({ users: record }), { users: {} }),
  VideoPage: z.catch(z.object({ statusCode: z.nullable(z.number()) }), { statusCode: null }),
});
const authoredSchema = z.looseObject({ author: z.string() });

/** Items are flat, and their author a bare username that leads into `UserModule`. */
export const sigiState: Generation = {
  scriptId: 'SIGI_STATE',
  era: '2022-2023',
  find(data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success) return NOTHING;
    const { ItemModule, UserModule, VideoPage } = parsed.data;
    const withAuthor = (item: unknown): unknown => {
      const authored = authoredSchema.safeParse(item);
      if (!authored.success || !Object.hasOwn(UserModule.users, authored.data.author)) return item;
      return { ...authored.data, author: UserModule.users[authored.data.author] };
    };
    return {
      items: Object.values(ItemModule).slice(0, MAX_ITEMS).map(withAuthor),
      status: VideoPage.statusCode,
    };
  },
};
