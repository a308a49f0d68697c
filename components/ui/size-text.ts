/** A size as people say it: "12 MB", "3.1 MB", "450 kB". */
export function sizeText(bytes: number): string {
  if (bytes >= 1e9) return `${few(bytes / 1e9)} GB`;
  if (bytes >= 1e6) return `${few(bytes / 1e6)} MB`;
  return `${few(bytes / 1e3)} kB`;
}

/** With one decimal where that says something. */
function few(count: number): string {
  return count < 9.95 ? String(Math.round(count * 10) / 10) : String(Math.round(count));
}
