import type { ask } from '../messaging/client.ts';
import type { LostDelivery } from '../posting/mirror.ts';
import type { FileEffects } from './file-effects.ts';
import type { Stores } from './stores.ts';

/** Everything that a window's state does to the world outside it. */
export type WindowEffects = {
  stores: Stores;
  ask: typeof ask;
  /** What lies beside the database of the posts that were not finished. */
  mirrored(): Promise<LostDelivery[]>;
  /** Starts the background if it was stopped, so that it says what became of its work. */
  wake(): void;
  /** Asks the person for host permissions: first thing in a press. Gives whether they are held. */
  requestHosts(patterns: string[]): Promise<boolean>;
  /** The same for notifications. */
  requestNotifications(): Promise<boolean>;
  now(): number;
  /** The browser's own IANA zone. */
  ownZone: string;
  later(ms: number, act: () => void): void;
  every(ms: number, act: () => void): void;
  /** Whether anybody can see this window now. */
  isInSight(): boolean;
  /** When the window is about to go. */
  onLeave(act: () => void): void;
  openOptions(): void;
  files: FileEffects;
  /** Goes on in the studio, where a file dialog would end this window; null = it would not. */
  goOnInStudio: (() => void) | null;
  /** What is written before the call returns; throws where it is switched off. */
  memory(): Storage;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Where a login at TikTok leads back to; each browser has its own address for it. */
  loginRedirect(): string;
};
