import { type ReadonlySignal, signal } from '@preact/signals';
import { copyOrSay } from './copying.ts';
import type { SetupShared } from './setup-shared.ts';

export type LayoutReport = {
  /** `null` until one was made. */
  text: ReadonlySignal<string | null>;
  /** Whether the clipboard has this very text. */
  copied: ReadonlySignal<boolean>;
  /** Has the page of tiktok.com that was used last described: the task `LAYOUT_TASK`. */
  make(): Promise<void>;
  copy(): Promise<void>;
};

export const LAYOUT_TASK = 'layout report';

export function createLayoutReport({ effects, tasks }: SetupShared): LayoutReport {
  const text = signal<string | null>(null);
  const copied = signal(false);
  return {
    text,
    copied,
    make: async () => {
      copied.value = false;
      const made = await tasks.run(LAYOUT_TASK, () => effects.ask('layout.report', {}));
      text.value = made?.report ?? null;
    },
    copy: async () => {
      const report = text.peek();
      if (report === null) return;
      await tasks.run(LAYOUT_TASK, async () => {
        await copyOrSay(effects, report);
        copied.value = true;
      });
    },
  };
}
