import { createHash } from 'node:crypto';
import type { Desk } from './api.ts';
import { isExpired } from './protocol.ts';
import type { Change, Token } from './shop/state.ts';

/** A new pair of tokens. */
export interface Grant {
  readonly access: Token;
  readonly refresh: Token;
  readonly changes: readonly Change[];
}

/** Makes a pair of tokens for a call; each call gets its own. */
export function grant({ call, nowMs, rules, requestId }: Desk): Grant {
  const make = (use: Token['use'], seconds: number): Token => ({
    token: `sandbox-${use}-${digest(`${requestId} ${use}`)}`,
    gateway: call.gateway,
    use,
    expiresMs: nowMs + seconds * 1000,
  });
  const access = make('access', rules.tokenSeconds);
  const refresh = make('refresh', rules.refreshSeconds);
  return {
    access,
    refresh,
    changes: [
      { kind: 'token', token: access },
      { kind: 'token', token: refresh },
    ],
  };
}

/** Whether a refresh token still gives new tokens. */
export function mayRefresh({ call, shop, nowMs }: Desk, refreshToken: string): boolean {
  const token = shop.tokens.get(refreshToken);
  return token?.gateway === call.gateway && token.use === 'refresh' && !isExpired(token, nowMs);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}
