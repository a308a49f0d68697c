/** Zone names of places (`Europe/Paris`) and `UTC`; `+02:00` is an offset, not a zone with rules. */
const NAMED = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** Whether this machine knows the IANA zone; old names of a zone (`Asia/Calcutta`) count. */
export function isZone(zone: string): boolean {
  if (!NAMED.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Every zone of this machine, sorted, with `UTC`, which the list of the platform leaves out. */
export function allZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
}
