import { isCurrency } from '../../../currencies.ts';
import { compare, type Fraction, fraction, plus, times, toPlain, ZERO } from '../../../fraction.ts';
import type { Declaration } from '../../export/declaration.ts';
import type { Found } from '../check.ts';
import { AES, type ExportCheck, itemsOf } from './check.ts';

/** Statistical values may differ from the invoice by freight and discounts; more than this is doubtful. */
const TOLERANCE = fraction('0.25');

export const exportInvoice: ExportCheck = {
  code: 'DX39',
  name: 'export-invoice',
  severity: 'error',
  title:
    'Invoice total and currency are stated; statistical values come to about the same (within a quarter; our measure).',
  source: AES,
  check: (declaration) => [...stated(declaration), ...statistical(declaration)],
};

function stated({ ExportOperation: operation, GoodsShipment: shipment }: Declaration) {
  const { totalAmountInvoiced, invoiceCurrency = '' } = operation ?? {};
  const found: Found[] = [];
  if (totalAmountInvoiced === undefined)
    found.push({
      path: ['total'],
      message: 'The invoice total is not stated.',
      hint: 'A standard declaration needs it.',
    });
  if (!isCurrency(invoiceCurrency))
    found.push({
      path: ['terms', 'currency'],
      value: invoiceCurrency,
      message: `${invoiceCurrency} is no currency of the invoice.`,
      hint: 'Write an ISO 4217 code such as EUR.',
    });
  if (!(shipment?.SupportingDocument ?? []).some(({ type }) => type === 'N380' || type === 'N325'))
    found.push({
      path: ['references', 'invoice'],
      message: 'No invoice (N380) and no proforma (N325) goes with the declaration.',
      hint: 'Name one of them.',
    });
  return found;
}

/** Only in euro, and where every item has its value. */
function statistical(declaration: Declaration): readonly Found[] {
  const { totalAmountInvoiced: total, invoiceCurrency } = declaration.ExportOperation ?? {};
  const values = itemsOf(declaration).map(({ statisticalValue }) => statisticalValue);
  if (total === undefined || invoiceCurrency !== 'EUR' || values.includes(undefined)) return [];
  // Goods free of charge have a value and no invoice total.
  if (fraction(total).n === 0n) return [];
  const sum = values.reduce<Fraction>((all, value) => plus(all, fraction(value ?? '0')), ZERO);
  const invoiced = fraction(total);
  const [less, more] = compare(sum, invoiced) < 0 ? [sum, invoiced] : [invoiced, sum];
  if (compare(plus(less, times(invoiced, TOLERANCE)), more) >= 0) return [];
  return [
    {
      path: ['lines'],
      severity: 'warning',
      value: toPlain(sum, 2),
      message: `The statistical values come to ${toPlain(sum, 2)} EUR, the invoice to ${total} EUR.`,
      hint: 'A statistical value is that of the goods at the border of the country of export.',
    },
  ];
}
