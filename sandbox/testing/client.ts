import type { IncomingHttpHeaders } from 'node:http';
import { request as httpRequest } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The parsed body; reading it fails the test when it is not JSON. */
  json: Told;
};

type Several<T> = [T, ...T[]];

/** Every field that tests read off some answer; which of them it really has is what they assert. */
export type Told = {
  id: string;
  soundId: string;
  postId: string;
  status: string;
  name: string;
  desc: string;
  createTime: unknown;
  videoCount: number;
  attributedTo: unknown;
  now: string;
  nextCursor: string;
  statusCode: number;
  tokens: { accessToken: string; refreshToken: string };
  access_token: string;
  refresh_token: string;
  publish_id: string;
  upload_url: string;
  fail_reason: string;
  sandboxError: string;
  error: { code: string; message: string };
  errors: Several<{ code: string }>;
  posts: Several<Told>;
  data: Told & Several<Told>;
  itemList: Several<Told>;
  textExtra: Several<{ start: number; end: number }>;
};

export type Question = {
  method?: string;
  key?: string;
  /** A string or a Buffer as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** A tunnel through the proxy, as a browser opens one; rejects when the proxy refuses the host. */
export function openTunnel(proxyPort: number, host: string, protocols = ['http/1.1']) {
  return new Promise<TLSSocket>((resolve, reject) => {
    const path = `${host}:443`;
    const connect = httpRequest({ host: '127.0.0.1', port: proxyPort, method: 'CONNECT', path });
    connect.once('error', reject);
    connect.once('connect', (response, socket: Socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        reject(new Error(`The proxy refused ${host}: ${response.statusCode}`));
        return;
      }
      const tls = connectTls({
        socket,
        servername: host,
        rejectUnauthorized: false,
        ALPNProtocols: protocols,
      });
      tls.once('error', reject);
      tls.once('secureConnect', () => resolve(tls));
    });
    connect.end();
  });
}

function agentThrough(proxyPort: number): Agent {
  const agent = new Agent({ keepAlive: true });
  Object.assign(agent, {
    createConnection(
      options: { host: string },
      done: (error: Error | null, socket?: Socket) => void,
    ) {
      openTunnel(proxyPort, options.host).then((socket) => done(null, socket), done);
    },
  });
  return agent;
}

// Node leaves the length out of a DELETE's headers unless told.
function jsonHeaders(payload: string | Buffer) {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(payload)),
  };
}

function send(agent: Agent, url: URL, question: Question): Promise<Answer> {
  const { method = 'GET', key, body, headers = {}, signal } = question;
  const isReady = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
  const payload = isReady ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      url,
      {
        agent,
        method,
        ...(signal ? { signal } : {}),
        headers: {
          ...(payload === undefined ? {} : jsonHeaders(payload)),
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...headers,
        },
      },
      async (response) => {
        try {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            get json() {
              return JSON.parse(text);
            },
          });
        } catch (error) {
          reject(error);
        }
      },
    );
    request.once('error', reject);
    request.end(payload);
  });
}

export type Client = {
  ask(url: string, question?: Question): Promise<Answer>;
  close(): void;
};

/** A client whose connections are kept and reused, as a browser's pool does. */
export function createClient(proxyPort: number): Client {
  const agent = agentThrough(proxyPort);
  return {
    ask: (url, question = {}) => send(agent, new URL(url), question),
    close: () => agent.destroy(),
  };
}
