import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.ts';
import { type Answer, type Client, createClient, type Question } from './client.ts';

export const infinipost = 'https://api.infinipost.co';
export const dumpling = 'https://app.dumplingai.com/api/v1/get-tiktok-video';
export const konbini = 'https://api.konbiniapi.com/v1/tiktok';
export const tiktok = 'https://www.tiktok.com';

export const clipUrl = `${tiktok}/@copper.kettle/video/7709413348194969648`;

export const videoPost = {
  accountIds: ['acc_studio'],
  contentUrl: 'https://media.example.com/clip.mp4',
};

/** One real sandbox for a test file, put back to its start after each test. */
export function runningSandbox(options: SandboxOptions = {}) {
  let sandbox: Sandbox;
  let client: Client;
  beforeAll(async () => {
    sandbox = await startSandbox({ latencyMs: 0, ...options });
  });
  afterAll(() => sandbox.close());
  afterEach(() => {
    client?.close();
    sandbox.reset();
  });
  const ask = (url: string, question?: Question): Promise<Answer> => {
    client ??= createClient(sandbox.proxyPort);
    return client.ask(url, question);
  };
  const post = (url: string, body: unknown, key = 'sk_test_sandbox', more: Question = {}) =>
    ask(url, { method: 'POST', body, key, ...more });
  return {
    get it() {
      return sandbox;
    },
    ask,
    post,
    /** POST /v1/posts/video with what differs from the usual body. */
    postVideo: (body: Record<string, unknown> = {}, more: Question = {}) =>
      post(`${infinipost}/v1/posts/video`, { ...videoPost, ...body }, 'sk_test_sandbox', more),
    importSound: (soundUrl: unknown = clipUrl, more: Record<string, unknown> = {}) =>
      post(`${infinipost}/v1/media/sounds`, { soundUrl, ...more }),
    askDumpling: (url: unknown, key = 'sk_dumpling_sandbox') => post(dumpling, { url }, key),
  };
}
