import type { Server, Socket } from 'node:net';
import type { AnyRequest } from './read-call.ts';

export type Connection = {
  id: number;
  /** The plain TCP socket: a TLS socket cannot be reset, its carrier can. */
  raw: Socket;
  requests: number;
  /** Until when its speed limit has been used, on `performance.now()`'s scale. */
  busyUntil: number;
};

export type Connections = {
  /** The connection a request came on, counted as one more request on it; undefined = it has gone. */
  of(request: Pick<AnyRequest, 'socket'>): Connection | undefined;
  closeAll(): void;
};

/** Numbers a server's connections and keeps their raw sockets, by the client's port. */
export function trackConnections(server: Server): Connections {
  const byPort = new Map<number, Connection>();
  let last = 0;
  server.on('connection', (raw: Socket) => {
    const port = raw.remotePort;
    if (port === undefined) return;
    last += 1;
    const connection = { id: last, raw, requests: 0, busyUntil: 0 };
    byPort.set(port, connection);
    raw.on('error', () => raw.destroy());
    raw.on('close', () => {
      if (byPort.get(port) === connection) byPort.delete(port);
    });
  });
  return {
    of(request) {
      const connection = byPort.get(request.socket.remotePort ?? 0);
      if (connection) connection.requests += 1;
      return connection;
    },
    closeAll() {
      for (const { raw } of byPort.values()) raw.destroy();
    },
  };
}
