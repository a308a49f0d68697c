/** A line of a table: what it is about, and its figures in columns. */
export function row(head: string, cells: readonly string[]): string {
  return [head.padEnd(26), ...cells.map((cell) => `${cell}  `.padEnd(24))].join('').trimEnd();
}
