/**
 * Makes what stands say what was newly drawn, node by node and without replacing any: how React
 * gives an element of one clip to the next. Children that others put there stay.
 */
export function morph(standing: Element, drawn: Element): void {
  for (const { name } of [...standing.attributes]) {
    if (!drawn.hasAttribute(name)) standing.removeAttribute(name);
  }
  for (const { name, value } of drawn.attributes) {
    if (standing.getAttribute(name) !== value) standing.setAttribute(name, value);
  }
  const children = [...drawn.children];
  const [own, foreign] = splitChildren(standing);
  if (children.length > 0 && children.length === own.length) {
    for (const [at, child] of children.entries()) morph(own[at] ?? child, child);
    return;
  }
  if (children.length === 0 && own.length === 0 && foreign.length === 0) {
    if (standing.textContent !== drawn.textContent) standing.textContent = drawn.textContent;
    return;
  }
  standing.replaceChildren(...drawn.childNodes, ...foreign);
}

/** Elements with a hyphen in their name are never the page's own. */
function splitChildren(parent: Element): [Element[], Element[]] {
  const all = [...parent.children];
  return [
    all.filter(({ localName }) => !localName.includes('-')),
    all.filter(({ localName }) => localName.includes('-')),
  ];
}
