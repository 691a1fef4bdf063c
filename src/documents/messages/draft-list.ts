import type { Complaint } from '../issue.ts';
import { buyerOf, DRAFT, partiesOf, plain, type Sums, stamp, YUAN } from './draft-heads.ts';
import type { LineFacts } from './draft-line.ts';
import type { Values } from './field.ts';
import type { Order } from './order.ts';
import type { INVENTORY_HEAD } from './tables/inventory.ts';

type ListFacts = Pick<LineFacts, 'regime' | 'country'>;

/** The head of the import list; what only one way of e-commerce asks is left out of the other. */
export function inventoryHead(
  order: Order,
  entry: NonNullable<Order['entry']>,
  waybill: NonNullable<Order['waybill']>,
  sums: Sums,
  facts: ListFacts,
  note: (complaint: Complaint) => void,
): Values<typeof INVENTORY_HEAD> {
  const bonded = facts.regime === 'cbec-bonded';
  return {
    ...DRAFT,
    appTime: stamp(order.time),
    orderNo: order.order,
    ...partiesOf(order),
    logisticsNo: waybill.number,
    logisticsCode: waybill.code,
    logisticsName: waybill.name,
    copNo: entry.number ?? order.order.slice(-20),
    assureCode: entry.guarantor,
    ieFlag: 'I',
    declTime: stamp(entry.declared ?? order.time.slice(0, 10)),
    customsCode: entry.customs,
    portCode: entry.port ?? entry.customs,
    ...(entry.entered !== undefined && { ieDate: stamp(entry.entered) }),
    ...buyerOf(order),
    consigneeAddress: order.consignee.address,
    agentCode: entry.declarant.code,
    agentName: entry.declarant.name,
    tradeMode: bonded ? '1210' : '9610',
    trafMode: entry.transport,
    ...(bonded ? bondedPart(entry) : directPart(entry, waybill)),
    ...(entry.site !== undefined && { loctNo: entry.site }),
    ...(entry.licence !== undefined && { licenseNo: entry.licence }),
    country: bonded ? YUAN : dispatchedFrom(entry, facts, note),
    freight: order.freight,
    insuredFee: order.insurance,
    currency: YUAN,
    ...(entry.package !== undefined && { wrapType: entry.package }),
    packNo: '1',
    grossWeight: plain(sums.grossKg),
    netWeight: plain(sums.netKg),
  };
}

type Part = Values<typeof INVENTORY_HEAD>;

function bondedPart({ accountBook, warehouse }: NonNullable<Order['entry']>): Part {
  return {
    ...(accountBook !== undefined && { emsNo: accountBook }),
    ...(warehouse && { areaCode: warehouse.code, areaName: warehouse.name }),
  };
}

function directPart(
  { vehicle, voyage }: NonNullable<Order['entry']>,
  { bill }: NonNullable<Order['waybill']>,
): Part {
  return {
    ...(vehicle !== undefined && { trafNo: vehicle }),
    ...(voyage !== undefined && { voyageNo: voyage }),
    ...(bill !== undefined && { billNo: bill }),
  };
}

function dispatchedFrom(
  { from }: NonNullable<Order['entry']>,
  { country }: ListFacts,
  note: (complaint: Complaint) => void,
): string {
  const known = from === undefined ? undefined : country(from);
  if (known !== undefined) return known;
  note({
    code: 'CX23',
    rule: 'fact-missing',
    severity: 'error',
    path: ['entry', 'from'],
    value: from ?? '',
    message:
      from === undefined
        ? 'entry.from is missing: the country from which the parcel was sent.'
        : `ewtp has no customs number for the country ${from}.`,
    hint: 'Give its two letters, for example BE.',
  });
  return '';
}
