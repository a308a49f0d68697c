import { meterOf, retryAfterS } from './answer.ts';
import type { HttpAnswer } from './http.ts';
import type { ProviderId } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import { isOnce, outlookOf, type Purpose } from './purpose.ts';
import { type RefusalRow, readRefusal } from './refusal.ts';
import { safeDetail } from './safe-detail.ts';
import { sharedRefusals, silenceOf } from './shared-refusals.ts';
import type { TransportError } from './transport-error.ts';

/** Whose call failed: `secrets` only to be taken out of the provider's words. */
export type FailedCall = {
  provider: ProviderId;
  purpose: Purpose;
  secrets: readonly string[];
  rows: readonly RefusalRow[];
};

/** Refused before anything was done; every other answer but a readable success proves nothing. */
const DEFINITE = new Set([400, 401, 402, 403, 404, 413, 415, 422, 429]);

/** KonbiniAPI and DumplingAI charge by the request; InfiniPost does not. */
const PAID = new Set<Purpose>(['clip', 'sound']);

/** The person's part: what it means and what to do follows from the purpose when nobody knows. */
function tell(
  row: Pick<RefusalRow, 'remedy' | 'next' | 'step'>,
  purpose: Purpose,
  certain: boolean,
) {
  const outlook = outlookOf(purpose);
  if (!certain && outlook.afterSilence !== undefined) {
    return { means: outlook.uncertain, ...outlook.afterSilence };
  }
  return {
    means: certain ? outlook.certain : outlook.uncertain,
    // Only what may be sent twice is ever tried again without a person.
    remedy: row.remedy === 'retry' && isOnce(purpose) ? 'ask_user' : row.remedy,
    next: row.next,
    step: row.step,
  } as const;
}

/** An answer that is not the success asked for, as an error with its one remedy. */
export function refusedCall(call: FailedCall, answer: HttpAnswer): ProviderError {
  const { provider, purpose } = call;
  const { code, says, logId } = readRefusal(answer.json);
  const refusal = { purpose, status: answer.status, code, says, json: answer.json !== undefined };
  const rows = [...call.rows, ...sharedRefusals(provider)];
  const row = rows.find((one) => one.when(refusal)) as RefusalRow;
  const certain = row.effect === 'none' || DEFINITE.has(answer.status);
  const told = tell(row, purpose, certain);
  const means = (certain && row.means?.[purpose]) || told.means;
  const detail =
    safeDetail(says, ...call.secrets) || `${answer.headers.get('Content-Type') ?? 'no type'}`;
  return new ProviderError(
    {
      code: row.code,
      ...told,
      what: row.what.replace('{status}', String(answer.status)),
      means,
      ...(row.field === undefined ? {} : { field: row.field }),
      detail: safeDetail(
        `HTTP ${answer.status}${code === null ? '' : ` ${code}`}: ${detail}`,
        ...call.secrets,
      ),
    },
    {
      provider,
      status: answer.status,
      providerCode: code === null ? null : safeDetail(code, ...call.secrets).slice(0, 80),
      effect: certain || !isOnce(purpose) ? 'none' : 'unknown',
      charged: row.charged ?? (PAID.has(purpose) && !certain ? 'unknown' : 'no'),
      retryAfterS: retryAfterS(answer.headers),
      meter: meterOf(answer.headers),
      logId: logId === null ? null : safeDetail(logId, ...call.secrets).slice(0, 80),
    },
  );
}

/** No whole answer, as an error with its one remedy. */
export function silentCall(call: FailedCall, error: TransportError): ProviderError {
  const { provider, purpose } = call;
  const certain = error.sent === 'no';
  const silence = silenceOf(provider, error.kind, !certain && isOnce(purpose));
  return new ProviderError(
    {
      code: silence.code,
      ...tell(silence, purpose, certain),
      what: silence.what,
      ...(silence.field === undefined ? {} : { field: silence.field }),
      detail: error.message,
    },
    {
      provider,
      status: null,
      providerCode: null,
      effect: certain || !isOnce(purpose) ? 'none' : 'unknown',
      charged: PAID.has(purpose) && !certain ? 'unknown' : 'no',
      retryAfterS: null,
      meter: null,
      logId: null,
    },
  );
}
