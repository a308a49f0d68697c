import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createClient } from '../sandbox/testing/client.ts';
import { fileSource, liveApp, openApi, postInfo } from '../sandbox/testing/tiktok-api.ts';
import { startLink } from '../tests/e2e/driver/link.ts';
import type { FileToSend } from './upload-file.ts';

const execute = promisify(execFile);

/** Throws, with what to do, where there is no curl. */
export async function needCurl(): Promise<void> {
  await execute('curl', ['--version']).catch(() => {
    throw new Error(
      'Uploads are compared with curl, which is not here: install it (apt-get install curl).',
    );
  });
}

/** How many seconds `curl -T` takes for the file, in one piece and on the way that a browser takes. */
export async function sendByCurl(sandbox: Sandbox, { path, size }: FileToSend): Promise<number> {
  const address = await addressFor(sandbox, size);
  const link = await startLink(sandbox.proxyPort);
  try {
    const { stdout } = await execute('curl', [
      ...['--silent', '--show-error', '--insecure', '--output', '/dev/null'],
      ...['--proxy', `http://127.0.0.1:${link.port}`, '--header', 'Expect:'],
      ...['--header', 'Content-Type: video/mp4'],
      ...['--header', `Content-Range: bytes 0-${size - 1}/${size}`],
      ...['--write-out', '%{http_code} %{time_total}', '--upload-file', path, address],
    ]);
    const [status, seconds] = stdout.split(' ').map(Number);
    if (status !== 201 || seconds === undefined) throw new Error(`curl was answered ${status}.`);
    return seconds;
  } finally {
    await link.close();
  }
}

/** An address that takes the whole file at once, which TikTok gives for small ones only. */
async function addressFor({ proxyPort, world }: Sandbox, size: number): Promise<string> {
  const wish = { openId: 'open_maker', clientKey: liveApp };
  const { accessToken: key } = world.tiktok.grant({ ...wish, scopes: ['video.publish'] });
  // To an address whose path ends with a slash curl adds the file's name.
  world.tiktok.settings.uploadHost = 'upload.us.tiktokapis.com';
  const client = createClient(proxyPort);
  const answer = await client.ask(`${openApi}/v2/post/publish/video/init/`, {
    method: 'POST',
    key,
    body: { post_info: postInfo, source_info: fileSource(1000) },
  });
  client.close();
  const { publish_id: id, upload_url: address } = answer.json.data;
  const transfer = world.tiktok.publishes.get(id)?.transfer;
  if (transfer?.kind !== 'upload') throw new Error(`No upload for curl: ${answer.text}`);
  transfer.plan = { size, chunkSize: size, count: 1 };
  return address;
}
