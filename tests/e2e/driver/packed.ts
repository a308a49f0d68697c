import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** A folder as one archive (ZIP, nothing compressed), as browsers take an extension. */
export async function packed(folder: string): Promise<Buffer> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const bodies: Buffer[] = [];
  const listing: Buffer[] = [];
  let offset = 0;
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const content = await readFile(path);
    const stored = Buffer.from(path.slice(folder.length + 1).replaceAll('\\', '/'));
    const facts = factsOf(content, stored);
    const local = [number(0x04034b50, 4), facts, stored, content];
    const told = [number(0x02014b50, 4), number(20, 2), facts, number(0, 10), number(offset, 4)];
    bodies.push(...local);
    listing.push(...told, stored);
    offset += lengthOf(local);
  }
  const end = [
    ...[number(0x06054b50, 4), number(0, 4), number(files.length, 2), number(files.length, 2)],
    ...[number(lengthOf(listing), 4), number(offset, 4), number(0, 2)],
  ];
  return Buffer.concat([...bodies, ...listing, ...end]);
}

/** What stands alike before a file and in the list of all: version, way, day, checksum, lengths. */
function factsOf(content: Buffer, name: Buffer): Buffer {
  const firstDay = 0x21;
  return Buffer.concat([
    ...[number(20, 2), number(0x800, 2), number(0, 2), number(0, 2), number(firstDay, 2)],
    ...[number(crc32(content), 4), number(content.length, 4), number(content.length, 4)],
    ...[number(name.length, 2), number(0, 2)],
  ]);
}

function number(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  if (value > 0) written.writeUIntLE(value, 0, Math.min(bytes, 6));
  return written;
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
