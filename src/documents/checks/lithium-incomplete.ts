import type { DocumentCheck, Found } from './check.ts';

/** X12: what carriers ask of a lithium battery is stated. */
export const lithiumIncomplete: DocumentCheck = {
  code: 'DX12',
  name: 'lithium-incomplete',
  severity: 'error',
  title: 'A lithium battery has UN number, UN 38.3 report and packing instruction.',
  source: {
    title: 'Packing instructions 965 to 970 and UN Manual of Tests and Criteria 38.3',
    publisher: 'IATA; United Nations',
    confidence: 'verified',
  },
  check: ({ shipment, lines }) => {
    const items = lines.filter(({ lithium }) => lithium);
    const lacks = (no: number, sku: string, column: string): Found => ({
      path: ['lines', no - 1],
      sku,
      message: `${sku} contains a battery and has no ${column}.`,
      hint: `Fill ${column} in the catalog; or set battery: other on the line if there is no lithium in it.`,
    });
    return [
      ...items.flatMap(({ no, sku, product }) => [
        ...(product.un_number === undefined ? [lacks(no, sku, 'un_number')] : []),
        ...(product.un38_3_report === undefined ? [lacks(no, sku, 'un38_3_report')] : []),
      ]),
      ...(items.length > 0 && shipment.lithium === undefined
        ? [
            {
              path: ['lines', (items[0]?.no ?? 1) - 1],
              sku: items[0]?.sku ?? '',
              message: 'A battery travels with the goods and no packing instruction is stated.',
              hint: 'Add lithium: packingInstruction (966 packed with, 967 inside the equipment).',
            },
          ]
        : []),
    ];
  },
};
