import { expect, test } from 'vitest';
import { createDurationFinder } from './duration.ts';

const short = Buffer.from(`\0\0\0\x6cmvhd${'\0'.repeat(12)}`, 'latin1');
const wide = Buffer.from(`\0\0\0\x78mvhd\x01${'\0'.repeat(19)}`, 'latin1');

function numbers(scale: number, length: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(scale);
  return Buffer.concat([bytes, length]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

const around = (header: Buffer) => Buffer.concat([Buffer.alloc(100), header, Buffer.alloc(100)]);
const files = {
  'version 0': around(Buffer.concat([short, numbers(600, uint32(9000))])),
  'version 1': around(Buffer.concat([wide, numbers(48_000, uint64(720_000n))])),
};

test.each(Object.entries(files))('%s, in pieces of any length', (_name, bytes) => {
  for (const length of [7, 39, 40, 41, 101, 110, 1000]) {
    const finder = createDurationFinder();
    for (let at = 0; at < bytes.length; at += length) finder.take(bytes.subarray(at, at + length));
    expect(finder.found()).toBe(15);
  }
});

test('without a movie header nothing is said', () => {
  const finder = createDurationFinder();
  finder.take(Buffer.from('mvhd without its length', 'latin1'));
  finder.take(around(Buffer.concat([short, numbers(0, uint32(9000))])));
  expect(finder.found()).toBeNull();
});
