export type Tone = 'idle' | 'info' | 'good' | 'warn' | 'bad';

/** A state as a word on a colour: the word alone is enough. */
export function Chip({ tone, children }: { tone: Tone; children: string }) {
  return <span class={`sp-chip sp-chip--${tone}`}>{children}</span>;
}
