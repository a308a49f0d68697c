import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { film } from '../tests/e2e/testing/film.ts';
import { bytesText } from './bytes.ts';

export type FileToSend = {
  path: string;
  size: number;
  sha256: string;
  remove(): Promise<void>;
};

const BLOCK = 1_000_000;
/** The browser keeps a copy of the file in its profile; the rest is for whoever else writes. */
const ROOM = 3;

/**
 * A video of exactly this size on disk: a film of six seconds, and after it a box that players skip
 * (`free`, ISO 14496-12) with bytes that differ from place to place, so that a piece that arrives in
 * another's place is noticed. Throws where the disk has no room for it.
 */
export async function makeFile(size: number): Promise<FileToSend> {
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < ROOM * size) {
    throw new Error(
      `Sending ${bytesText(size)} needs ${bytesText(ROOM * size)} of free disk in ${tmpdir()}.`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'soundpost-film-'));
  const path = join(folder, 'kettle.mp4');
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes);
    await file.write(bytes);
  };
  const start = await film(720);
  await write(start);
  await write(boxHead('free', size - start.length));
  const noise = randomBytes(BLOCK);
  for (let at = start.length + HEAD_BYTES; at < size; at += BLOCK) {
    noise.writeDoubleBE(at);
    await write(noise.subarray(0, Math.min(BLOCK, size - at)));
  }
  await file.close();
  const remove = () => rm(folder, { recursive: true, force: true });
  return { path, size, sha256: hash.digest('hex'), remove };
}

const HEAD_BYTES = 16;

/** The head of a box that is too long for the usual 32 bits. */
function boxHead(name: string, size: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(1, 0);
  head.write(name, 4, 'latin1');
  head.writeBigUInt64BE(BigInt(size), 8);
  return head;
}
