import type { Gateway } from './call.ts';
import type { Change } from './shop/state.ts';

/** What a client needs to call one of the gateways. All throw-away values: they open this sandbox only. */
export interface App {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export const APPS: Readonly<Record<Gateway, App>> = {
  'alibaba-com': {
    appKey: '520001',
    appSecret: 'sandbox-secret-alibaba-com',
    accessToken: 'sandbox-token-alibaba-com',
    refreshToken: 'sandbox-refresh-alibaba-com',
  },
  'tmall-global': {
    appKey: '23520001',
    appSecret: 'sandbox-secret-tmall',
    accessToken: 'sandbox-token-tmall',
    refreshToken: 'sandbox-refresh-tmall',
  },
};

/** The tokens that a new shop knows. */
export const FIRST_TOKENS: readonly Change[] = (['alibaba-com', 'tmall-global'] as const).flatMap(
  (gateway) =>
    (['access', 'refresh'] as const).map(
      (use): Change => ({
        kind: 'token',
        token: {
          token: use === 'access' ? APPS[gateway].accessToken : APPS[gateway].refreshToken,
          gateway,
          use,
          expiresMs: null,
        },
      }),
    ),
);
