import * as z from 'zod/mini';
import { detailSchema, type Generation, NOTHING, toldByDetail } from './generation.ts';

const MAX_ITEMS = 200;

const detail = z.catch(z.optional(detailSchema), undefined);
/** Only these entries are looked at: `webapp.app-context` beside them holds session values. */
const schema = z.object({
  __DEFAULT_SCOPE__: z.object({
    'webapp.video-detail': detail,
    'webapp.reflow.video.detail': detail,
    'webapp.updated-items': z.catch(z.array(z.unknown()), []),
  }),
});

/** Desktop tells `webapp.video-detail`, mobile `webapp.reflow.video.detail`, some feeds a list. */
export const universalData: Generation = {
  scriptId: '__UNIVERSAL_DATA_FOR_REHYDRATION__',
  era: '2023-2026',
  find(data) {
    const parsed = schema.safeParse(data);
    if (!parsed.success) return NOTHING;
    const scope = parsed.data.__DEFAULT_SCOPE__;
    const told = toldByDetail(scope['webapp.video-detail'] ?? scope['webapp.reflow.video.detail']);
    return {
      items: [...told.items, ...scope['webapp.updated-items'].slice(0, MAX_ITEMS)],
      status: told.status,
    };
  },
};
