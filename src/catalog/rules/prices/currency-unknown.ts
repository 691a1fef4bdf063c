import { CURRENCIES, isCurrency } from '../../../currencies.ts';
import { fieldRule } from '../../rule.ts';
import { ISO_4217 } from '../sources.ts';

/** What people write instead of a code, and which code is meant. `$` and `¥` stand for several. */
export const CURRENCY_WORDS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  EU: 'EUR',
  '£': 'GBP',
  POUND: 'GBP',
  US$: 'USD',
  $US: 'USD',
  DOLLAR: 'USD',
  RMB: 'CNY',
  CNH: 'CNY',
  YUAN: 'CNY',
  RENMINBI: 'CNY',
  元: 'CNY',
  人民币: 'CNY',
  'CN¥': 'CNY',
  YEN: 'JPY',
  円: 'JPY',
  FR: 'CHF',
  SFR: 'CHF',
  HK$: 'HKD',
};

const SEVERAL: Readonly<Record<string, string>> = {
  $: 'USD, AUD, CAD, HKD or SGD',
  '¥': 'CNY or JPY',
  '￥': 'CNY or JPY',
  KR: 'DKK, NOK or SEK',
};

export const currencyUnknown = fieldRule({
  code: 'EW4006',
  name: 'currency-unknown',
  severity: 'error',
  title: 'The currency is none',
  what: 'Currencies are codes of ISO 4217 in capitals: EUR, USD, CNY. Symbols, names and RMB are refused, with the code that is meant.',
  why: 'Customs forms and marketplaces know the codes only; $ and ¥ stand for several currencies.',
  fix: 'Write the three-letter code.',
  sources: [ISO_4217],
  columns: ['currency'],
  good: { empty: true, shape: { is: 'one-of', values: CURRENCIES } },
  check(value) {
    const upper = value.toUpperCase();
    // Small letters are understood everywhere.
    if (value === '' || isCurrency(upper)) return undefined;
    const code = CURRENCY_WORDS[upper];
    if (code !== undefined) return { say: 'meant', data: { code } };
    const codes = SEVERAL[upper];
    return codes === undefined ? {} : { say: 'several', data: { codes } };
  },
  says: {
    default: {
      message: '{value} is no currency of ISO 4217.',
      hint: 'Write the three-letter code, for example EUR.',
    },
    meant: {
      message: '{value} is no currency code.',
      hint: 'Write {code}.',
    },
    several: {
      message: '{value} stands for several currencies.',
      hint: 'Write the code that is meant: {codes}.',
    },
  },
  examples: {
    good: { rows: [{ currency: 'CNY' }] },
    bad: { rows: [{ currency: 'XYZ' }] },
    more: {
      meant: { rows: [{ currency: 'RMB' }] },
      several: { rows: [{ currency: '$' }] },
    },
  },
});
