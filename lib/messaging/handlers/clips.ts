import type { Inspecting } from '../../clips/inspecting.ts';
import type { Settings } from '../../storage/settings-schema.ts';
import type { Handlers } from '../server.ts';

/** Commands about inspecting clips. */
export function clipHandlers(effects: { inspecting: Inspecting; settings(): Promise<Settings> }) {
  return {
    'clip.inspect': async ({ clip, musicId, how }, caller) => {
      const { lookups } = await effects.settings();
      // Whoever chose to be asked first pays only by pressing Refresh.
      const asked = how === 'fill' && lookups === 'ask' ? 'cached' : how;
      return effects.inspecting.inspect(clip, musicId, asked, caller.kind);
    },
  } satisfies Partial<Handlers>;
}
