/** Where to click, in CSS pixels of the viewport, or why not yet. */
export type Spot = { x: number; y: number } | { why: string };
export type FieldState = { kind: string; value: string; checked: boolean; enabled: boolean };
export type Finder = ReturnType<typeof pageFinder>;

/**
 * Finds controls as a person does: by the name that is read out. Its *source text* is evaluated in
 * pages, extension pages and (with privileges) closed shadow roots of both browsers, so it may use
 * nothing from outside itself, no `instanceof` (in Firefox nodes are seen through wrappers), and
 * answers JSON only.
 */
export function pageFinder(root: Document | ShadowRoot) {
  const CONTAINERS =
    'li,tr,article,section,fieldset,form,details,dialog,[role=row],[role=listitem],[role=group],[role=radiogroup],[role=region],[role=tabpanel],[role=dialog]';
  const PRESSABLE =
    'button,a[href],summary,input:is([type=button],[type=submit],[type=radio],[type=checkbox]),[role=button],[role=tab],[role=option],[role=menuitem],[role=radio],[role=checkbox],[role=switch],[role=link]';
  const FIELDS =
    'input:not([type=button],[type=submit],[type=hidden]),textarea,select,[role=combobox],[role=switch]';
  const page = root.ownerDocument ?? (root as Document);

  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  /** What is read out of a node: no hidden parts, no values of fields, alternative texts. */
  function spoken(node: Node): string {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (node.nodeType !== 1) return '';
    const element = node as HTMLElement;
    if (element.getAttribute('aria-hidden') === 'true' || element.hidden) return '';
    const label = element.getAttribute('aria-label');
    if (label) return label;
    if (element.localName === 'img') return element.getAttribute('alt') ?? '';
    if (['style', 'script', 'textarea', 'select', 'input'].includes(element.localName)) return '';
    const parts = Array.from(element.childNodes, spoken);
    return parts.join(/^(span|b|i|em|strong|a|bdi|svg|title)$/.test(element.localName) ? '' : ' ');
  }

  function nameOf(element: HTMLElement): string {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const byIds = clean(ids.map((id) => spokenById(id)).join(' '));
    if (byIds) return byIds;
    const own = clean(element.getAttribute('aria-label'));
    if (own) return own;
    const labels = (element as HTMLInputElement).labels;
    const byLabel = clean(Array.from(labels ?? [], spoken).join(' '));
    if (byLabel) return byLabel;
    const isField = ['input', 'textarea', 'select'].includes(element.localName);
    const text = isField ? '' : clean(spoken(element));
    const type = element.getAttribute('type');
    const value = type === 'button' || type === 'submit' ? element.getAttribute('value') : null;
    return text || clean(value ?? element.title) || clean(element.getAttribute('placeholder'));
  }

  function spokenById(id: string): string {
    const element = root.getElementById(id);
    return element ? spoken(element) : '';
  }

  function isVisible(element: HTMLElement): boolean {
    const shown = (element as HTMLInputElement).labels?.[0] ?? element;
    const box = shown.getBoundingClientRect();
    return shown.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0;
  }

  const all = (selector: string) =>
    Array.from(root.querySelectorAll<HTMLElement>(selector)).filter(isVisible);

  /** Size of the innermost container around the element that says the text, or infinity. */
  function distance(element: HTMLElement, text: string): number {
    const wanted = clean(text).toLowerCase();
    let container = element.closest<HTMLElement>(CONTAINERS);
    while (container) {
      const labelled = clean(`${nameOf(container)} ${spoken(container)}`).toLowerCase();
      if (labelled.includes(wanted)) return container.querySelectorAll('*').length;
      container = container.parentElement?.closest<HTMLElement>(CONTAINERS) ?? null;
    }
    return Number.POSITIVE_INFINITY;
  }

  function find(selector: string, name: string, within?: string): HTMLElement | string {
    const wanted = clean(name);
    const lower = wanted.toLowerCase();
    let found = all(selector);
    if (within !== undefined) {
      const near = found.map((element) => ({ element, far: distance(element, within) }));
      const named = near.filter(({ element }) => nameOf(element).toLowerCase().includes(lower));
      const least = Math.min(...named.map(({ far }) => far));
      if (least === Number.POSITIVE_INFINITY) found = [];
      else found = named.filter(({ far }) => far === least).map(({ element }) => element);
    }
    const names = found.map(nameOf);
    const exact = found.filter((_, i) => names[i] === wanted);
    if (exact[0]) return exact[0];
    const folded = found.filter((_, i) => names[i]?.toLowerCase() === lower);
    if (folded[0]) return folded[0];
    const partly = found.filter((_, i) => names[i]?.toLowerCase().includes(lower));
    if (partly.length === 1 && partly[0]) return partly[0];
    const place = within === undefined ? '' : ` within “${within}”`;
    const others = all(selector).map(nameOf).join(' | ') || 'none';
    return `${partly.length > 1 ? 'several match' : 'no'} “${wanted}”${place}; there are: ${others}`;
  }

  const isEnabled = (element: HTMLElement) =>
    !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true';

  /** The middle of the element, when it can be hit there; scrolls it into view first. */
  function spotOf(element: HTMLElement): Spot {
    const label = (element as HTMLInputElement).labels?.[0];
    const own = element.getBoundingClientRect();
    const isTiny =
      own.width < 4 || own.height < 4 || !element.checkVisibility({ opacityProperty: true });
    const target = isTiny && label ? label : element;
    let box = target.getBoundingClientRect();
    const view = page.documentElement;
    const inView =
      box.top >= 0 &&
      box.left >= 0 &&
      box.bottom <= view.clientHeight &&
      box.right <= view.clientWidth;
    // A part of the page that scrolls by itself clips what the viewport as a whole would show.
    const middle = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (
      !inView ||
      !middle ||
      !(target.contains(middle) || middle.closest('label')?.contains(target))
    ) {
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      box = target.getBoundingClientRect();
    }
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = root.elementFromPoint(x, y);
    const isHit =
      hit && (target.contains(hit) || (hit.closest('label')?.contains(target) ?? false));
    if (!isHit)
      return { why: `it is covered by ${hit ? hit.outerHTML.slice(0, 120) : 'something else'}` };
    return { x, y };
  }

  function spot(selector: string, name: string, within?: string): Spot {
    const element = find(selector, name, within);
    if (typeof element === 'string') return { why: element };
    if (!isEnabled(element)) return { why: `“${name}” is there but disabled` };
    return spotOf(element);
  }

  function announce(element: HTMLElement): void {
    const Event = page.defaultView?.Event;
    if (!Event) return;
    for (const type of ['input', 'change'])
      element.dispatchEvent(new Event(type, { bubbles: true }));
  }

  return {
    pressSpot: (name: string, within?: string): Spot => spot(PRESSABLE, name, within),
    fieldSpot: (name: string, within?: string): Spot => spot(FIELDS, name, within),
    cssSpot(selector: string): Spot {
      const element = root.querySelector<HTMLElement>(selector);
      return element ? spotOf(element) : { why: `nothing matches ${selector}` };
    },

    field(name: string, within?: string): FieldState | { why: string } {
      const element = find(FIELDS, name, within);
      if (typeof element === 'string') return { why: element };
      const input = element as HTMLInputElement & HTMLSelectElement;
      const isSelect = element.localName === 'select';
      const text = isSelect ? clean(input.selectedOptions[0]?.textContent) : (input.value ?? '');
      const kind = isSelect ? 'select' : (element.getAttribute('role') ?? input.type);
      const checked = input.checked ?? element.getAttribute('aria-checked') === 'true';
      return { kind, value: text, checked, enabled: isEnabled(element) };
    },

    /** Focus, with everything selected, so that what is typed next replaces it. */
    focus(name: string, mode: 'replace' | 'append', within?: string): { why: string } | null {
      const element = find(FIELDS, name, within);
      if (typeof element === 'string') return { why: element };
      if (!isEnabled(element)) return { why: `“${name}” is there but disabled` };
      const input = element as HTMLInputElement;
      input.focus();
      if (mode === 'replace') input.select();
      else if (input.selectionStart !== null)
        input.setSelectionRange(input.value.length, input.value.length);
      return null;
    },

    /** For what nobody types: dates, ranges, options of a select. */
    set(name: string, value: string, within?: string): { why: string } | null {
      const element = find(FIELDS, name, within);
      if (typeof element === 'string') return { why: element };
      if (!isEnabled(element)) return { why: `“${name}” is there but disabled` };
      const input = element as HTMLInputElement & HTMLSelectElement;
      if (element.localName === 'select') {
        const options = Array.from(input.options);
        const shown = options.map((option) => clean(option.textContent));
        const index = Math.max(
          shown.indexOf(clean(value)),
          options.findIndex((o) => o.value === value),
        );
        if (index < 0)
          return { why: `“${name}” has no option “${value}”, only: ${shown.join(' | ')}` };
        input.selectedIndex = index;
      } else input.value = value;
      announce(element);
      return null;
    },

    isEnabled(name: string, within?: string): boolean | { why: string } {
      const element = find(`${PRESSABLE},${FIELDS}`, name, within);
      return typeof element === 'string' ? { why: element } : isEnabled(element);
    },

    /** The element itself, for the browser's own way of attaching; such fields are often hidden. */
    fileInput(name: string): HTMLInputElement | null {
      const inputs = Array.from(root.querySelectorAll<HTMLInputElement>('input[type=file]'));
      return (
        inputs.find((input) => nameOf(input).toLowerCase().includes(clean(name).toLowerCase())) ??
        null
      );
    },

    labels: (): string[] => all(PRESSABLE).map(nameOf),

    text(): string {
      // Chromium counts the options of a closed select as shown text, Firefox does not.
      const isFirefox = page.defaultView?.navigator.userAgent.includes('Firefox');
      const options = Array.from(isFirefox ? [] : root.querySelectorAll('select'), (select) =>
        Array.from(select.options, (option) => option.text).join('\n'),
      );
      const tops =
        root.nodeType === 9 ? [page.body] : Array.from(root.children as Iterable<HTMLElement>);
      const shown = tops.filter((top) => top && top.localName !== 'style');
      const text = shown.map((top) => top.innerText ?? '').join('\n');
      return options.reduce((rest, option) => rest.replace(option, () => ''), text);
    },
  };
}
