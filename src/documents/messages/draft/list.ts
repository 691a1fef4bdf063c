import type { Complaint } from '../../issue.ts';
import type { Values } from '../form/field.ts';
import type { INVENTORY_HEAD } from '../tables/inventory.ts';
import { DRAFT, plain, type Sums, stamp, YUAN } from './heads.ts';
import type { LineFacts } from './line.ts';
import type { Order } from './order.ts';

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
  const { buyer, platform, enterprise } = order;
  const bonded = facts.regime === 'cbec-bonded';
  const book = bonded ? entry : undefined;
  const direct = bonded ? undefined : entry;
  // Written out like the other heads.
  return {
    appType: DRAFT.appType,
    appStatus: DRAFT.appStatus,
    appTime: stamp(order.time),
    orderNo: order.order,
    ebpCode: platform.code,
    ebpName: platform.name,
    ebcCode: enterprise.code,
    ebcName: enterprise.name,
    logisticsNo: waybill.number,
    logisticsCode: waybill.code,
    logisticsName: waybill.name,
    copNo: entry.number ?? order.order.slice(-20),
    assureCode: entry.guarantor,
    ieFlag: 'I',
    declTime: stamp(entry.declared ?? order.time.slice(0, 10)),
    customsCode: entry.customs,
    portCode: entry.port ?? entry.customs,
    ieDate: entry.entered === undefined ? undefined : stamp(entry.entered),
    buyerIdType: '1',
    buyerIdNumber: buyer.id,
    buyerName: buyer.name,
    buyerTelephone: buyer.phone,
    consigneeAddress: order.consignee.address,
    agentCode: entry.declarant.code,
    agentName: entry.declarant.name,
    tradeMode: bonded ? '1210' : '9610',
    trafMode: entry.transport,
    emsNo: book?.accountBook,
    areaCode: book?.warehouse?.code,
    areaName: book?.warehouse?.name,
    trafNo: direct?.vehicle,
    voyageNo: direct?.voyage,
    billNo: bonded ? undefined : waybill.bill,
    loctNo: entry.site,
    licenseNo: entry.licence,
    country: bonded ? YUAN : dispatchedFrom(entry, facts, note),
    freight: order.freight,
    insuredFee: order.insurance,
    currency: YUAN,
    wrapType: entry.package,
    packNo: '1',
    grossWeight: plain(sums.grossKg),
    netWeight: plain(sums.netKg),
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
