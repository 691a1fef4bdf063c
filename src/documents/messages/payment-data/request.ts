// What customs ask: one order at a time, as the form field `openReq`.
import { z } from 'zod';

const requestForm = z.object({
  orderNo: z.string().trim().min(1),
  sessionID: z.string().trim().min(1),
  serviceTime: z.preprocess(String, z.string().regex(/^\d{13}$/)),
});

export type DataRequest = z.infer<typeof requestForm>;

/** Requests, one on each line or one alone over several; undefined where that is not what stands there. */
export function requestsIn(text: string): readonly DataRequest[] | undefined {
  const plain = text.replace(/^\ufeff/, '').trim();
  const whole = requestOf(plain);
  if (whole !== undefined) return [whole];
  const each = plain.split(/\r?\n/).filter((line) => line.trim() !== '');
  const requests = each.flatMap((line) => requestOf(line) ?? []);
  return each.length > 0 && requests.length === each.length ? requests : undefined;
}

/** The field alone, or the form that held it. */
function requestOf(text: string): DataRequest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const inner = z.object({ openReq: z.string() }).safeParse(value);
    const read = requestForm.safeParse(inner.success ? JSON.parse(inner.data.openReq) : value);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
