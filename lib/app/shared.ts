import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Delivery } from '../posting/delivery.ts';
import type { Target } from '../posting/target.ts';
import type { Problem } from '../problems/problem.ts';
import type { Sound } from '../sounds/sound.ts';
import type { Settings } from '../storage/settings-schema.ts';
import type { Announcer } from './news.ts';
import type { Tasks } from './tasks.ts';
import type { WindowEffects } from './window-effects.ts';

export type TabId = Settings['tab'];

/** What every part of a window shares. */
export type Shared = {
  effects: WindowEffects;
  tasks: Tasks;
  announcer: Announcer;
  now: ReadonlySignal<number>;
  sounds: ReadonlySignal<Sound[] | undefined>;
  /** Of those that are over the latest only. */
  deliveries: ReadonlySignal<Delivery[] | undefined>;
  targets: ReadonlySignal<Target[] | undefined>;
  settings: ReadonlySignal<Settings>;
  /** What belongs to no control: the database itself failed, or a menu entry had no page to say it on. */
  trouble: Signal<Problem | null>;
  show(tab: TabId): void;
};
