import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OwnPage } from './driver.ts';

type Violation = { id: string; impact: string; help: string; nodes: { html: string }[] };

let source: Promise<string> | undefined;

/**
 * What axe-core finds against WCAG 2.2 AA in a page of the extension, one line per rule. Evaluated,
 * not added as a script: that the content security policy refuses.
 */
export async function axeViolations(page: OwnPage): Promise<string[]> {
  source ??= readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(
    `(() => { ${await source}; return axe.run(document, ${options}).then((result) =>
      result.violations.map(({ id, impact, help, nodes }) =>
        ({ id, impact, help, nodes: nodes.map(({ html }) => ({ html })) }))) })()`,
  );
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ html }) => html.slice(0, 120)).join(' ; ');
    return `${impact} ${id}: ${help}: ${places}`;
  });
}
