import { detailShape, type Generation, NOTHING, toldByDetail } from './generation.ts';
import { listOf, maybe, object, thing } from './shape.ts';

const MAX_ITEMS = 200;

/** Only these entries are looked at: `webapp.app-context` beside them holds session values. */
const shape = object({
  __DEFAULT_SCOPE__: object({
    'webapp.video-detail': maybe(detailShape),
    'webapp.reflow.video.detail': maybe(detailShape),
    'webapp.updated-items': listOf(thing, MAX_ITEMS),
  }),
});

/** Desktop tells `webapp.video-detail`, mobile `webapp.reflow.video.detail`, some feeds a list. */
export const universalData: Generation = {
  scriptId: '__UNIVERSAL_DATA_FOR_REHYDRATION__',
  era: '2023-2026',
  find(data) {
    const scope = shape(data)?.__DEFAULT_SCOPE__;
    if (!scope) return NOTHING;
    const told = toldByDetail(scope['webapp.video-detail'] ?? scope['webapp.reflow.video.detail']);
    return { items: [...told.items, ...scope['webapp.updated-items']], status: told.status };
  },
};
