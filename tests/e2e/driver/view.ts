import { type Finder, pageFinder } from './page-finder.ts';

/** In the document itself, or in the closed shadow root of every host that the selector finds. */
export type Scope = { document: true } | { hosts: string };
export const DOCUMENT: Scope = { document: true };

export type FinderCall = { method: keyof Finder; args: unknown[] };

/** The call as source text, for a root that the expression `root` names where it is evaluated. */
export function finderText(root: string, { method, args }: FinderCall): string {
  // As JSON, an argument left out would arrive as null.
  const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
  return `(${pageFinder})(${root}).${method}(...${JSON.stringify(given)})`;
}

/** What each browser does in its own way; everything else is written once, on top of this. */
export type View = {
  /** In the page's own world; a promise is awaited; the answer travels as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** One answer per root of the scope, so an empty list where no host stands. */
  find(scope: Scope, call: FinderCall): Promise<unknown[]>;
  /** Trusted mouse events at a point of the viewport. */
  clickAt(x: number, y: number): Promise<void>;
  /** Moves the pointer to a point of the viewport, or with `null` out of the page. */
  pointAt(spot: { x: number; y: number } | null): Promise<void>;
  /** As a paste: one trusted input event. */
  insertText(text: string): Promise<void>;
  /** Trusted key events; a named key or one character, with modifiers held. */
  pressKey(key: string, modifiers: string[]): Promise<void>;
  attachFile(fieldName: string, path: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
};

/** Asks the finder in one root, with the answer's own type. */
export async function ask<M extends keyof Finder>(
  view: View,
  method: M,
  ...args: Parameters<Finder[M]>
): Promise<ReturnType<Finder[M]>> {
  const answers = await askAll(view, DOCUMENT, method, ...args);
  const [answer] = answers;
  if (answer === undefined) throw new Error('the page has no document yet');
  return answer;
}

/** Asks the finder in every root of the scope. */
export async function askAll<M extends keyof Finder>(
  view: View,
  scope: Scope,
  method: M,
  ...args: Parameters<Finder[M]>
): Promise<ReturnType<Finder[M]>[]> {
  const answers = await view.find(scope, { method, args });
  return answers as ReturnType<Finder[M]>[];
}
