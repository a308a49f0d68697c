import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Rows from the top, three bytes a pixel: red, green, blue. */
export type Raster = { width: number; height: number; rgb: Uint8Array };
/** One byte a pixel, which counts in `palette`: at most 256 colours of three bytes. */
export type Indexed = { width: number; height: number; indexes: Uint8Array; palette: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEPTH = 8;
const COLOURS = { rgb: 2, indexed: 3 };

/**
 * Reads a PNG as a browser's screenshot is: eight bits, no alpha, not interlaced. Throws where it is
 * another. As in the PNG specification, third edition, sections 5 and 9.
 */
export function readPng(file: Uint8Array): Raster {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const packed: Buffer[] = [];
  let head = Buffer.alloc(13);
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') head = data;
    if (kind === 'IDAT') packed.push(data);
    at += length + 12;
  }
  if (head[8] !== DEPTH || head[9] !== COLOURS.rgb || head[12] !== 0) {
    throw new Error('This PNG is not of eight bits, without alpha and not interlaced.');
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  return { width, height, rgb: unfilter(inflateSync(Buffer.concat(packed)), width * 3, height) };
}

function unfilter(lines: Buffer, stride: number, height: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : (out[at - 3] ?? 0);
      const up = out[at - stride] ?? 0;
      const corner = x < 3 ? 0 : (out[at - stride - 3] ?? 0);
      const line = lines[y * (stride + 1) + 1 + x] ?? 0;
      out[at] = line + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(
    Math.abs,
  ) as [number, number, number];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The whole file. */
export function writePng({ width, height, indexes, palette }: Indexed): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = DEPTH;
  head[9] = COLOURS.indexed;
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    lines.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
