import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
};
export type Answering = (request: Seen, response: ServerResponse) => void;

/** A real server whose answers each test decides, and a `fetch` that leads every origin to it. */
export async function startLocalServer() {
  const seen: Seen[] = [];
  const options: RequestInit[] = [];
  let answering: Answering = (_, response) => response.end('{}');
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      // What empties the pool is not what the tests are about, unless they ask for `options`.
      if (method === 'HEAD') return response.writeHead(404).end();
      seen.push({ method, url, headers, body });
      answering({ method, url, headers, body }, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const redirected: typeof fetch = (input, init = {}) => {
    options.push(init);
    const url = new URL(String(input));
    return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, init);
  };
  return {
    seen,
    options,
    port,
    fetch: redirected,
    answer(next: Answering) {
      answering = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
