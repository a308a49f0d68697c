import { createSecureServer } from 'node:http2';
import { createServer, type Server } from 'node:https';
import { createControl } from './control.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHosts } from './hosts.ts';
import { createJournal, type Journal } from './journal.ts';
import { createSavedPages, type SavedPage } from './tiktok/saved-pages.ts';
import { createAnswerer } from './wire/answer.ts';
import { makeCertificate } from './wire/certificate.ts';
import { trackConnections } from './wire/connections.ts';
import { close, listen } from './wire/listen.ts';
import { createProxy } from './wire/proxy.ts';
import { createWorld, type World } from './world/world.ts';

export type { FaultRule, Faults } from './faults.ts';
export type { Entry, Journal } from './journal.ts';
export type { SavedPage } from './tiktok/saved-pages.ts';
export type { World } from './world/world.ts';

export type Sandbox = {
  /** The HTTP CONNECT proxy: known hosts lead to the TLS server, all others are refused. */
  proxyPort: number;
  controlUrl: string;
  journal: Journal;
  faults: Faults;
  world: World;
  /** Offline: nothing gets through, open connections are cut. */
  setOffline(offline: boolean): void;
  /** Journal, faults and world back to the start, online again; saved pages stay. */
  reset(): void;
  /** Serves a saved page under its own address and makes its clips known to the APIs. */
  servePage(page: SavedPage): void;
  close(): Promise<void>;
};

export type SandboxOptions = {
  port?: number;
  proxyPort?: number;
  controlPort?: number;
  /** Offers HTTP/2 beside HTTP/1.1. */
  http2?: boolean;
  /** Between an API's effect and its answer; pages answer at once. Default 20. */
  latencyMs?: number;
};

/** Starts everything on the loopback and answers when it can be used. Port 0 takes a free one. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, proxyPort = 0, controlPort = 0, http2 = false, latencyMs = 20 } = options;
  const world = createWorld();
  const journal = createJournal();
  const faults = createFaults();
  const savedPages = createSavedPages();
  const hosts = createHosts(world, savedPages);
  const certificate = await makeCertificate(hosts.names);
  const server = http2
    ? createSecureServer({ ...certificate, allowHTTP1: true })
    : createServer(certificate);
  // Node would close an idle connection after 5 s and tell browsers so; the real hosts keep it far
  // longer, and a close of ours in the middle of a test would be a fault that nobody asked for.
  (server as Server).keepAliveTimeout = 0;
  // An upload over a slow line takes longer than the five minutes that Node gives a request.
  (server as Server).requestTimeout = 0;
  const connections = trackConnections(server as Server);
  const answer = createAnswerer({ hosts, world, journal, faults, connections, latencyMs });
  (server as Server).on('request', answer);
  const tlsPort = await listen(server, port);
  const proxy = createProxy({
    knows: (host) => hosts.find(host) !== null,
    tlsPort: () => tlsPort,
    refused: (host, method) =>
      journal.add({
        at: world.clock.iso(),
        host,
        method,
        path: '',
        query: {},
        kind: 'other',
        keyOk: null,
        body: null,
        status: 502,
        effect: {},
        aborted: false,
        connectionId: 0,
        reusedConnection: false,
      }),
  });
  const sandbox = {
    journal,
    faults,
    world,
    setOffline: proxy.setOffline,
    reset() {
      journal.reset();
      faults.reset();
      world.reset();
      proxy.setOffline(false);
      for (const clip of savedPages.clips()) world.addClip(clip);
    },
    servePage(page: SavedPage) {
      savedPages.add(page);
      for (const clip of page.clips) world.addClip(clip);
    },
  };
  const control = createControl(sandbox);
  const controlUrl = `http://127.0.0.1:${await listen(control, controlPort)}`;
  return {
    ...sandbox,
    proxyPort: await listen(proxy.server, proxyPort),
    controlUrl,
    async close() {
      proxy.closeAll();
      connections.closeAll();
      control.closeAllConnections();
      proxy.server.closeAllConnections();
      await Promise.all([close(proxy.server), close(server as Server), close(control)]);
    },
  };
}
