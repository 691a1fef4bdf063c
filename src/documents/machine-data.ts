// The data of a paper for machines: plain values, decimals as text, units in the names.
import { type Fraction, toPlain } from '../fraction.ts';
import { toDecimal } from '../money.ts';
import type { Consignment } from './consignment.ts';

const weight = (value: Fraction | undefined) => (value === undefined ? null : toPlain(value, 6));

/** Parties, term of delivery and transport as the shipment has them; nothing of payment. */
export function partiesData({ shipment }: Consignment) {
  const { seller, buyer, consignee, notify, terms, transport, references, regime } = shipment;
  const { bank: _, ...exporter } = seller;
  return {
    shipment: shipment.reference,
    regime: regime ?? 'general-trade',
    seller: exporter,
    buyer,
    consignee: consignee ?? buyer,
    notify: notify ?? null,
    delivery: { incoterm: terms.incoterm, place: terms.place },
    transport,
    purchaseOrder: references?.purchaseOrder ?? null,
  };
}

/** How the goods are paid, for papers that name prices. */
export function paymentData({ shipment: { terms, seller } }: Consignment) {
  return { terms, bank: seller.bank ?? null };
}

export function linesData({ lines }: Consignment, options: { readonly prices: boolean }) {
  return lines.map((line) => ({
    no: line.no,
    sku: line.sku,
    gtin: line.product.gtin ?? null,
    nameEn: line.product.title_en ?? null,
    nameZh: line.product.title_zh ?? null,
    brand: line.product.brand ?? null,
    model: line.product.model ?? null,
    hs: line.product.hs_code ?? null,
    origin: line.origin?.code ?? null,
    quantity: line.quantity,
    unit: line.unit,
    netKg: weight(line.netKg),
    ...(options.prices
      ? { price: line.price, amount: toDecimal(line.amount), freeOfCharge: line.free }
      : {}),
  }));
}

export function totalsData({ totals, currency }: Consignment) {
  return {
    currency,
    goods: toDecimal(totals.goods),
    freeOfCharge: toDecimal(totals.free),
    discount: toDecimal(totals.discount),
    charges: totals.charges.map(({ name, amount }) => ({ name, amount: toDecimal(amount) })),
    chargesIncluded: totals.chargesIncluded,
    payable: toDecimal(totals.payable),
  };
}

export function packagesData({ packages, totals }: Consignment) {
  return {
    count: totals.packages,
    grossKg: weight(totals.grossKg),
    netKg: weight(totals.netKg),
    volumeM3: weight(totals.volumeM3),
    runs: packages.map((run) => ({
      from: run.from,
      to: run.to,
      kind: run.kind,
      contents: run.contents,
      grossKgEach: weight(run.grossKg),
      netKgEach: weight(run.netKg),
      sizeCm: run.sizeCm ?? null,
      wood: run.wood ?? null,
      ispm15: run.ispm15 ?? null,
      sscc: run.sscc,
    })),
  };
}
