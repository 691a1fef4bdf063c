import type { Product } from '../catalog/product.ts';
import { type Fraction, fraction, plus, times, ZERO } from '../fraction.ts';
import type { ConsignmentLine, PackageRun } from './consignment.ts';
import type { Complaint } from './issue.ts';
import { type Obstacle, planPacking, ssccFrom } from './packing.ts';
import type { Shipment } from './shipment.ts';

/** The packages as given, or as planned from the catalog's cartons, numbered from 1. */
export function packagesOf(
  shipment: Shipment,
  lines: readonly ConsignmentLine[],
  complaints: Complaint[],
): { readonly runs: readonly PackageRun[]; readonly planned: boolean } {
  const given = shipment.packages;
  const plan = given ?? planned(shipment, lines, complaints);
  const bySku = new Map(lines.map((line) => [line.sku, line.product]));
  let next = 1;
  const runs = plan.map((group): PackageRun => {
    const from = next;
    const count = Number(group.count);
    next += count;
    const { lengthCm, widthCm, heightCm } = group;
    return {
      from,
      to: from + count - 1,
      count,
      kind: group.kind,
      contents: group.contents,
      netKg: group.netKg === undefined ? netOf(group.contents, bySku) : fraction(group.netKg),
      grossKg: fraction(group.grossKg),
      sizeCm:
        lengthCm !== undefined && widthCm !== undefined && heightCm !== undefined
          ? [lengthCm, widthCm, heightCm]
          : undefined,
      wood: group.wood ?? shipment.wood,
      ispm15: group.ispm15 ?? shipment.ispm15,
      sscc: group.sscc ?? numbered(shipment, from, count),
    };
  });
  return { runs, planned: given === undefined };
}

function planned(shipment: Shipment, lines: readonly ConsignmentLine[], complaints: Complaint[]) {
  const { packages, lacking } = planPacking(lines, shipment.wood, shipment.ispm15);
  for (const { sku, ...obstacle } of lacking) complaints.push(cannotPack(sku, obstacle));
  return packages;
}

function numbered({ sscc }: Shipment, from: number, count: number): readonly string[] {
  if (sscc === undefined) return [];
  const first = BigInt(sscc.firstSerial) + BigInt(from) - 1n;
  return Array.from({ length: count }, (_, i) => ssccFrom(sscc.companyPrefix, first + BigInt(i)));
}

function netOf(
  contents: readonly { readonly sku: string; readonly quantity: string }[],
  products: ReadonlyMap<string, Product>,
): Fraction | undefined {
  let net: Fraction = ZERO;
  for (const { sku, quantity } of contents) {
    const unit = products.get(sku)?.net_weight_kg;
    if (unit === undefined) return undefined;
    net = plus(net, times(fraction(unit), fraction(quantity)));
  }
  return net;
}

function cannotPack(sku: string, obstacle: Obstacle): Complaint {
  const [why, hint] =
    'column' in obstacle
      ? [`the catalog lacks ${obstacle.column}`, `Fill ${obstacle.column} in the catalog, or say`]
      : [`${obstacle.quantity} is no whole number of units`, 'Mend the quantity, or say'];
  return {
    code: 'DX20',
    rule: 'packing-unknown',
    severity: 'error',
    path: ['lines'],
    value: 'quantity' in obstacle ? obstacle.quantity : '',
    sku,
    message: `No packing plan can be made for ${sku}: ${why}.`,
    hint: `${hint} under packages how the goods are packed.`,
  };
}
