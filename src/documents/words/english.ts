import { type Currency, decimalsOf } from '../../currencies.ts';
import type { Money } from '../../money.ts';
import { splitAmount } from './split-amount.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

interface Names {
  readonly one: string;
  readonly many: string;
  readonly minorOne?: string;
  readonly minorMany?: string;
}

const NAMES: Partial<Record<Currency, Names>> = {
  EUR: { one: 'euro', many: 'euros', minorOne: 'cent', minorMany: 'cents' },
  USD: { one: 'US dollar', many: 'US dollars', minorOne: 'cent', minorMany: 'cents' },
  HKD: { one: 'Hong Kong dollar', many: 'Hong Kong dollars', minorOne: 'cent', minorMany: 'cents' },
  CNY: { one: 'Chinese yuan', many: 'Chinese yuan', minorOne: 'fen', minorMany: 'fen' },
  GBP: { one: 'pound sterling', many: 'pounds sterling', minorOne: 'penny', minorMany: 'pence' },
  CHF: { one: 'Swiss franc', many: 'Swiss francs', minorOne: 'centime', minorMany: 'centimes' },
  JPY: { one: 'Japanese yen', many: 'Japanese yen' },
  KRW: { one: 'Korean won', many: 'Korean won' },
};

/** An amount in English words: `one hundred euros and five cents only`. Zero or more. */
export function amountInEnglish(amount: Money): string {
  const { whole, minor } = splitAmount(amount);
  const names = NAMES[amount.currency];
  const units =
    names === undefined
      ? `${amount.currency} ${wholeInEnglish(whole)}`
      : `${wholeInEnglish(whole)} ${whole === 1n ? names.one : names.many}`;
  if (minor === 0n) return `${units} only`;
  const small =
    names?.minorOne === undefined
      ? `${minor}/${10n ** BigInt(decimalsOf(amount.currency))}`
      : `${wholeInEnglish(minor)} ${minor === 1n ? names.minorOne : names.minorMany}`;
  return `${units} and ${small} only`;
}

/** A whole number, zero or more, below 10^18. */
export function wholeInEnglish(n: bigint): string {
  if (n < 1000n) return hundreds(Number(n));
  const parts: string[] = [];
  for (let rest = n, i = 0; rest > 0n; rest /= 1000n, i++) {
    const group = Number(rest % 1000n);
    if (group > 0) parts.unshift(`${hundreds(group)}${GROUPS[i] ?? ''}`);
  }
  return parts.join(' ');
}

function hundreds(n: number): string {
  if (n < 100) return tens(n);
  const rest = n % 100;
  const head = `${SMALL[Math.floor(n / 100)]} hundred`;
  return rest === 0 ? head : `${head} and ${tens(rest)}`;
}

function tens(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  const rest = n % 10;
  const head = TENS[Math.floor(n / 10)] ?? '';
  return rest === 0 ? head : `${head}-${SMALL[rest]}`;
}
