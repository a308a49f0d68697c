import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Link = { port: number; setUp(up: boolean): void; close(): Promise<void> };

/**
 * The cable between a browser and the proxy: pulled out, standing connections break and new ones
 * are refused, in both browsers alike. `navigator.onLine` stays true, as behind a router whose
 * line is dead. A reset on one side becomes a reset on the other, so that faults pass through.
 */
export async function startLink(proxyPort: number): Promise<Link> {
  let isUp = true;
  const sockets = new Set<Socket>();

  function keep(socket: Socket, other: Socket): void {
    sockets.add(socket);
    socket.on('error', () => other.resetAndDestroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other.end();
    });
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (!isUp) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: proxyPort, host: '127.0.0.1', allowHalfOpen: true });
    keep(near, far);
    keep(far, near);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));

  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    setUp(up) {
      isUp = up;
      if (!up) cut();
    },
    close() {
      cut();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
