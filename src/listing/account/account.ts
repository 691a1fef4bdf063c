import { EXIT } from '../../errors.ts';
import type { Stop } from '../calls/stop.ts';
import type { Reply } from '../marketplace.ts';

/** What to do about refusals that concern the account, by a word in the code or message. */
const ADVICE: readonly (readonly [RegExp, string, string])[] = [
  [
    /whitelist|WhiteIp/i,
    'does not take calls from this address',
    'Its allow-list names the addresses that may call. Run ewtp from one of them: a runner of your own, or a proxy with a fixed address.',
  ],
  [
    /InvalidAppKey|app.?key/i,
    'does not know the app key',
    'Check appKey in the shop’s configuration; is it the app of this gateway?',
  ],
  [
    /signature/i,
    'finds the signature wrong',
    'Most often the app secret is not the one of this app key. ewtp sign shows what is signed.',
  ],
  [
    /timestamp/i,
    'finds this machine’s clock wrong',
    'Set the clock, for example by turning on network time.',
  ],
  [
    /permission/i,
    'does not permit this call to the app',
    'Ask for the API package of product publishing in the app’s console.',
  ],
  [
    /token|session/i,
    'does not take the access token',
    'It has expired or belongs to another app. Authorise the app again, by ewtp authorise, or give ewtp a new token.',
  ],
];

const OTHER = [
  'refuses this account',
  'See in the seller’s back office what it asks for, then run the same command again.',
] as const;

/** A refusal that no product of this run can get past. */
export function accountStop({ codes, message, requestId }: Reply, title: string): Stop {
  const said = [...codes, message].join(' ');
  const [what, hint] =
    ADVICE.flatMap(([pattern, says, advice]) =>
      pattern.test(said) ? [[says, advice] as const] : [],
    )[0] ?? OTHER;
  const request = requestId === '' ? '' : `, request ${requestId}`;
  return {
    exit: EXIT.credentials,
    message: `${title} ${what} (${codes.join(', ') || message}${request}).`,
    hint,
  };
}
