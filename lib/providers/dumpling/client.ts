import type { Answer } from '../answer.ts';
import { type ClientParts, createCall } from '../call.ts';
import { ProviderError } from '../provider-error.ts';
import { DUMPLING_REFUSALS } from './errors.ts';
import { type DumplingVideo, readVideo } from './schema.ts';

const PATH = '/api/v1/get-tiktok-video';
/** It scrapes while we wait. */
const LOOKUP_MS = 60_000;

/** DumplingAI's API with one key. Every function throws `ProviderError`. */
export function createDumpling(parts: ClientParts) {
  const call = createCall('dumpling', DUMPLING_REFUSALS, parts);

  return {
    /** Costs credits when it succeeds (10 by its credit page, 1 by the endpoint's own). */
    getVideo(clipUrl: string): Promise<Answer<DumplingVideo>> {
      return call({
        purpose: 'clip',
        request: { method: 'POST', path: PATH, body: { url: clipUrl }, timeoutMs: LOOKUP_MS },
        read: readVideo,
      });
    },

    /**
     * Resolves if the key works. There is no free endpoint, but only successes cost: asked without
     * a link it refuses the link, which it does only to a key that it knows.
     */
    async testKey(): Promise<void> {
      const request = { method: 'POST', path: PATH, body: { url: '' } } as const;
      try {
        await call({ purpose: 'key', request, read: () => undefined });
      } catch (error) {
        const refusedLink = error instanceof ProviderError && error.status === 400;
        if (!refusedLink || !error.problem.code.startsWith('dumpling.')) throw error;
      }
    },
  };
}

export type Dumpling = ReturnType<typeof createDumpling>;
