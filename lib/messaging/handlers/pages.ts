import { type Problem, ProblemError } from '../../problems/problem.ts';
import type { Handlers } from '../server.ts';

/** Commands about the page itself that the script with the buttons stands in. */
export function pageHandlers(effects: {
  injectPanel(tabId: number): Promise<void>;
  /** Says on the toolbar icon of a tab whether the buttons had to leave their place there. */
  showFloating(tabId: number, isFloating: boolean): Promise<void>;
  /** Has the page that was used last described; `undefined` = none is open, or none that lets us. */
  reportLayout(): Promise<string | undefined>;
}) {
  return {
    'panel.load': async (_input, caller) => {
      if (caller.kind === 'page') await effects.injectPanel(caller.tabId);
      return {};
    },
    'page.shown': async ({ place }, caller) => {
      if (caller.kind === 'page') await effects.showFloating(caller.tabId, place === 'floating');
      return {};
    },
    'layout.report': async () => {
      const report = await effects.reportLayout();
      if (report === undefined) throw new ProblemError(nothingToReport);
      return { report };
    },
  } satisfies Partial<Handlers>;
}

const nothingToReport: Problem = {
  code: 'layout.no_page',
  remedy: 'fix_input',
  what: 'There is no open page of tiktok.com to look at.',
  means: 'A report says how a page is made, so it takes the page on which something is missing.',
  next: 'Open that page, come back here and press the button again.',
  step: 'none',
};
