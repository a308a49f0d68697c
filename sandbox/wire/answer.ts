import { constants, type Http2Stream } from 'node:http2';
import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import type { Hosts } from '../hosts.ts';
import { bodyOf, type Entry, entryFor, type Journal } from '../journal.ts';
import type { World } from '../world/world.ts';
import { type Call, type Host, json, type Receiving, type Reply } from './call.ts';
import type { Connection, Connections } from './connections.ts';
import { playFault } from './play-fault.ts';
import { type AnyRequest, readHead } from './read-call.ts';
import { type AnyResponse, send } from './send.ts';
import { takeBody } from './take-body.ts';

type Room = {
  hosts: Hosts;
  world: World;
  journal: Journal;
  faults: Faults;
  connections: Connections;
  /** Milliseconds between an API's effect and its answer, as a network has them. */
  latencyMs: number;
};

/** A name that resolves here but that nobody serves. */
const nobody: Host = {
  classify: () => ({ kind: 'other', keyOk: null }),
  answer: () => json(421, { error: 'The sandbox does not serve this host' }),
};

/** Writes into the entry what was answered, and hands the reply on. */
function note(entry: Entry, reply: Reply): Reply {
  entry.status = reply.status;
  if (reply.code !== undefined) entry.code = reply.code;
  entry.effect = { ...entry.effect, ...reply.effect };
  return reply;
}

/** HTTP/2's response says `finish` of streams that were cut off, too: only its stream knows. */
function wentOut(response: AnyResponse): boolean {
  const { stream } = response as { stream?: Http2Stream };
  if (!stream) return response.writableFinished;
  return stream.writableFinished && stream.rstCode === constants.NGHTTP2_NO_ERROR;
}

function watchEnd(response: AnyResponse, entry: Entry): void {
  response.on('close', () => {
    entry.aborted = !wentOut(response);
  });
}

/** The one way through which every request of every host goes: record, read, fault, answer. */
export function createAnswerer(room: Room) {
  const { hosts, world, journal, faults, connections, latencyMs } = room;

  async function reply(
    call: Call,
    host: Host,
    receiving: Receiving | null,
    entry: Entry,
    connection: Connection,
    response: AnyResponse,
  ) {
    const commit = () => note(entry, receiving ? receiving.answer() : host.answer(call));
    const action = faults.take(call, entry.kind);
    if (action) {
      entry.fault = action.type;
      const told = (said: Reply) => note(entry, said);
      return playFault({ action, call, host, receiving, response, connection, commit, told });
    }
    const answer = commit();
    if (entry.keyOk !== null && latencyMs > 0) await wait(latencyMs);
    send(response, answer);
  }

  return async (request: AnyRequest, response: AnyResponse): Promise<void> => {
    const connection = connections.of(request);
    // What was sent right before its connection went is read after that: nobody waits for an answer.
    if (!connection) return void request.destroy();
    const head = readHead(request);
    const host = hosts.find(head.host) ?? nobody;
    const sharing = { id: connection.id, reused: connection.requests > 1 };
    const secretsIn = (call: Call) => [
      ...(call.bearer === null ? [] : [call.bearer]),
      ...(host.secrets?.(call) ?? []),
    ];
    const entry = journal.add(
      entryFor(head, host.classify(head), secretsIn(head), sharing, world.clock.iso()),
    );
    watchEnd(response, entry);
    const fault = faults.takeEarly(head, entry.kind);
    const told = (said: Reply) => note(entry, said);
    try {
      const receiving = host.receive?.(head) ?? null;
      const taking = { request, head, response, connection, entry, receiving, fault, told };
      const call = await takeBody(taking);
      if (!call) return;
      entry.body = bodyOf(call, secretsIn(call));
      await reply(call, host, receiving, entry, connection, response);
    } catch (error) {
      // A mistake of the sandbox itself must be loud in the test that met it, not a lost answer.
      const text = error instanceof Error ? error.message : String(error);
      send(response, note(entry, json(599, { sandboxError: text }, { code: 'sandbox-error' })));
    }
  };
}
