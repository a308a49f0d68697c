import { expect, test } from 'vitest';
import { createSendPiece, type Piece } from './http.ts';
import { startLocalServer } from './testing/local-server.ts';

const piece: Piece = {
  url: 'https://open-upload.example/video/?upload_id=1&upload_token=s3cret',
  bytes: new Blob(['kettle']),
  type: 'video/mp4',
  range: 'bytes 0-5/6',
  timeoutMs: 5000,
};

const start = async (allowed: (address: string) => boolean = () => true) => {
  const server = await startLocalServer();
  return { server, send: createSendPiece({ fetch: server.fetch, allowed }) };
};

test('sends the bytes to the whole address, with type and range and without a key', async () => {
  const { server, send } = await start();
  await using _ = server;
  server.answer((_request, response) =>
    response.writeHead(206, { 'Content-Range': 'bytes 0-5/12' }).end(),
  );
  expect(await send(piece)).toEqual({ status: 206, range: 'bytes 0-5/12' });
  const [request] = server.seen;
  expect(request).toMatchObject({
    method: 'PUT',
    url: '/video/?upload_id=1&upload_token=s3cret',
    body: 'kettle',
  });
  expect(request?.headers).toMatchObject({
    'content-type': 'video/mp4',
    'content-range': 'bytes 0-5/6',
    'content-length': '6',
  });
  expect(request?.headers.authorization).toBeUndefined();
  expect(server.options).toMatchObject([
    { credentials: 'omit', redirect: 'error', cache: 'no-store', referrerPolicy: 'no-referrer' },
  ]);
});

test('sends nothing to an address that is not allowed', async () => {
  const { server, send } = await start((address) => address.includes('tiktok'));
  await using _ = server;
  await expect(send(piece)).rejects.toMatchObject({ kind: 'refused_address', sent: 'no' });
  expect(server.seen).toEqual([]);
});

test.each<[string, Partial<Piece>, string, string]>([
  ['a broken connection', {}, 'network', 'maybe'],
  ['a slow answer', { timeoutMs: 30 }, 'timeout', 'maybe'],
  ['our own stop beforehand', { signal: AbortSignal.abort() }, 'aborted', 'no'],
])('tells %s apart and never says the address', async (name, change, kind, sent) => {
  const { server, send } = await start();
  await using _ = server;
  server.answer((_request, response) => {
    if (name === 'a broken connection') response.destroy();
  });
  const thrown = await send({ ...piece, ...change }).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ kind, sent });
  expect(`${thrown} ${JSON.stringify(thrown)} ${(thrown as Error).stack}`).not.toContain('s3cret');
});
