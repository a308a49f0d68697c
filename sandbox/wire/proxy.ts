import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

type ProxyWiring = {
  knows(host: string): boolean;
  tlsPort(): number;
  /** Called for each refused host: nothing may reach out, and what tried to is written down. */
  refused(host: string, method: string): void;
};

type Proxy = {
  server: Server;
  /** Offline: every new connection is refused and every open one is cut. */
  setOffline(offline: boolean): void;
  closeAll(): void;
};

/** Joins two sockets so that an end stays an end and a reset stays a reset. */
function join(client: Socket, upstream: Socket): void {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.pipe(to);
    from.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && !to.destroyed) to.resetAndDestroy();
      else to.destroy();
    });
    from.on('close', () => to.end());
  }
}

/** The one way out of a browser under test: known hosts lead to the TLS server, others nowhere. */
export function createProxy(wiring: ProxyWiring): Proxy {
  const open = new Set<Socket>();
  let offline = false;
  const server = createServer((request, response) => {
    const target = URL.parse(request.url ?? '');
    const host = target?.hostname ?? '';
    if (target && wiring.knows(host) && !offline) {
      response.writeHead(301, { location: `https://${host}${target.pathname}${target.search}` });
    } else {
      wiring.refused(host, request.method ?? 'GET');
      response.writeHead(502, { 'content-type': 'text/plain' });
    }
    response.end();
  });
  server.on('connect', (request, duplex: Duplex, head: Buffer) => {
    const client = duplex as Socket;
    const [host = '', port] = (request.url ?? '').split(':');
    if (offline || port !== '443' || !wiring.knows(host)) {
      if (!offline) wiring.refused(host, 'CONNECT');
      client.on('error', () => client.destroy());
      client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const upstream = connect(wiring.tlsPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
    });
    join(client, upstream);
    open.add(client);
    client.on('close', () => open.delete(client));
    client.setNoDelay(true);
    upstream.setNoDelay(true);
  });
  const closeAll = () => {
    for (const client of open) client.destroy();
  };
  return {
    server,
    setOffline(value) {
      offline = value;
      if (offline) closeAll();
    },
    closeAll,
  };
}
