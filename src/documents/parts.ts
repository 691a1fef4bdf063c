// Pieces that several papers share, so that they name parties and goods alike.
import { type Fraction, fraction, toFixed, toPlain } from '../fraction.ts';
import { format, grouped, toDecimal } from '../money.ts';
import type { Consignment, ConsignmentLine, PackageRun } from './consignment.ts';
import { TRANSPORT_CODE } from './incoterm.ts';
import { PACKAGE_KINDS } from './package-kind.ts';
import { type Box, box, isText, type Signatory, type Words, words } from './paper.ts';
import type { Party } from './shipment-values.ts';
import { cubicMetres } from './totals.ts';
import { UNITS } from './units.ts';

/** A party as a box shows it: names, addresses, numbers. */
export function partyLines(party: Party, { country }: Consignment): readonly string[] {
  const { en, zh } = country(party.country);
  const town = [party.postcode, party.city].filter(isText).join(' ');
  return [
    party.name,
    party.nameZh,
    [party.address, town, en].filter(isText).join(', '),
    party.addressZh,
    party.addressZh === undefined ? zh : undefined,
    labelled('VAT', party.vat),
    labelled('EORI', party.eori),
    labelled('USCC 统一社会信用代码', party.uscc),
    labelled('Customs No. 海关编码', party.customsNo),
    labelled('GACC', party.gaccNo),
    [party.contact, labelled('Tel', party.phone), party.email].filter(isText).join(', '),
  ].filter(isText);
}

/** The party's name, in whatever language it has. */
export function partyName(party: Party): string {
  return party.name ?? party.nameZh ?? '';
}

export function labelled(label: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${label}: ${value}`;
}

/** Goods as every paper of the set names them: English, Chinese, then what specifies them. */
export function goodsText(line: ConsignmentLine): string {
  const { sku, product, batch } = line;
  const particulars = [
    labelled('Brand 品牌', product.brand),
    labelled('Model 型号', product.model),
    labelled('Spec. 规格', product.net_content),
    labelled('SKU 货号', sku),
    labelled('Batch 批号', batch),
  ];
  return [goodsName(line), particulars.filter(isText).join(', ')].filter(isText).join('\n');
}

/** The English name and the Chinese name under it. */
export function goodsName({ product }: Pick<ConsignmentLine, 'product'>): string {
  return [product.title_en, product.title_zh].filter(isText).join('\n');
}

export function quantityText({
  quantity,
  unit,
}: Pick<ConsignmentLine, 'quantity' | 'unit'>): string {
  return `${grouped(quantity)} ${UNITS[unit].en}\n${UNITS[unit].zh}`;
}

/** Unit price with at least the currency's decimals, as written beyond. */
export function priceText(price: string): string {
  const [whole = '0', decimals = ''] = price.split('.');
  return grouped(`${whole}.${decimals.padEnd(2, '0')}`);
}

export function originText({ origin }: ConsignmentLine): string {
  return origin === undefined ? 'not known\n不详' : `${origin.code} ${origin.en}\n${origin.zh}`;
}

export function kg(value: Fraction | undefined): string {
  return value === undefined ? '?' : grouped(toFixed(value, 3));
}

export function m3(value: Fraction | undefined): string {
  return value === undefined ? '?' : toFixed(value, 3);
}

/** @param words English alone, or with the Chinese */
export function packagesText(runs: readonly PackageRun[], words: 'both' | 'en' = 'both'): string {
  const counts = new Map<PackageRun['kind'], number>();
  for (const run of runs) counts.set(run.kind, (counts.get(run.kind) ?? 0) + run.count);
  return [...counts]
    .map(([kind, count]) => {
      const { en, plural, zh } = PACKAGE_KINDS[kind];
      return `${count} ${count === 1 ? en : plural}${words === 'en' ? '' : ` ${zh}`}`;
    })
    .join(', ');
}

export function runVolume({ sizeCm }: PackageRun): Fraction | undefined {
  return sizeCm && cubicMetres(sizeCm);
}

export function sizeText({ sizeCm }: PackageRun): string {
  return sizeCm === undefined ? '?' : sizeCm.map((side) => toPlain(fraction(side), 1)).join(' × ');
}

export function placeText(place: {
  name: string;
  nameZh?: string | undefined;
  locode?: string | undefined;
}): string {
  return [place.name, place.nameZh, place.locode && `(${place.locode})`].filter(isText).join(' ');
}

export function marksText({ shipment }: Consignment): string {
  return shipment.marks === undefined || shipment.marks.length === 0
    ? 'N/M'
    : shipment.marks.join('\n');
}

export function incotermText({ shipment: { terms } }: Consignment): string {
  return `${terms.incoterm} ${terms.place} (Incoterms 2020)`;
}

/** Total with its currency: `1,234.50 EUR`. */
export const moneyText = format;
/** Amount without the currency, for columns that name it in their head. */
export const amountText = (amount: ConsignmentLine['amount']): string => grouped(toDecimal(amount));

export function transportBox(consignment: Consignment, span: number): Box {
  const { transport } = consignment.shipment;
  const mode = TRANSPORT_CODE[transport.mode];
  return box(
    words('Transport', '运输'),
    [
      `${mode.en} ${mode.zh}`,
      `From 启运港: ${placeText(transport.loading)}`,
      `To 目的港: ${placeText(transport.discharge)}`,
      transport.delivery && `Delivery 交货地: ${placeText(transport.delivery)}`,
      labelled('Vessel / flight 运输工具', transport.vessel),
      labelled('AWB / B/L 提运单号', transport.document),
      labelled('Container 集装箱号', transport.container),
      labelled('Seal 封条号', transport.seal),
    ],
    { span },
  );
}

export function routeBox(consignment: Consignment, span: number): Box {
  const { seller, buyer, consignee } = consignment.shipment;
  const from = consignment.country(seller.country);
  const to = consignment.country((consignee ?? buyer).country);
  return box(
    words('Dispatched from / destination', '启运国 / 目的国'),
    [`${from.en} ${from.zh} → ${to.en} ${to.zh}`],
    { span },
  );
}

export const CONSIGNEE: Words = words('Consignee', '收货人');

export function consigneeBox(consignment: Consignment, span: number): Box {
  const { consignee } = consignment.shipment;
  return box(
    CONSIGNEE,
    consignee === undefined ? ['Same as buyer 同买方'] : partyLines(consignee, consignment),
    { span },
  );
}

export function sellerSignature({ shipment }: Consignment, date: string): Signatory {
  const { signature, seller } = shipment;
  return {
    role: words('For the seller', '卖方'),
    lines: [
      partyName(seller),
      [signature?.name, signature?.title].filter(isText).join(', '),
      [signature?.place, date].filter(isText).join(', '),
    ].filter(isText),
  };
}

/** A paper's own number as its box shows it, with the revision under it. */
export function numberLines(number: string, revision = 0): readonly string[] {
  return revision === 0 ? [number] : [number, `Revision 修订 ${revision}`];
}
