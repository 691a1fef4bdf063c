// The heads of order, payment and waybill.
import { type Fraction, fraction, plus, toPlain } from '../../../fraction.ts';
import type { Values } from '../form/field.ts';
import type { ORDER_HEAD } from '../tables/order.ts';
import type { PAYMENT_HEAD } from '../tables/payment.ts';
import type { WAYBILL_HEAD } from '../tables/waybill.ts';
import type { Order } from './order.ts';

/** What an order comes to: CNY and kg. */
export interface Sums {
  readonly goods: Fraction;
  readonly tax: Fraction;
  readonly paid: Fraction;
  readonly netKg: Fraction;
  readonly grossKg: Fraction;
}

export const DRAFT = { appType: '1', appStatus: '1' } as const;
export const YUAN = '142';
/** Amounts end: they are sums and products of decimals, and taxes to the fen. */
export const plain = (value: Fraction) => toPlain(value, 5);
export const stamp = (moment: string) => moment.replace(/\D/g, '');

export function partiesOf({ platform, enterprise }: Order) {
  return {
    ebpCode: platform.code,
    ebpName: platform.name,
    ebcCode: enterprise.code,
    ebcName: enterprise.name,
  };
}

export function buyerOf({ buyer }: Order) {
  return {
    buyerIdType: '1',
    buyerIdNumber: buyer.id,
    buyerName: buyer.name,
    buyerTelephone: buyer.phone,
  };
}

// Heads are written out and not spread together: each spread among other fields gives the object a shape
// of its own, which is slow and fills the memory over many orders.
export function orderHead(order: Order, sums: Sums): Values<typeof ORDER_HEAD> {
  const { payment, consignee, buyer, platform, enterprise } = order;
  return {
    appType: DRAFT.appType,
    appStatus: DRAFT.appStatus,
    appTime: stamp(order.time),
    orderType: 'I',
    orderNo: order.order,
    ebpCode: platform.code,
    ebpName: platform.name,
    ebcCode: enterprise.code,
    ebcName: enterprise.name,
    goodsValue: plain(sums.goods),
    freight: plain(plus(fraction(order.freight), fraction(order.insurance))),
    discount: order.discount,
    taxTotal: plain(sums.tax),
    acturalPaid: plain(sums.paid),
    currency: YUAN,
    buyerRegNo: buyer.account,
    buyerIdType: '1',
    buyerIdNumber: buyer.id,
    buyerName: buyer.name,
    buyerTelephone: buyer.phone,
    payCode: payment?.code,
    payName: payment?.name,
    payTransactionId: payment?.transaction,
    consignee: consignee.name,
    consigneeTelephone: consignee.phone,
    consigneeAddress: consignee.address,
    consigneeDistrict: consignee.district,
  };
}

export function paymentHead(
  order: Order,
  payment: NonNullable<Order['payment']>,
  sums: Sums,
): Values<typeof PAYMENT_HEAD> {
  const payer = payment.payer ?? { name: order.buyer.name, id: order.buyer.id };
  return {
    appType: DRAFT.appType,
    appStatus: DRAFT.appStatus,
    appTime: stamp(payment.time),
    payCode: payment.code,
    payName: payment.name,
    payTransactionId: payment.transaction,
    orderNo: order.order,
    ebpCode: order.platform.code,
    ebpName: order.platform.name,
    payerIdType: '1',
    payerIdNumber: payer.id,
    payerName: payer.name,
    telephone: payment.payer?.phone,
    amountPaid: payment.amount ?? plain(sums.paid),
    currency: YUAN,
    payTime: stamp(payment.time),
  };
}

export function waybillHead(
  order: Order,
  waybill: NonNullable<Order['waybill']>,
  sums: Sums,
): Values<typeof WAYBILL_HEAD> {
  const { consignee } = order;
  return {
    appType: DRAFT.appType,
    appStatus: DRAFT.appStatus,
    appTime: stamp(order.time),
    logisticsCode: waybill.code,
    logisticsName: waybill.name,
    logisticsNo: waybill.number,
    billNo: waybill.bill,
    orderNo: order.order,
    freight: order.freight,
    insuredFee: order.insurance,
    currency: YUAN,
    weight: plain(sums.grossKg),
    packNo: '1',
    consignee: consignee.name,
    consigneeAddress: consignee.address,
    consigneeTelephone: consignee.phone,
  };
}
