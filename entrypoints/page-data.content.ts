import { defineContentScript } from 'wxt/utils/define-content-script';
import { isList, LISTED, LONGEST_ANSWER } from '../lib/tiktok/captured/hand-over.ts';

/** Says that a page has it already: an update may put this script into the page once more. */
const MARK = Symbol.for('soundpost-page-data');

/**
 * In the page's own world: hands on copies of the lists of clips that the page fetches anyway. It
 * decides nothing, keeps nothing and asks for nothing. The page gets its own answers, untouched, and
 * whatever goes wrong here is ours alone.
 */
export default defineContentScript({
  matches: ['https://www.tiktok.com/*'],
  world: 'MAIN',
  // Before the page's first question.
  runAt: 'document_start',
  main() {
    if (MARK in window) return;
    Object.defineProperty(window, MARK, { value: true });
    const page = document;
    const Event = CustomEvent;

    const handOn = (text: unknown) => {
      if (typeof text !== 'string' || text.length > LONGEST_ANSWER) return;
      page.dispatchEvent(new Event(LISTED, { detail: text }));
    };

    const copy = async (answer: Promise<Response>) => {
      try {
        handOn(await (await answer).clone().text());
      } catch {
        // It failed or was called off, which the page is told by its own promise.
      }
    };

    const copyLoaded = ({ currentTarget }: globalThis.Event) => {
      try {
        const request = currentTarget as XMLHttpRequest;
        if (request.readyState !== request.DONE || !isList(request.responseURL)) return;
        const { responseType, response } = request;
        handOn(responseType === 'json' ? JSON.stringify(response) : response);
      } catch {
        // The page reads the same request, and is told by it.
      }
    };

    // A proxy has the name, the length and the text of what stands behind it.
    window.fetch = new Proxy(window.fetch, {
      apply(ask, self, args: Parameters<typeof fetch>) {
        const answer = Reflect.apply(ask, self, args);
        try {
          const [asked] = args;
          if (isList(asked instanceof Request ? asked.url : asked)) void copy(answer);
        } catch {
          // An address that cannot be read is the page's own affair.
        }
        return answer;
      },
    });

    XMLHttpRequest.prototype.open = new Proxy(XMLHttpRequest.prototype.open, {
      apply(open, request: XMLHttpRequest, args: [method: string, url: unknown]) {
        try {
          // Before anything that the page does once it is loaded.
          if (isList(args[1])) request.addEventListener('readystatechange', copyLoaded);
        } catch {
          // As above.
        }
        return Reflect.apply(open, request, args);
      },
    });
  },
});
