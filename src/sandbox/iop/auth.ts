import { type Answer, type Api, type Desk, param, Refusal } from '../api.ts';
import { grant, mayRefresh } from '../tokens.ts';

export const createToken: Api = {
  open: true,
  required: ['code'],
  answer(desk) {
    // The documents say that it must be left out.
    if (desk.call.params.has('uuid'))
      throw new Refusal('InvalidParameter', 'uuid must be left out');
    if (!param(desk, 'code').startsWith('sandbox-code'))
      throw new Refusal(
        'InvalidCode',
        'Invalid authorization code; the sandbox takes sandbox-code…',
      );
    return granted(desk);
  },
};

export const refreshToken: Api = {
  open: true,
  required: ['refresh_token'],
  answer(desk) {
    if (!mayRefresh(desk, param(desk, 'refresh_token')))
      throw new Refusal('IllegalRefreshToken', 'The specified refresh token is invalid or expired');
    return granted(desk);
  },
};

function granted(desk: Desk): Answer {
  const { access, refresh, changes } = grant(desk);
  return {
    body: {
      access_token: access.token,
      refresh_token: refresh.token,
      expires_in: desk.rules.tokenSeconds,
      refresh_expires_in: desk.rules.refreshSeconds,
      account: 'sandbox@example.invalid',
      account_platform: 'icbu',
    },
    changes,
  };
}
