/** How many UTF-16 units a text has (`String.length`) of how many there may be. */
export function Counter({ text, limit }: { text: string; limit: number }) {
  const over = text.length > limit;
  return (
    <span class={`sp-hint${over ? ' sp-hint--over' : ''}`} data-counter>
      {text.length.toLocaleString('en')} / {limit.toLocaleString('en')}
    </span>
  );
}
