import type { BodyAction } from '../faults.ts';
import type { Entry } from '../journal.ts';
import type { Call, Receiving, Reply } from './call.ts';
import type { Connection } from './connections.ts';
import { cut } from './cut.ts';
import { beginPace, pace } from './pace.ts';
import { replyWith } from './play-fault.ts';
import { type AnyRequest, readBody } from './read-call.ts';
import { type AnyResponse, send } from './send.ts';

type Taking = {
  request: AnyRequest;
  head: Call;
  response: AnyResponse;
  connection: Connection;
  entry: Entry;
  /** For a body that is not held. */
  receiving: Receiving | null;
  fault: BodyAction | null;
  /** Writes down a reply that was sent without an effect. */
  told(reply: Reply): Reply;
};

/** Lets a body come in. `null`: there is nothing left to answer, the client left or a fault was. */
export async function takeBody(taking: Taking): Promise<Call | null> {
  const { request, head, response, connection, entry, receiving, fault, told } = taking;
  const streamed = { bytes: 0, contentRange: String(head.headers['content-range'] ?? '') || null };
  if (receiving) entry.streamed = streamed;
  let isOver = false;
  beginPace(connection);

  function play(action: BodyAction): void {
    isOver = true;
    entry.fault = action.type;
    if (action.type === 'answer-early') {
      send(response, told(replyWith(action.status, action.body ?? {})));
      return;
    }
    if (action.keep) receiving?.keepPart();
    cut(connection, action.how, response);
  }

  async function meet(piece: Buffer): Promise<boolean> {
    streamed.bytes += piece.length;
    if (isOver) return false;
    receiving?.take(piece);
    const limit = receiving?.bytesPerSecond ?? null;
    if (limit !== null) await pace(connection, piece.length, limit);
    if (fault && streamed.bytes >= fault.afterBytes) play(fault);
    return receiving === null;
  }

  const call = await readBody(request, head, meet).catch(() => null);
  if (call && fault && !isOver) play(fault);
  if (!call && !isOver) entry.aborted = true;
  return isOver ? null : call;
}
