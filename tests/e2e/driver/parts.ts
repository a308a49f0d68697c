import type { Build } from './build.ts';
import type { Link } from './link.ts';
import type { Manifest } from './manifest.ts';

/** What a stage of either browser is made with. */
export type Parts = { manifest: Manifest; build: Build; link: Link };
