import type { Settings } from '../storage/settings-schema.ts';
import { type Draft, emptyDraft } from './draft.ts';

/** An empty draft with the accounts that the last post went to. */
export function newDraft(settings: Pick<Settings, 'targetIds'>, now: number): Draft {
  return { ...emptyDraft(now), targetIds: settings.targetIds };
}
