import type { KnipConfig } from 'knip';

export default {
  entry: [
    'entrypoints/*/{index,main}.{ts,tsx}',
    'scripts/{start,dev,check,test,lint-extension}.ts',
    'sandbox/tiktok/app/*.ts',
    'bench/outbox-page.ts',
    'dependency-cruiser.config.mjs',
  ],
  project: ['**/*.{ts,tsx,mjs}'],
  ignoreExportsUsedInFile: true,
  exclude: ['types'],
  // Called by its command from scripts/checks.ts, and the parser that it finds by itself.
  ignoreDependencies: ['dependency-cruiser', '@swc/core'],
} satisfies KnipConfig;
