import type { OwnPage } from '../driver/driver.ts';

/** More stops than any window of ours has. */
const MOST_STOPS = 60;

type Stop = { name: string; ring: boolean };

/**
 * Presses Tab until the control of this name has the focus, as somebody without a mouse does.
 * Throws where it is not to be reached, and where a stop on the way shows no focus ring.
 */
export async function tabTo(page: OwnPage, wanted: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.pressKey('Tab');
    const { name, ring } = await page.evaluate(focused);
    if (!ring) throw new Error(`“${name}” has the focus and does not show it`);
    if (name === wanted) return;
    passed.push(name);
  }
  throw new Error(`“${wanted}” is not to be reached by Tab, only: ${passed.join(' | ')}`);
}

export async function typeKeys(page: OwnPage, text: string): Promise<void> {
  for (const character of text) await page.pressKey(character);
}

/** What has the focus; a ring may lie around the label of a small control. */
function focused(): Stop {
  const element = document.activeElement as HTMLInputElement;
  const [label] = element.labels ?? [];
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const ringed = [element, label].filter((one) => one !== undefined);
  return {
    name: clean(element.ariaLabel ?? label?.textContent ?? element.textContent),
    // The parts that the browser itself draws into a field (a calendar's button) show it on their own.
    ring:
      element === document.body ||
      !element.matches(':focus') ||
      ringed.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      }),
  };
}
