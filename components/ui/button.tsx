import type { ComponentChildren } from 'preact';

export type ButtonProps = {
  children: ComponentChildren;
  onPress: () => void;
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  /** Something that this button started is under way: it stays focusable and does nothing. */
  busy?: boolean;
  /** What is still to be decided before it can act: greyed out, and a press shows where. */
  offBecause?: string | null;
  /** The full name where the visible text is short for it; it must contain that text. */
  name?: string;
  describedBy?: string;
  /** The second click of a double click does not count: it was meant for what stood here before. */
  deliberate?: boolean;
};

/** Never `disabled`: a button that cannot act yet says why when it is pressed. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  small = false,
  busy = false,
  offBecause = null,
  name,
  describedBy,
  deliberate = false,
}: ButtonProps) {
  const press = ({ detail }: MouseEvent) => {
    if (!deliberate || detail < 2) onPress();
  };
  return (
    <button
      type="button"
      class={`sp-button sp-button--${kind}${small ? ' sp-button--small' : ''}`}
      aria-label={name}
      aria-describedby={describedBy}
      aria-disabled={busy || offBecause ? 'true' : undefined}
      title={offBecause ?? undefined}
      onClick={busy ? undefined : press}
    >
      {children}
    </button>
  );
}
