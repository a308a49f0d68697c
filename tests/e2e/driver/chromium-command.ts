import type { CDPSession } from 'puppeteer-core';
import type { Shortcut } from './manifest.ts';

const MODIFIER_BITS: Record<string, number> = { Alt: 1, Ctrl: 2, MacCtrl: 2, Command: 4, Shift: 8 };

/**
 * Presses the shortcut of a command. Only raw key events reach the browser's own shortcuts;
 * puppeteer's keyboard does not.
 */
export async function pressShortcut(session: CDPSession, shortcut: Shortcut): Promise<void> {
  const { key } = shortcut;
  const modifiers = shortcut.modifiers.reduce((bits, name) => bits | (MODIFIER_BITS[name] ?? 0), 0);
  const isLetter = /^[A-Z]$/.test(key);
  const event = {
    modifiers,
    key,
    code: isLetter ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key,
    windowsVirtualKeyCode: key.charCodeAt(0),
    // Without these two the browser's own shortcuts let the key pass, at least those with Alt.
    nativeVirtualKeyCode: key.charCodeAt(0),
    isSystemKey: true,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
