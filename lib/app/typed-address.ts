import { type ReadonlySignal, signal } from '@preact/signals';

export type TypedAddress = {
  typed: ReadonlySignal<string>;
  type(text: string): void;
  /** It has served; what was typed since then stays. */
  served(text: string): void;
};

const KEY = 'soundpost.typed-address';

/**
 * The address in the library's field, kept until its sound is saved: a popup dies at any blur, and
 * whoever fetches the other half of an address looks elsewhere first.
 */
export function createTypedAddress(memory: () => Storage): TypedAddress {
  const typed = signal(read(memory));
  const type = (text: string) => {
    typed.value = text;
    write(memory, text);
  };
  return {
    typed,
    type,
    served: (text) => {
      if (typed.peek() === text) type('');
    },
  };
}

/** For when everything is erased. */
export function forgetTypedAddress(memory: () => Storage): void {
  write(memory, '');
}

function read(memory: () => Storage): string {
  try {
    return memory().getItem(KEY) ?? '';
  } catch {
    return ''; // storage switched off: the field starts empty
  }
}

function write(memory: () => Storage, text: string): void {
  try {
    if (text === '') memory().removeItem(KEY);
    else memory().setItem(KEY, text.slice(0, 4000));
  } catch {
    return; // full or switched off: the field holds it while the window lives
  }
}
