import { nearest } from '../../did-you-mean.ts';
import { MESSAGE_CODES, type MessageCode } from '../../documents/messages/message.ts';
import { UserError } from '../../errors.ts';
import { visible } from '../../output/visible.ts';

export interface CustomsOptions {
  readonly catalog?: string;
  readonly regime?: string;
  readonly out?: string;
  readonly message: readonly string[];
  readonly fx: readonly string[];
  readonly sent?: string;
  readonly request?: string;
  readonly receiver?: string;
  readonly format?: string;
  readonly json?: true;
}

/**
 * The messages asked for; all when none is.
 * @throws UserError for a number that there is not
 */
export function messagesAsked({ message }: CustomsOptions): ReadonlySet<MessageCode> {
  return new Set(message.length === 0 ? MESSAGE_CODES : message.map(messageNumbered));
}

function messageNumbered(name: string): MessageCode {
  const found = MESSAGE_CODES.find((code) => code === name.replace(/^CEB|Message$/gi, ''));
  if (found !== undefined) return found;
  throw new UserError(
    `ewtp makes no message ${visible(name)}.`,
    `Use one of ${MESSAGE_CODES.join(', ')}.`,
  );
}

const REGIMES = ['cbec-direct', 'cbec-bonded'] as const;

/**
 * @throws UserError when it is missing or none of the two
 */
export function ecommerceRegime({ regime }: CustomsOptions): (typeof REGIMES)[number] {
  const found = REGIMES.find((name) => name === regime?.toLowerCase());
  if (found !== undefined) return found;
  const close = regime === undefined ? undefined : nearest(regime, REGIMES);
  throw new UserError(
    regime === undefined
      ? 'ewtp customs build needs --regime.'
      : `${visible(regime)} is no way of e-commerce into China.`,
    close === undefined
      ? 'Use cbec-direct (9610, parcels from abroad) or cbec-bonded (1210).'
      : `Did you mean ${close}?`,
  );
}

/**
 * @throws UserError when the flag is missing
 */
export function needed(
  value: string | undefined,
  flag: string,
  example: string,
  what = 'build',
): string {
  if (value !== undefined) return value;
  throw new UserError(`ewtp customs ${what} needs ${flag}.`, `For example: ${flag} ${example}`);
}

/**
 * The receiver of the envelopes; undefined when none are asked for.
 * @throws UserError for what is no number at the exchange
 */
export function receiverAsked({ receiver }: CustomsOptions): string | undefined {
  if (receiver === undefined || /^[A-Za-z0-9]{1,16}$/.test(receiver)) return receiver;
  throw new UserError(
    `${visible(receiver)} is no number at the exchange platform.`,
    'It has up to 16 letters and digits: ask whoever connects you to the China E-Port.',
  );
}
