import type { Indexed, Raster } from './png.ts';

const MOST_COLOURS = 256;

/** A colour of a picture, as one number, and how many pixels have it. */
type Shade = { colour: number; pixels: number };
/** Shades that share an entry, and what that costs when they are split no further. */
type Box = { shades: Shade[]; mean: number[]; axis: number; error: number };

const part = (colour: number, axis: number): number => (colour >> (16 - 8 * axis)) & 0xff;

/**
 * The same picture in at most 256 colours; unchanged where it has no more. The box with the largest
 * error is split at its mean, on its widest axis, until there are enough.
 */
export function indexed({ width, height, rgb }: Raster): Indexed {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colourAt(rgb, at * 3);
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const boxes = split(Array.from(counts, ([colour, pixels]) => ({ colour, pixels })));
  const entries = new Map<number, number>();
  for (const [entry, { shades }] of boxes.entries()) {
    for (const { colour } of shades) entries.set(colour, entry);
  }
  return {
    width,
    height,
    indexes: Uint8Array.from(colours, (colour) => entries.get(colour) ?? 0),
    palette: Uint8Array.from(boxes.flatMap(({ mean }) => mean.map(Math.round))),
  };
}

const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

function split(all: Shade[]): Box[] {
  const boxes = [boxOf(all)];
  while (boxes.length < MOST_COLOURS) {
    const worst = boxes.reduce((one, other) => (other.error > one.error ? other : one));
    if (worst.error === 0) break;
    const border = worst.mean[worst.axis] ?? 0;
    const isBelow = ({ colour }: Shade) => part(colour, worst.axis) <= border;
    const halves = [worst.shades.filter(isBelow), worst.shades.filter((shade) => !isBelow(shade))];
    boxes.splice(boxes.indexOf(worst), 1, ...halves.map(boxOf));
  }
  return boxes;
}

function boxOf(shades: Shade[]): Box {
  const pixels = shades.reduce((sum, shade) => sum + shade.pixels, 0);
  const axes = [0, 1, 2].map((axis) => {
    const sum = shades.reduce((all, shade) => all + part(shade.colour, axis) * shade.pixels, 0);
    const mean = sum / pixels;
    const error = shades.reduce(
      (all, shade) => all + (part(shade.colour, axis) - mean) ** 2 * shade.pixels,
      0,
    );
    return { mean, error };
  });
  const errors = axes.map(({ error }) => error);
  const isOne = shades.length === 1;
  return {
    shades,
    mean: axes.map(({ mean }) => mean),
    axis: errors.indexOf(Math.max(...errors)),
    // One shade's mean is itself, but for how numbers are rounded.
    error: isOne ? 0 : errors.reduce((sum, error) => sum + error, 0),
  };
}
