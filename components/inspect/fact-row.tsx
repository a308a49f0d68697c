import type { ComponentChildren } from 'preact';

export type FactRowProps = {
  label: string;
  /** What stands under the label: a formula, or a source that is not the usual one. */
  note?: string | null;
  children: ComponentChildren;
};

/** One line of a table of facts: what it is at the start, how much at the end. */
export function FactRow({ label, note, children }: FactRowProps) {
  return (
    <tr>
      <th scope="row">
        {label}
        {note && <span class="sp-note-line">{note}</span>}
      </th>
      <td class="sp-figure">{children}</td>
    </tr>
  );
}

export function Unknown() {
  return <span class="sp-soft">unknown</span>;
}
