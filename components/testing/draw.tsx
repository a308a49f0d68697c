import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws into a fresh document body and gives what a test looks at and presses. */
export function draw(children: ComponentChildren) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  void act(() => render(children, root));
  const named = (selector: string, name: string) => {
    const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
      (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
    );
    if (!found) throw new Error(`no ${selector} named “${name}” in ${root.innerHTML}`);
    return found;
  };
  return {
    root,
    text: () => root.textContent ?? '',
    button: (name: string) => named('button', name),
    /** Presses it, and lets everything that follows be drawn. */
    press: (name: string) => void act(() => named('button', name).click()),
    buttons: () => [...root.querySelectorAll('button')].map((button) => button.textContent),
    tab: (name: string) => named('[role=tab]', name),
  };
}
