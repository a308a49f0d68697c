import type { Plugin } from 'vite';

/** The assignment behind `dangerouslySetInnerHTML`, as Preact 11.2 is shipped. */
const SINK = 't.innerHTML=h.__html';

/**
 * Takes the one place out of Preact where text would be parsed as HTML: nothing here uses it, Trusted
 * Types refuse it, and Mozilla's linter warns of it. Fails the build when Preact no longer has it
 * in this form, so that it is looked at again.
 */
export function withoutHtmlParsing(): Plugin {
  return {
    name: 'without-html-parsing',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return;
      if (!code.includes(SINK)) this.error('Preact changed: look for its innerHTML again.');
      return { code: code.replace(SINK, 'void 0'), map: null };
    },
  };
}
