import { type Answer, type Api, type Desk, param, Refusal } from '../api.ts';
import { writeExact } from '../exact-json.ts';
import { grant, mayRefresh } from '../tokens.ts';
import { topTime } from './time.ts';

/** The server's own clock, by which a client finds out that its own is wrong. */
export const getTime: Api = {
  open: true,
  required: [],
  answer: ({ wallMs }) => ({ body: { time: topTime(wallMs) } }),
};

export const createToken: Api = {
  open: true,
  required: ['code'],
  answer(desk) {
    if (!param(desk, 'code').startsWith('sandbox-code'))
      throw refused('invalid-code', 'the sandbox takes codes that begin with sandbox-code');
    return granted(desk);
  },
};

export const refreshToken: Api = {
  open: true,
  required: ['refresh_token'],
  answer(desk) {
    if (!mayRefresh(desk, param(desk, 'refresh_token')))
      throw refused('invalid-refresh-token', 'the refresh token is unknown or expired');
    return granted(desk);
  },
};

/** The token comes as JSON text inside the JSON. */
function granted(desk: Desk): Answer {
  const { access, refresh, changes } = grant(desk);
  const { tokenSeconds, refreshSeconds } = desk.rules;
  const levels = ['r1', 'r2', 'w1', 'w2'].map((level) => [`${level}_expires_in`, tokenSeconds]);
  const token = {
    access_token: access.token,
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    refresh_token: refresh.token,
    re_expires_in: refreshSeconds,
    ...Object.fromEntries(levels),
    taobao_user_id: '2200000000001',
    taobao_user_nick: 'sandbox',
  };
  return { body: { token_result: writeExact(token) }, changes };
}

function refused(subCode: string, detail: string): Refusal {
  return new Refusal('15', 'Remote service error', { subCode: `isv.${subCode}`, detail });
}
