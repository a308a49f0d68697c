import { type Problem, ProblemError } from '../problems/problem.ts';
import type { Meter } from './answer.ts';
import type { ProviderId } from './provider.ts';

export type ProviderFacts = {
  provider: ProviderId;
  /** HTTP status; null = no whole answer came. */
  status: number | null;
  /** The provider's own code, where its errors have one. */
  providerCode: string | null;
  /**
   * `none`: the call certainly did nothing (reads always, definite refusals). `unknown`: it may
   * have done what was asked, so only evidence or the user may go on.
   */
  effect: 'none' | 'unknown';
  /** Whether it cost a credit, by the provider's documented rules. */
  charged: 'no' | 'yes' | 'unknown';
  retryAfterS: number | null;
  meter: Meter | null;
  /** What the provider calls this request in its own log, where it tells: its support asks for it. */
  logId: string | null;
};

/** A call to a provider did not succeed. `problem` tells a person, the fields tell the code. */
export class ProviderError extends ProblemError {
  readonly provider: ProviderId;
  readonly status: number | null;
  readonly providerCode: string | null;
  readonly effect: 'none' | 'unknown';
  readonly charged: 'no' | 'yes' | 'unknown';
  readonly retryAfterS: number | null;
  readonly meter: Meter | null;
  readonly logId: string | null;

  constructor(problem: Problem, facts: ProviderFacts) {
    super(problem);
    this.name = 'ProviderError';
    this.provider = facts.provider;
    this.status = facts.status;
    this.providerCode = facts.providerCode;
    this.effect = facts.effect;
    this.charged = facts.charged;
    this.retryAfterS = facts.retryAfterS;
    this.meter = facts.meter;
    this.logId = facts.logId;
  }
}
