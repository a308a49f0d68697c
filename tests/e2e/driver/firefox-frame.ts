import type { ChromeScope, FirefoxWindow } from './firefox-chrome-scope.ts';

type Answer = { value?: unknown; error?: string };

/**
 * Runs the body of an async function as a frame script: in the process of the page, with Firefox's
 * own rights, `content` being the page's window and `files` the files given by their paths. Tabs,
 * popups, panels and the background are all reached in this way; WebDriver BiDi knows tabs only.
 */
export async function runInFrame(
  scope: ChromeScope,
  browserId: number,
  body: string,
  paths: string[] = [],
): Promise<unknown> {
  const json = await scope.run(sendFrameScript, browserId, body, paths);
  const answer = JSON.parse(json) as Answer;
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

/** A page that is being replaced never answers: after 5 s that is the answer. */
async function sendFrameScript(
  window: FirefoxWindow,
  browserId: number,
  body: string,
  paths: string[],
): Promise<string> {
  const browser = window.BrowsingContext.getCurrentTopByBrowserId(browserId)?.embedderElement;
  if (!browser) return JSON.stringify({ error: 'the page is closed' });
  const files = await Promise.all(paths.map((path) => window.File.createFromFileName(path)));
  const name = `driver:${Math.random()}`;
  const script = `(async () => {
    const answer = (message) => sendAsyncMessage('${name}', JSON.stringify(message));
    try {
      const files = await new Promise((resolve) => {
        addMessageListener('${name}:files', function got({ data }) {
          removeMessageListener('${name}:files', got);
          resolve(data.files);
        });
      });
      answer({ value: await (async () => { ${body} })() });
    } catch (error) {
      answer({ error: String(error) });
    }
  })()`;
  const { messageManager } = browser;
  return new Promise((resolve) => {
    const finish = (json: string) => {
      window.clearTimeout(timer);
      messageManager.removeMessageListener(name, listener);
      resolve(json);
    };
    const listener = ({ data }: { data: string }) => finish(data);
    const timer = window.setTimeout(() => finish('{"error":"the page did not answer"}'), 5_000);
    messageManager.addMessageListener(name, listener);
    messageManager.loadFrameScript(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
    messageManager.sendAsyncMessage(`${name}:files`, { files });
  });
}
