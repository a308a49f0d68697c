/**
 * Gives a shadow root its styles: one constructed sheet shared by all roots where the browser lets a
 * content script use it, else a `<style>` in each (Firefox refuses sheets across its Xray wrappers).
 */
export function createDress(page: Document, css: string): (root: ShadowRoot) => void {
  const sheet = construct(page, css);
  return (root) => {
    if (sheet) {
      try {
        root.adoptedStyleSheets = [sheet];
        return;
      } catch {
        // Falls through to the element below, which is why this browser needs one.
      }
    }
    const style = page.createElement('style');
    style.textContent = css;
    root.prepend(style);
  };
}

function construct(page: Document, text: string): CSSStyleSheet | undefined {
  try {
    const Sheet = page.defaultView?.CSSStyleSheet;
    if (!Sheet) return undefined;
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return undefined;
  }
}
