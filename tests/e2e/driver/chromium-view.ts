import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import { until } from './until.ts';
import { DOCUMENT, type FinderCall, finderText, type Scope, type View } from './view.ts';

/**
 * A page over the DevTools protocol. It reaches closed shadow roots as the inspector does: the
 * page's own scripts learn nothing of it.
 */
export async function chromiumView(page: Page): Promise<View> {
  const session = await page.createCDPSession();
  let groups = 0;

  /** Calls the finder in every root; `this` is a document or a closed shadow root. */
  async function callIn(scope: Scope, call: FinderCall, objectGroup: string, byValue: boolean) {
    const roots = await rootsOf(session, scope, objectGroup);
    const functionDeclaration = `function () { return ${finderText('this', call)} }`;
    const options = { functionDeclaration, returnByValue: byValue, objectGroup };
    return Promise.all(
      roots.map(async (objectId) => {
        const answer = await session.send('Runtime.callFunctionOn', { objectId, ...options });
        if (answer.exceptionDetails) throw new Error(describe(answer.exceptionDetails));
        return answer.result;
      }),
    );
  }

  /** Lets the page's objects go afterwards; a page that has just gone has none to release. */
  async function withGroup<T>(run: (objectGroup: string) => Promise<T>): Promise<T> {
    groups += 1;
    const objectGroup = `finder-${groups}`;
    try {
      return await run(objectGroup);
    } finally {
      await session.send('Runtime.releaseObjectGroup', { objectGroup }).catch(() => undefined);
    }
  }

  return {
    find: (scope, call) =>
      withGroup(async (group) => {
        const answers = await callIn(scope, call, group, true);
        return answers.map(({ value }) => value as unknown);
      }),
    evaluate: (expression) => evaluateIn(session, expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    // A point left of the page is how the pointer leaves it.
    pointAt: (spot) => page.mouse.move(spot?.x ?? -10, spot?.y ?? -10),
    insertText: (text) => page.keyboard.sendCharacter(text),
    async pressKey(key, modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
      await pressOrSend(page, key);
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier as KeyInput);
    },
    attachFile: (fieldName, path) =>
      withGroup((group) =>
        until(`the file field “${fieldName}”`, async () => {
          const call: FinderCall = { method: 'fileInput', args: [fieldName] };
          const [input] = await callIn(DOCUMENT, call, group, false);
          if (!input?.objectId) return { seen: 'no file field of that name' };
          await session.send('DOM.setFileInputFiles', { objectId: input.objectId, files: [path] });
          return { done: undefined };
        }),
      ),
    screenshot: () => page.screenshot({ type: 'png', captureBeyondViewport: false }),
    isClosed: async () => page.isClosed(),
    close: async () => {
      if (!page.isClosed()) await page.close();
    },
  };
}

/** Evaluates in whatever the session is attached to: a page, or a service worker. */
export async function evaluateIn(session: CDPSession, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', {
    expression: `(async () => (${expression}))()`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(describe(answer.exceptionDetails));
  return answer.result.value;
}

async function rootsOf(session: CDPSession, scope: Scope, objectGroup: string): Promise<string[]> {
  const selector = 'hosts' in scope ? scope.hosts : null;
  const expression = selector
    ? `[...document.querySelectorAll(${JSON.stringify(selector)})]`
    : '[document]';
  const list = await session.send('Runtime.evaluate', { expression, objectGroup });
  const { result } = await session.send('Runtime.getProperties', {
    objectId: list.result.objectId ?? '',
    ownProperties: true,
  });
  const found = result.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId);
  if (!selector) return found.filter((id) => id !== undefined);
  const inside = found.map((id) => (id ? closedRootOf(session, id, objectGroup) : null));
  return (await Promise.all(inside)).filter((id) => id !== null);
}

async function closedRootOf(session: CDPSession, host: string, objectGroup: string) {
  const { node } = await session.send('DOM.describeNode', {
    objectId: host,
    depth: 1,
    pierce: true,
  });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, objectGroup });
  return object.objectId ?? null;
}

async function pressOrSend(page: Page, key: string): Promise<void> {
  // Puppeteer knows the keys of a US keyboard; any other character arrives as from an input method.
  try {
    await page.keyboard.press(key as KeyInput);
  } catch (error) {
    if (!String(error).includes('Unknown key')) throw error;
    await page.keyboard.sendCharacter(key);
  }
}

function describe(details: { text: string; exception?: { description?: string } }): string {
  return details.exception?.description ?? details.text;
}
