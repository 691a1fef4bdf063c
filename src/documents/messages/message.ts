// The messages of the unified system, by number; every list of messages elsewhere is made from this.
import type { Fields } from './form/field.ts';
import { AFTER_HEAD, RETURN_LINE } from './tables/after.ts';
import { INVENTORY_HEAD, INVENTORY_LINE } from './tables/inventory.ts';
import { ORDER_HEAD, ORDER_LINE } from './tables/order.ts';
import { PAYMENT_HEAD } from './tables/payment.ts';
import { WAYBILL_HEAD } from './tables/waybill.ts';

export const MESSAGE_CODES = ['311', '411', '511', '621', '623', '625'] as const;
export type MessageCode = (typeof MESSAGE_CODES)[number];

export interface MessageTable {
  readonly code: MessageCode;
  readonly title: { readonly en: string; readonly zh: string };
  /** Who may send it; a maker in Europe may not. */
  readonly sentBy: string;
  /** Element that holds one business document. */
  readonly entry: string;
  /** Element of its head; '' where the fields stand in the entry itself. */
  readonly head: string;
  readonly fields: Fields;
  readonly list?: { readonly name: string; readonly fields: Fields };
}

export const NAMESPACE = 'http://www.chinaport.gov.cn/ceb';
export const MOST_ENTRIES = 100;
export const MOST_LINES = 99;

export const MESSAGES: Readonly<Record<MessageCode, MessageTable>> = {
  '311': {
    code: '311',
    title: { en: 'Order', zh: '电子订单' },
    sentBy: 'platform or e-commerce enterprise',
    entry: 'Order',
    head: 'OrderHead',
    fields: ORDER_HEAD,
    list: { name: 'OrderList', fields: ORDER_LINE },
  },
  '411': {
    code: '411',
    title: { en: 'Payment', zh: '支付凭证' },
    sentBy: 'payment company',
    entry: 'Payment',
    head: 'PaymentHead',
    fields: PAYMENT_HEAD,
  },
  '511': {
    code: '511',
    title: { en: 'Waybill', zh: '物流运单' },
    sentBy: 'carrier',
    entry: 'Logistics',
    head: 'LogisticsHead',
    fields: WAYBILL_HEAD,
  },
  '621': {
    code: '621',
    title: { en: 'Import list', zh: '进口清单' },
    sentBy: 'declarant',
    entry: 'Inventory',
    head: 'InventoryHead',
    fields: INVENTORY_HEAD,
    list: { name: 'InventoryList', fields: INVENTORY_LINE },
  },
  '623': {
    code: '623',
    title: { en: 'Cancellation of a list', zh: '撤销申请单' },
    sentBy: 'declarant',
    entry: 'InvtCancel',
    head: '',
    fields: AFTER_HEAD,
  },
  '625': {
    code: '625',
    title: { en: 'Return', zh: '退货申请单' },
    sentBy: 'declarant',
    entry: 'InvtRefund',
    head: 'InvtRefundHead',
    fields: AFTER_HEAD,
    list: { name: 'InvtRefundList', fields: RETURN_LINE },
  },
};

/** Values of a record as text, by element name. */
export type TextValues = Readonly<Record<string, string | undefined>>;

export interface Entry {
  readonly head: TextValues;
  readonly lines: readonly TextValues[];
}

/** A whole message as a plain value. */
export interface Message {
  readonly code: MessageCode;
  readonly guid: string;
  readonly version: string;
  readonly entries: readonly Entry[];
  readonly transfer: TextValues;
}

export function rootName(code: MessageCode): string {
  return `CEB${code}Message`;
}
