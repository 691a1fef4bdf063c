import type { Consignment } from '../consignment.ts';
import type { Facts } from '../document-kind.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X6: contract, invoice, packing list, declaration follow each other; invoiced and made before leaving. */
export const dateOrder: DocumentCheck = {
  code: 'DX06',
  name: 'date-order',
  severity: 'error',
  title:
    'Contract ≤ invoice ≤ packing list ≤ declaration; invoiced and made before the goods leave.',
  source: BROKERS,
  check: (consignment, facts) => [
    ...papers(consignment, facts),
    ...departure(consignment, facts),
    ...production(consignment),
  ],
};

function papers({ shipment }: Consignment, { numbers }: Facts): readonly Found[] {
  const { declared } = shipment;
  const dates = [
    { name: 'contract', date: numbers.contract.date, path: ['references', 'contract', 'date'] },
    { name: 'invoice', date: numbers.invoice.date, path: ['references', 'invoice', 'date'] },
    {
      name: 'packing list',
      date: numbers.packingList.date,
      path: ['references', 'packingList', 'date'],
    },
    ...(declared?.date === undefined
      ? []
      : [{ name: 'declaration', date: declared.date, path: ['declared', 'date'] }]),
  ];
  return dates.flatMap((later, i): readonly Found[] => {
    const before = dates[i - 1];
    if (before === undefined || before.date <= later.date) return [];
    return [
      {
        path: later.path,
        value: later.date,
        message: `The ${later.name} is dated ${later.date}, before the ${before.name} of ${before.date}.`,
        hint: 'Mend the date that is wrong.',
      },
    ];
  });
}

/** The invoice goes with the export declaration, so it cannot be younger than the departure. */
function departure({ shipment }: Consignment, { numbers }: Facts): readonly Found[] {
  const { date } = numbers.invoice;
  if (date <= shipment.date) return [];
  return [
    {
      path: ['references', 'invoice', 'date'],
      value: date,
      message: `The invoice is dated ${date}, after the goods leave on ${shipment.date}.`,
      hint: 'Mend the invoice’s date or the shipment’s date.',
    },
  ];
}

function production({ shipment, lines }: Consignment): readonly Found[] {
  return lines.flatMap((line): readonly Found[] =>
    line.productionDate === undefined || line.productionDate < shipment.date
      ? []
      : [
          {
            path: ['lines', line.no - 1, 'productionDate'],
            value: line.productionDate,
            sku: line.sku,
            message: `${line.sku} would be made on ${line.productionDate}, but leaves on ${shipment.date}.`,
            hint: 'Mend the production date or the shipment’s date.',
          },
        ],
  );
}
