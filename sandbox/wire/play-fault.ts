import { setTimeout as wait } from 'node:timers/promises';
import type { BodyAction, FaultAction } from '../faults.ts';
import { type Call, type Host, json, type Receiving, type Reply } from './call.ts';
import type { Connection } from './connections.ts';
import { cut } from './cut.ts';
import { type AnyResponse, cutShort, drip, flood, send } from './send.ts';

/** What a fault may do: let the request take effect, and use its connection as it likes. */
type Play = {
  action: Exclude<FaultAction, BodyAction>;
  call: Call;
  host: Host;
  receiving: Receiving | null;
  response: AnyResponse;
  connection: Connection;
  /** Lets the request take effect and answers what would have been sent. */
  commit(): Reply;
  /** Writes down a reply that was sent without an effect. */
  told(reply: Reply): Reply;
};

const gatewayPage: Reply = {
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html><head><title>Please wait...</title></head><body><p>Checking your connection.</p></body></html>',
};

function named(code: string, { call, host }: Play): Reply {
  const reply = host.documented?.(code, call);
  if (!reply) throw new Error(`The sandbox knows no error "${code}" of ${call.host}`);
  return reply;
}

/** Plays one fault to its end. */
export async function playFault(play: Play): Promise<void> {
  const { action, response, connection, commit, told } = play;
  switch (action.type) {
    case 'drop-before-commit':
      return cut(connection, action.how, response);
    case 'drop-after-commit':
      commit();
      return cut(connection, action.how, response);
    case 'delay': {
      // The effect comes first: a client that gives up early has nevertheless posted.
      const reply = commit();
      await wait(action.ms);
      return send(response, reply);
    }
    case 'status': {
      const { status, body = {}, headers = {}, commit: commits = false } = action;
      if (commits) commit();
      return send(response, told({ ...replyWith(status, body), headers }));
    }
    case 'html':
      if (action.commit) commit();
      return send(response, told(gatewayPage));
    case 'malformed':
      return send(response, cutShort(action.commit === false ? json(200, { ok: true }) : commit()));
    case 'slow-drip':
      return drip(response, commit(), action.bytesPerSecond);
    case 'never':
      if (action.commit) commit();
      return;
    case 'huge':
      return flood(response, action.commit === false ? json(200, {}) : commit(), action.bytes);
    case 'error':
      return send(response, told(named(action.code, play)));
    case 'move-offset':
      if (!play.receiving)
        throw new Error(`${play.call.host} keeps no offset of ${play.call.path}`);
      play.receiving.moveOffset(action.to);
      return send(response, commit());
  }
}

export function replyWith(status: number, body: unknown): Reply {
  if (typeof body !== 'string') return json(status, body);
  return { status, contentType: 'text/plain; charset=utf-8', body };
}
