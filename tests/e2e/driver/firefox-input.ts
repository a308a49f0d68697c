/** Frame scripts (see `firefox-frame.ts`) that send trusted input to a page. */

export type MouseButton = 'left' | 'right';

export function mouseScript(x: number, y: number, button: MouseButton): string {
  const number = button === 'left' ? 0 : 2;
  const pressed = button === 'left' ? 1 : 2;
  const send = (type: string, buttons: number) =>
    `content.synthesizeMouseEvent('${type}', ${x}, ${y}, { button: ${number}, buttons: ${buttons}, clickCount: 1 });`;
  return [
    `content.synthesizeMouseEvent('mousemove', ${x}, ${y}, { buttons: 0 });`,
    send('mousedown', pressed),
    button === 'right' ? send('contextmenu', 0) : '',
    send('mouseup', 0),
  ].join('\n');
}

/** The pointer moves to a point; leaving, it is last seen over the document's root. */
export function pointScript(spot: { x: number; y: number } | null): string {
  return spot
    ? `content.synthesizeMouseEvent('mousemove', ${spot.x}, ${spot.y}, { buttons: 0 });`
    : `content.synthesizeMouseEvent('mouseout', -10, -10, { buttons: 0 });`;
}

const PROCESSOR = `
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!tip.beginInputTransactionForTests(content)) throw new Error('no input may be sent now');`;

/** Each modifier goes down before the key and comes up after it, as on a keyboard. */
export function keyScript(key: string, modifiers: string[]): string {
  const event = (one: string) =>
    `new content.KeyboardEvent('', ${JSON.stringify({ key: one, code: codeOf(one) })})`;
  const held = modifiers.map(event);
  return [
    PROCESSOR,
    ...held.map((one) => `tip.keydown(${one});`),
    `tip.keydown(${event(key)}); tip.keyup(${event(key)});`,
    ...held.toReversed().map((one) => `tip.keyup(${one});`),
  ].join('\n');
}

export function insertScript(text: string): string {
  return `content.windowUtils.sendContentCommandEvent('insertText', null, ${JSON.stringify(text)});`;
}

function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (key === ' ') return 'Space';
  if (/^(Shift|Control|Alt|Meta)$/.test(key)) return `${key}Left`;
  return key.length > 1 ? key : '';
}
