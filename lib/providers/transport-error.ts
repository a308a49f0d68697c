/**
 * Why no whole answer came.
 * - `network`: no connection, a broken one, or a redirect (refused; browsers do not tell them apart)
 * - `timeout`: no whole answer in time
 * - `aborted`: our own signal
 * - `too_large`: the answer exceeded the limit and was dropped
 * - `unusable_key`: the key holds what no HTTP header may hold; refused here, nothing was sent
 * - `refused_address`: the path would leave the provider's origin; refused here, nothing was sent
 */
export type TransportErrorKind =
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'too_large'
  | 'unusable_key'
  | 'refused_address';

/** No whole answer. `sent: 'maybe'` = the server may have got and obeyed the request. */
export class TransportError extends Error {
  readonly kind: TransportErrorKind;
  readonly sent: 'no' | 'maybe';

  /** The cause is not kept: a browser's error text may hold an address with a secret in it. */
  constructor(kind: TransportErrorKind, sent: 'no' | 'maybe') {
    super(`${kind} (sent: ${sent})`);
    this.name = 'TransportError';
    this.kind = kind;
    this.sent = sent;
  }
}
