import { constants, type ServerHttp2Stream } from 'node:http2';
import type { Cut } from '../faults.ts';
import type { Connection } from './connections.ts';
import type { AnyResponse } from './send.ts';

/** Cuts off what was asked, and with it its connection, unless `how` says that the rest stays. */
export function cut({ raw }: Connection, how: Cut['how'], response: AnyResponse): void {
  const { stream } = response as { stream?: ServerHttp2Stream };
  if (how === 'end') raw.destroy();
  else if (how === 'stream' && stream) stream.close(constants.NGHTTP2_INTERNAL_ERROR);
  else if (how === 'goaway' && stream?.session) {
    stream.session.goaway(constants.NGHTTP2_NO_ERROR, stream.id);
    stream.session.destroy();
  } else raw.resetAndDestroy();
}
