import { connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { trackConnections } from './connections.ts';

test('requests are counted on their connection, and one whose connection has gone is nobody’s', async () => {
  const server = createServer();
  const connections = trackConnections(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const socket = connect(address.port, '127.0.0.1');
  const raw = await new Promise<Socket>((resolve) => server.once('connection', resolve));
  const request = { socket: { remotePort: raw.remotePort } } as Parameters<
    typeof connections.of
  >[0];
  expect(connections.of(request)).toMatchObject({ id: 1, requests: 1 });
  expect(connections.of(request)).toMatchObject({ id: 1, requests: 2 });
  const gone = new Promise((resolve) => raw.once('close', resolve));
  socket.destroy();
  await gone;
  expect(connections.of(request)).toBeUndefined();
  server.close();
});
