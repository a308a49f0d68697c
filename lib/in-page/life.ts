/** What a later script of ours is heard by. The page may say it too: then it is without buttons. */
const STARTED = 'soundpost:started';

declare const chrome: { runtime?: { id?: string | undefined } | undefined };

/**
 * How long a script of ours lives in a page: until a later one takes over, or the extension that it
 * belongs to is gone. Takes the place of WXT's class of the same name, of which nothing else is used
 * and whose bytes every page of TikTok's would pay for: see `build/lean-page-scripts.ts`.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();
  readonly signal: AbortSignal = this.#end.signal;

  constructor() {
    const { signal } = this;
    document.dispatchEvent(new Event(STARTED));
    document.addEventListener(STARTED, () => this.#end.abort(), { signal });
  }

  /**
   * Looks whether the extension is still there, and ends the signal if it is not. Browsers take
   * their time to tell: for a press, and now and then, not for every frame.
   */
  get isInvalid(): boolean {
    if (chrome.runtime?.id === undefined) this.#end.abort();
    return this.signal.aborted;
  }
}
