import { fraction } from '../../fraction.ts';
import { type Money, roundToMoney, toDecimal } from '../../money.ts';
import type { Consignment } from '../consignment.ts';
import { type DocumentCheck, type Found, TRADE } from './check.ts';

/** X1: lines, charges and discount come to the total, to the cent. */
export const sumMismatch: DocumentCheck = {
  code: 'DX01',
  name: 'sum-mismatch',
  severity: 'error',
  title: 'Lines, charges and discount come to the invoice total, to the last minor unit.',
  source: TRADE,
  check: ({ shipment, lines, totals, currency }) => [
    ...lines.flatMap((line): readonly Found[] => {
      const stated = shipment.lines[line.no - 1]?.amount;
      return stated === undefined || same(stated, line.amount)
        ? []
        : [
            {
              path: ['lines', line.no - 1, 'amount'],
              value: stated,
              sku: line.sku,
              message: `${line.sku}: quantity times price comes to ${toDecimal(line.amount)} ${currency}, not ${stated}.`,
              hint: 'Mend quantity, price or amount; or leave the amount out.',
            },
          ];
    }),
    ...totalFound(shipment.total, totals.payable, ['total'], 'The lines with charges come to'),
    ...totalFound(
      shipment.declared?.total,
      totals.payable,
      ['declared', 'total'],
      'The invoice comes to',
    ),
  ],
};

function totalFound(
  stated: string | undefined,
  reckoned: Money,
  path: readonly string[],
  says: string,
): readonly Found[] {
  if (stated === undefined || same(stated, reckoned)) return [];
  return [
    {
      path,
      value: stated,
      message: `${says} ${toDecimal(reckoned)} ${reckoned.currency}, not ${stated}.`,
      hint: 'Find out which is right before anything is signed.',
    },
  ];
}

/** Whether a written amount is that amount; one with too many decimals is not. */
function same(stated: string, amount: Money): boolean {
  const value = fraction(stated);
  const rounded = roundToMoney(value, amount.currency, 'half-up');
  return rounded.minor === amount.minor && sameDecimals(stated, toDecimal(rounded));
}

function sameDecimals(stated: string, shown: string): boolean {
  const extra = (stated.split('.')[1] ?? '').slice((shown.split('.')[1] ?? '').length);
  return /^0*$/.test(extra);
}

/** Customs value every line; a price of nothing is sent back. */
export const valueZero: DocumentCheck = {
  code: 'DX17',
  name: 'value-zero',
  severity: 'error',
  title: 'Every line has a value; goods free of charge too.',
  source: TRADE,
  check: ({ lines }: Consignment) =>
    lines
      .filter(({ price }) => /^0+(\.0+)?$/.test(price))
      .map(({ no, sku }) => ({
        path: ['lines', no - 1, 'price'],
        value: '0',
        sku,
        message: `${sku} has no value; customs value samples too.`,
        hint: 'State the usual price and set freeOfCharge: true.',
      })),
};
