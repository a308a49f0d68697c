import { describe, expect, it } from 'vitest';
import { indexed } from './palette.ts';
import type { Indexed, Raster } from './png.ts';

const pictureOf = (colours: number[][], width: number): Raster => ({
  width,
  height: colours.length / width,
  rgb: Uint8Array.from(colours.flat()),
});

const seen = ({ indexes, palette }: Indexed): number[][] =>
  Array.from(indexes, (index) => [...palette.subarray(index * 3, index * 3 + 3)]);

describe('a picture in few colours', () => {
  it('is what it was, where it has no more than 256', () => {
    const colours = Array.from({ length: 512 }, (_, at) => [at % 256, 255 - (at % 256), 7]);
    const picture = indexed(pictureOf(colours, 32));
    expect(picture).toMatchObject({ width: 32, height: 16 });
    expect(picture.palette).toHaveLength(256 * 3);
    expect(seen(picture)).toEqual(colours);
  });

  it('keeps what fills it exactly, and is close everywhere else', () => {
    const ground = Array.from({ length: 4_000 }, () => [12, 12, 14]);
    const gradient = Array.from({ length: 1_000 }, (_, at) => [at % 250, (at * 7) % 250, 200]);
    const colours = [...ground, ...gradient];
    const picture = indexed(pictureOf(colours, 100));
    expect(picture.palette.length).toBeLessThanOrEqual(256 * 3);
    const drawn = seen(picture);
    expect(drawn.slice(0, ground.length)).toEqual(ground);
    const far = drawn.map((one, at) =>
      Math.max(...one.map((part, axis) => Math.abs(part - (colours[at]?.[axis] ?? 0)))),
    );
    expect(Math.max(...far)).toBeLessThanOrEqual(16);
  });
});
