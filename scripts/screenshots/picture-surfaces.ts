import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Stage, WebPage } from '../../tests/e2e/driver/driver.ts';
import type { SheetMaker, Tile } from './sheet.ts';
import { SURFACES, type Surface } from './surfaces.ts';
import { addressIn, VARIANTS, type Variant } from './variants.ts';

/** How wide each of a sheet's four pictures is, whatever the window was. */
const TILE_PX = 720;

export type PictureSurfaces = {
  stage: Stage;
  sandbox: Sandbox;
  sheets: SheetMaker;
  folder: string;
  /** Told the path of each sheet that is written. */
  done(path: string): void;
};

/** Takes every surface in every variant; writes one sheet per surface. */
export async function pictureSurfaces(job: PictureSurfaces): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'soundpost-pictures-'));
  try {
    for (const surface of SURFACES) {
      const tiles: Tile[] = [];
      for (const variant of VARIANTS) tiles.push(await tileOf(job, surface, variant, scratch));
      const path = `${job.folder}/${surface.name}.png`;
      await job.sheets.write(path, tiles, TILE_PX);
      job.done(path);
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function tileOf(
  { stage, sandbox }: PictureSurfaces,
  surface: Surface,
  variant: Variant,
  scratch: string,
): Promise<Tile> {
  // A page of its own: the pointer rests nowhere in it yet.
  const page = await stage.open(addressIn(variant, surface.path));
  await surface.show({ page, sandbox });
  await drawn(page);
  const file = join(scratch, 'tile.png');
  await page.screenshot(file);
  await page.close();
  return { png: await readFile(file), caption: variant.caption };
}

/** Every picture in sight is there, and a frame has passed with it. */
function drawn(page: WebPage): Promise<void> {
  return page.evaluate(async () => {
    const seen = Array.from(document.images).filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    await Promise.allSettled(seen.map((image) => image.decode()));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}
