// Amounts in Chinese capitals (大写), as the rules for filling in payment instruments want them:
// 正确填写票据和结算凭证的基本规定, annex to 支付结算办法 (People's Bank of China, 银发〔1997〕393号).
import { type Currency, decimalsOf } from '../../currencies.ts';
import type { Money } from '../../money.ts';
import { splitAmount } from './split-amount.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];

const NAMES: Partial<Record<Currency, string>> = {
  CNY: '人民币',
  EUR: '欧元',
  USD: '美元',
  GBP: '英镑',
  JPY: '日元',
  KRW: '韩元',
  HKD: '港币',
  CHF: '瑞士法郎',
  AUD: '澳大利亚元',
  CAD: '加拿大元',
  SGD: '新加坡元',
  SEK: '瑞典克朗',
  DKK: '丹麦克朗',
  NOK: '挪威克朗',
};

/** An amount in Chinese capitals: `欧元壹仟零伍元叁角整`. Zero or more. */
export function amountInChinese(amount: Money): string {
  const { whole, minor } = splitAmount(amount);
  const name = NAMES[amount.currency] ?? amount.currency;
  const yuan = `${wholeInChinese(whole)}元`;
  if (minor === 0n) return `${name}${yuan}整`;
  if (decimalsOf(amount.currency) === 2) return `${name}${withJiaoAndFen(whole, yuan, minor)}`;
  // Three decimals have no names of their own in Chinese: digit by digit after the point.
  const digits = minor.toString().padStart(decimalsOf(amount.currency), '0');
  return `${name}${wholeInChinese(whole)}点${[...digits].map((digit) => DIGITS[Number(digit)]).join('')}元`;
}

function withJiaoAndFen(whole: bigint, yuan: string, minor: bigint): string {
  const jiao = Number(minor / 10n);
  const fen = Number(minor % 10n);
  const head = whole === 0n ? '' : yuan;
  if (fen === 0) return `${head}${DIGITS[jiao]}角整`;
  if (jiao > 0) return `${head}${DIGITS[jiao]}角${DIGITS[fen]}分`;
  // Nothing in the 角 place: a 零 stands for it, unless nothing comes before.
  return head === '' ? `${DIGITS[fen]}分` : `${head}零${DIGITS[fen]}分`;
}

/** A whole number, zero or more, in capitals. */
export function wholeInChinese(n: bigint): string {
  if (n < 10_000n) return n === 0n ? '零' : four(Number(n));
  if (n < 100_000_000n) return joined(`${wholeInChinese(n / 10_000n)}万`, n % 10_000n, 1000n);
  return joined(`${wholeInChinese(n / 100_000_000n)}亿`, n % 100_000_000n, 10_000_000n);
}

/** Empty places between two groups are read as one 零, however many they are. */
function joined(head: string, rest: bigint, full: bigint): string {
  if (rest === 0n) return head;
  return `${head}${rest < full ? '零' : ''}${wholeInChinese(rest)}`;
}

/** 1 to 9999, without a leading 零. */
function four(n: number): string {
  let text = '';
  let gap = false;
  for (const [i, digit] of [...n.toString()].entries()) {
    const place = n.toString().length - 1 - i;
    if (digit === '0') {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[place]}`;
    gap = false;
  }
  return text;
}
