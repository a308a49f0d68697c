import type { Answer } from '../answer.ts';
import { type ClientParts, createCall } from '../call.ts';
import { ProviderError } from '../provider-error.ts';
import { KONBINI_REFUSALS } from './errors.ts';
import { type KonbiniAudio, readAudio } from './schema.ts';

/** It asks TikTok while we wait. */
const LOOKUP_MS = 60_000;

/** KonbiniAPI with one key. Every function throws `ProviderError`. */
export function createKonbini(parts: ClientParts) {
  const call = createCall('konbini', KONBINI_REFUSALS, parts);

  return {
    /** Costs one credit, also when the sound is not found. */
    getAudio(musicId: string): Promise<Answer<KonbiniAudio>> {
      const path = `/v1/tiktok/audios/${encodeURIComponent(musicId)}`;
      return call({
        purpose: 'sound',
        request: { method: 'GET', path, timeoutMs: LOOKUP_MS },
        read: readAudio,
      });
    },

    /**
     * Resolves if the key works. A search without words is refused, which gives the credit back,
     * and is refused so only to a key that it knows.
     */
    async testKey(): Promise<void> {
      try {
        await call({
          purpose: 'key',
          request: { method: 'GET', path: '/v1/tiktok/search' },
          read: () => undefined,
        });
      } catch (error) {
        const refusedSearch =
          error instanceof ProviderError && error.problem.code === 'konbini.invalid_request';
        if (!refusedSearch || error.status !== 400) throw error;
      }
    },
  };
}

export type Konbini = ReturnType<typeof createKonbini>;
