import type { NextStep } from '../../lib/problems/problem.ts';

/** What the one button of a problem says; null = there is nothing to press. */
export const STEP_LABELS = {
  open_options: 'Open options',
  open_original: 'Open on TikTok',
  edit: 'Edit as new draft',
  try_again: 'Try again',
  check_again: 'Check InfiniPost',
  grant_hosts: 'Open options',
  none: null,
} as const satisfies Record<NextStep, string | null>;
