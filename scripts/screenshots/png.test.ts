import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPng, writePng } from './png.ts';

/** A file as another program writes it: its lines filtered, its pixels given. */
function fileOf(head: number[], lines: number[][]): Uint8Array {
  const chunk = (kind: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Uint8Array.from(head)),
    chunk('IDAT', deflateSync(Uint8Array.from(lines.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

const headOf = (width: number, height: number, colours = 2) => [
  0,
  0,
  0,
  width,
  0,
  0,
  0,
  height,
  8,
  colours,
  0,
  0,
  0,
];

describe('a PNG', () => {
  it('is read through every filter of its lines', () => {
    const lines = [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 1, 1, 1],
      [2, 1, 1, 1, 200, 0, 0],
      [3, 0, 0, 0, 1, 2, 3],
      [4, 1, 1, 1, 2, 2, 2],
    ];
    const { width, height, rgb } = readPng(fileOf(headOf(2, 5), lines));
    expect([width, height]).toEqual([2, 5]);
    expect([...rgb]).toEqual([
      ...[10, 20, 30, 40, 50, 60],
      ...[10, 20, 30, 11, 21, 31],
      ...[11, 21, 31, 211, 21, 31],
      ...[5, 10, 15, 109, 17, 26],
      ...[6, 11, 16, 111, 19, 28],
    ]);
  });

  it('of another kind, or something else, is refused', () => {
    expect(() => readPng(fileOf(headOf(1, 1, 6), [[0, 1, 2, 3, 4]]))).toThrow('without alpha');
    expect(() => readPng(Buffer.from('GIF89a'))).toThrow('no PNG');
  });

  it('is written as its specification says', () => {
    const file = Buffer.from(
      writePng({
        width: 2,
        height: 1,
        indexes: Uint8Array.of(1, 0),
        palette: Uint8Array.of(1, 2, 3, 4, 5, 6),
      }),
    );
    // The last chunk is the same in every PNG, its checksum too.
    expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082');
    expect(file.includes(Buffer.from('0000000d4948445200000002000000010803000000', 'hex'))).toBe(
      true,
    );
    expect(file.includes(Buffer.from('00000006504c5445010203040506', 'hex'))).toBe(true);
  });
});
