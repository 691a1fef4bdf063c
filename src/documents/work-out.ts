import type { PlacedProduct, Product } from '../catalog/product.ts';
import { type Currency, isCurrency } from '../currencies.ts';
import { fraction, minus, ONE, percent, times } from '../fraction.ts';
import { roundToMoney } from '../money.ts';
import type { Consignment, ConsignmentLine } from './consignment.ts';
import { type Country, type CountryNames, countryOf } from './country.ts';
import { isLithium } from './goods-group.ts';
import type { Complaint } from './issue.ts';
import { packagesOf } from './package-runs.ts';
import { printableDeep } from './printable.ts';
import type { Shipment } from './shipment.ts';
import { totalsOf } from './totals.ts';

/** Products of the catalog by SKU. */
export type Products = ReadonlyMap<string, PlacedProduct>;

/** Works a shipment out; complaints are what stops a line or a package from being known. */
export function consignmentOf(
  given: Shipment,
  products: Products,
  names: CountryNames,
): { readonly consignment: Consignment; readonly complaints: readonly Complaint[] } {
  const shipment = printableDeep(given);
  const complaints: Complaint[] = [];
  const currency = isCurrency(shipment.terms.currency) ? shipment.terms.currency : 'EUR';
  const country = (code: string) => countryOf(code, names);
  const lines: ConsignmentLine[] = [];
  for (const [i, line] of shipment.lines.entries()) {
    const found = products.get(line.sku);
    if (found === undefined) {
      complaints.push(skuUnknown(line.sku, ['lines', i, 'sku']));
      continue;
    }
    const price = line.price ?? catalogPrice(found.product, currency);
    if (price === undefined) complaints.push(priceUnknown(line.sku, currency, ['lines', i]));
    lines.push(
      workedOut(shipment, i, price ?? '0', printableDeep(found.product), currency, country),
    );
  }
  const packed = packagesOf(shipment, lines, complaints);
  const totals = totalsOf(shipment, lines, packed.runs, currency);
  return {
    consignment: {
      shipment,
      currency,
      lines,
      packages: packed.runs,
      planned: packed.planned,
      totals,
      country,
    },
    complaints,
  };
}

function workedOut(
  shipment: Shipment,
  i: number,
  price: string,
  product: Product,
  currency: Currency,
  country: (code: string) => Country,
): ConsignmentLine {
  const line = shipment.lines[i];
  const quantity = line?.quantity ?? '0';
  const off = line?.discountPercent === undefined ? ONE : minus(ONE, percent(line.discountPercent));
  const worth = times(times(fraction(price), fraction(quantity)), off);
  return {
    no: i + 1,
    sku: product.sku,
    product,
    origin:
      product.country_of_origin === undefined ? undefined : country(product.country_of_origin),
    quantity,
    unit: line?.unit ?? 'C62',
    price,
    discountPercent: line?.discountPercent,
    // Half up to the minor unit, as the trade and EN 16931 round a line.
    amount: roundToMoney(worth, currency, 'half-up'),
    free: line?.freeOfCharge === 'true',
    netKg:
      product.net_weight_kg === undefined
        ? undefined
        : times(fraction(product.net_weight_kg), fraction(quantity)),
    cnCode: line?.cnCode,
    productionDate: line?.productionDate,
    batch: line?.batch,
    lithium: isLithium(product) && line?.battery !== 'other',
    elements: line?.elements ?? {},
  };
}

function catalogPrice(product: Product, currency: Currency): string | undefined {
  return product.currency === currency ? product.price : undefined;
}

function skuUnknown(sku: string, path: Complaint['path']): Complaint {
  return {
    code: 'DX18',
    rule: 'sku-unknown',
    severity: 'error',
    path,
    value: sku,
    sku,
    message: `${sku} is not in the catalog.`,
    hint: 'Check the SKU, or name the right catalog with --catalog or catalog:.',
  };
}

function priceUnknown(sku: string, currency: string, path: Complaint['path']): Complaint {
  return {
    code: 'DX19',
    rule: 'price-unknown',
    severity: 'error',
    path,
    value: '',
    sku,
    message: `There is no price for ${sku} in ${currency}.`,
    hint: `Give the line a price; the catalog has none in ${currency}.`,
  };
}
