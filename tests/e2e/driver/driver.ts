import type { Home } from './home.ts';

/**
 * What an end-to-end test may do with a browser. One interface, two real browsers: see
 * `launch.ts`. Every wait has a time limit and says, when it passes, what it waited for and what
 * was there instead.
 */
export type BrowserName = 'chromium' | 'firefox';

export type LaunchOptions = {
  browser: BrowserName;
  /** Folder of the built extension, with its `manifest.json`. */
  extension: string;
  /** Port on 127.0.0.1 of the CONNECT proxy that answers for every host. */
  proxyPort: number;
  headless: boolean;
  /**
   * A host that is reached past the proxy: the dev server, for live reload. The folder itself is
   * loaded then, which changes; else a copy of it, which can be updated.
   */
  direct?: string;
  /** Outer size of the window, in CSS pixels; 1280 × 900 when not given. */
  width?: number;
  height?: number;
  /** Grants the manifest's optional host permissions at the start. True when not given. */
  grantHosts?: boolean;
  /** Firefox asks for permissions in its real prompt, to be answered by `answerPrompt`. */
  realPrompts?: boolean;
  /** Where the profile stays when the browser ends. */
  home?: Home;
};

/** A function that runs in the page: it may use nothing but its (JSON) arguments and the page. */
export type PageFunction<A extends unknown[], T> = (...args: A) => T | Promise<T>;

/** Looks only at controls in the innermost list item, row, group or section that says this. */
export type Within = { within?: string };

/** Which of Soundpost's hosts on a page of the web; all of them when nothing is given. */
export type HostTag = 'soundpost-actions' | 'soundpost-panel';
export type Host = { host?: HostTag /** `data-clip` of the host. */; clip?: string };

export type Browsed = {
  /** The page's own world; the answer travels as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  evaluate<A extends unknown[], T>(run: PageFunction<A, T>, ...args: A): Promise<T>;
  /** `Enter`, `Escape`, `ArrowDown`, `a`, `Shift+Tab`, `Control+a` … to what has the focus. */
  pressKey(combination: string): Promise<void>;
  /** Of the visible part, as PNG. Folders are made. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export type WebPage = Browsed & {
  goto(url: string): Promise<void>;
  back(): Promise<void>;
  url(): Promise<string>;
  /** A trusted click, inside the closed shadow roots, on the control with this accessible name. */
  press(label: string, where?: Host & Within): Promise<void>;
  /** What a person reads inside the hosts. */
  textOf(where?: Host): Promise<string>;
  /** Accessible names of what can be pressed inside the hosts. */
  labels(where?: Host): Promise<string[]>;
  waitForText(wanted: string | RegExp, where?: Host): Promise<string>;
  waitForLabel(label: string, where?: Host): Promise<void>;
  /** Accessible names and texts change as the page redraws: waits until `is` holds of them. */
  waitFor(
    what: string,
    is: (seen: { text: string; labels: string[] }) => boolean,
    where?: Host,
  ): Promise<void>;
  /** How many hosts stand in the page now. */
  hosts(where?: Host): Promise<number>;
  /** A trusted click on an element of the page itself. */
  clickCss(selector: string): Promise<void>;
  /** Moves the real pointer onto an element of the page itself, where it stays. */
  hover(selector: string): Promise<void>;
  /** Moves the pointer away from everything in the page: out of it, in Firefox to its edge. */
  hoverAway(): Promise<void>;
};

export type OwnPage = Browsed & {
  click(label: string, where?: Within): Promise<void>;
  /** Replaces what the field holds. Dates as their value, `2026-12-24T18:30`. */
  fill(label: string, text: string, where?: Within): Promise<void>;
  /** Adds to what the field holds, key by key. */
  type(label: string, text: string, where?: Within): Promise<void>;
  /** An option of a select by its text or value, or a radio button of a named group. */
  choose(label: string, option: string, where?: Within): Promise<void>;
  check(label: string, on: boolean, where?: Within): Promise<void>;
  /** Of a select, the text of the chosen option; of a box or radio button, `true` or `false`. */
  value(label: string, where?: Within): Promise<string>;
  /** Also where a button stands in for the (hidden) file field itself. */
  attachFile(label: string, path: string): Promise<void>;
  isEnabled(label: string, where?: Within): Promise<boolean>;
  labels(): Promise<string[]>;
  text(): Promise<string>;
  /** Gives the whole text in which it was found. */
  waitForText(wanted: string | RegExp): Promise<string>;
  waitForValue(label: string, wanted: string, where?: Within): Promise<void>;
  /** Resolves when the page is gone, as a popup is after a blur. */
  waitForClosed(): Promise<void>;
};

export type MenuItem = {
  /** As the extension created it. */
  id: string;
  /** As a person reads it; looked for in Firefox only, where the menu is really open. */
  title: string;
};

export type ActionButton = {
  title: string;
  badge: string;
  /** Path of the smallest picture in the extension; Chromium tells nobody which it is. */
  icon?: string;
};

/** What is alive in a page's process, whoever made it. */
export type PageMemory = {
  documents: number;
  nodes: number;
  listeners: number;
  /** Of mutations, intersections and sizes. */
  observers: number;
};

export type Stage = {
  name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  extensionOrigin: string;
  open(url: string): Promise<WebPage>;
  /** Brings the page's tab to the front: a page behind others draws no frames. */
  show(page: WebPage): Promise<void>;
  /** A page of the extension in a tab, for instance `options.html`. */
  openOwn(path: string): Promise<OwnPage>;
  /** The page of the extension that something else opened in a tab, by the start of its path. */
  openedOwn(path: string): Promise<OwnPage>;
  /** The page of the web that something else opened, in a tab or window, by the start of its address. */
  openedWeb(url: string): Promise<WebPage>;
  /** The toolbar popup, by its button, on top of the page (else of the active tab). */
  popup(over?: WebPage): Promise<OwnPage>;
  /** The popup that the extension itself opened. */
  openedPopup(): Promise<OwnPage>;
  /** Resolves when the browser says that the background has stopped. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** After how many ms the browser stops an idle background from now on; in Firefox only. */
  stopWhenIdle(ms: number): Promise<void>;
  /** For evidence. Wakes the background when it is stopped. */
  evaluateInBackground<T>(expression: string): Promise<T>;
  grantHosts(origins: string[]): Promise<void>;
  revokeHosts(origins: string[]): Promise<void>;
  /** Presses Allow or Deny in the browser's own permission prompt; in Firefox only. */
  answerPrompt(allow: boolean): Promise<void>;
  /** A right click on the element and a choice from the menu (Chromium: the event it causes). */
  contextMenu(page: WebPage, selector: string, item: MenuItem): Promise<void>;
  /** A keyboard command of the manifest. */
  command(page: WebPage, name: string): Promise<void>;
  badge(): Promise<string>;
  /** The toolbar button as it stands for this page's tab, which comes to the front. */
  action(page: WebPage): Promise<ActionButton>;
  /** Puts the next version over the installed one, with the same code, while all tabs stay open. */
  updateExtension(): Promise<void>;
  /** As the switch in the browser's list of extensions does. */
  setEnabled(enabled: boolean): Promise<void>;
  /** After a collection, when two counts in a row agree; in Chromium only. */
  memory(page: WebPage): Promise<PageMemory>;
  /** True: no byte leaves the browser, and connections that stand are cut. */
  setOffline(offline: boolean): Promise<void>;
  /** Errors and refusals (content security policy) of the extension's own contexts so far. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
  /** Ends the browser in one moment, as the end of power does. Before a home is settled, `close`. */
  kill(): Promise<void>;
};
