import type { Answer, Desk } from '../api.ts';
import type { Change } from '../shop/state.ts';

/** One thing that is wrong with what was sent. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** A business success inside `result`. */
export function succeeded(desk: Desk, data: unknown, changes: readonly Change[] = []): Answer {
  return {
    body: { result: { data, success: true, trace_id: traceId(desk) } },
    changes,
  };
}

/** A business failure inside `result`; several faults at once are joined by semicolons. */
export function failed(desk: Desk, faults: readonly Fault[]): Answer {
  return { body: { result: failure(desk, faults) } };
}

/** The words of a failure, for replies that do not put them into `result`. */
export function failure(desk: Desk, faults: readonly Fault[]) {
  return {
    success: false,
    msg_code: faults.map(({ code }) => code).join(';'),
    message: faults.map(({ message }) => message).join(';'),
    trace_id: traceId(desk),
  };
}

function traceId({ requestId }: Desk): string {
  return `sandbox${requestId}`;
}

export const NOT_FOUND: Fault = {
  code: 'B_PRODUCT_NOT_FOUND',
  message: 'the shop has no such product',
};

export function invalid(message: string): Fault {
  return { code: 'B_PRODUCT_PARAM_INVALID', message };
}
