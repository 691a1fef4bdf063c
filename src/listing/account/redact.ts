import type { Reply } from '../marketplace.ts';

/** A marketplace may repeat what it was sent: no secret passes from its answers into ours. */
export function redacted(reply: Reply, secrets: readonly string[]): Reply {
  const masked = (text: string) =>
    secrets.reduce(
      (masking, secret) => (secret.length < 4 ? masking : masking.replaceAll(secret, '***')),
      text,
    );
  return {
    ...reply,
    message: masked(reply.message),
    codes: reply.codes.map(masked),
    requestId: masked(reply.requestId),
    traceId: masked(reply.traceId),
  };
}
