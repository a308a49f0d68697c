import type { ChromeScope, FirefoxWindow } from './firefox-chrome-scope.ts';
import { runInFrame } from './firefox-frame.ts';
import { insertScript, keyScript, mouseScript, pointScript } from './firefox-input.ts';
import { finderText, type View } from './view.ts';

/** Any page that Firefox shows (tab, popup, background), by the number of its `<browser>`. */
export function firefoxView(scope: ChromeScope, browserId: number): View {
  const run = (body: string, paths?: string[]) => runInFrame(scope, browserId, body, paths);
  return {
    evaluate: (expression) => evaluateInFrame(scope, browserId, expression),
    async find(where, call) {
      const roots =
        'hosts' in where
          ? `Array.from(content.document.querySelectorAll(${JSON.stringify(where.hosts)}),
              (host) => host.openOrClosedShadowRoot).filter(Boolean)`
          : '[content.document]';
      return (await run(`return ${roots}.map((root) => ${finderText('root', call)})`)) as unknown[];
    },
    clickAt: async (x, y) => void (await run(mouseScript(x, y, 'left'))),
    pointAt: async (spot) => void (await run(pointScript(spot))),
    insertText: async (text) => void (await run(insertScript(text))),
    pressKey: async (key, modifiers) => void (await run(keyScript(key, modifiers))),
    async attachFile(fieldName, path) {
      const input = finderText('content.document', { method: 'fileInput', args: [fieldName] });
      await run(
        `const input = ${input};
         if (!input) throw new Error('no file field of that name');
         input.mozSetFileArray(files);
         for (const type of ['input', 'change']) {
           input.dispatchEvent(new content.Event(type, { bubbles: true }));
         }`,
        [path],
      );
    },
    screenshot: async () => Buffer.from(await scope.run(snapshot, browserId), 'base64'),
    isClosed: async () => !(await scope.run(isThere, browserId)),
    close: async () => void (await scope.run(closePage, browserId)),
  };
}

/**
 * Evaluates as the page itself would. In a sandbox with the page's rights, since the page's own
 * `eval` is what a content security policy forbids.
 */
export function evaluateInFrame(
  scope: ChromeScope,
  browserId: number,
  expression: string,
): Promise<unknown> {
  const source = `(async () => JSON.stringify((await (${expression})) ?? null))()`;
  return runInFrame(
    scope,
    browserId,
    `const options = { sandboxPrototype: content, wantXrays: false, sameZoneAs: content };
     const json = await Cu.evalInSandbox(${JSON.stringify(source)}, new Cu.Sandbox(content, options));
     return JSON.parse(json)`,
  );
}

async function snapshot(window: FirefoxWindow, browserId: number): Promise<string> {
  const context = window.BrowsingContext.getCurrentTopByBrowserId(browserId);
  if (!context) throw new Error('the page is closed');
  const bitmap = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new window.OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64();
}

function isThere(window: FirefoxWindow, browserId: number): boolean {
  const browser = window.BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  const panel = browser?.closest('panel') as (HTMLElement & { state: string }) | null | undefined;
  return Boolean(browser?.isConnected) && (!panel || panel.state === 'open');
}

/** A tab closes; a popup goes away as it does when its window loses the focus. */
function closePage(window: FirefoxWindow, browserId: number): void {
  const browser = window.BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) return;
  const panel = browser.closest('panel') as (HTMLElement & { hidePopup(): void }) | null;
  const { gBrowser } = browser.ownerDocument.defaultView;
  const tab = gBrowser.getTabForBrowser(browser);
  if (panel) panel.hidePopup();
  else if (tab) gBrowser.removeTab(tab);
}
