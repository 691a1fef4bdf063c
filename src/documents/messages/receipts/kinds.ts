// The receipts of customs and of the E-Port: which message each answers, and how it names it.

export const RECEIPT_CODES = [
  '312',
  '412',
  '512',
  '514',
  '622',
  '624',
  '626',
  '816',
  '818',
  '900',
] as const;
export type ReceiptCode = (typeof RECEIPT_CODES)[number];

export interface ReceiptKind {
  readonly code: ReceiptCode;
  readonly title: { readonly en: string; readonly zh: string };
  /** Number of the message that it answers; '' where it answers none or any. */
  readonly answers: string;
}

export const RECEIPT_KINDS: readonly ReceiptKind[] = [
  { code: '312', title: { en: 'order', zh: '电子订单回执' }, answers: '311' },
  { code: '412', title: { en: 'payment', zh: '支付凭证回执' }, answers: '411' },
  { code: '512', title: { en: 'waybill', zh: '物流运单回执' }, answers: '511' },
  { code: '514', title: { en: 'waybill state', zh: '物流运单状态回执' }, answers: '513' },
  { code: '622', title: { en: 'list', zh: '进口清单回执' }, answers: '621' },
  { code: '624', title: { en: 'cancellation', zh: '撤销申请单回执' }, answers: '623' },
  { code: '626', title: { en: 'return', zh: '退货申请单回执' }, answers: '625' },
  { code: '816', title: { en: 'tax bill', zh: '电子税单' }, answers: '' },
  { code: '818', title: { en: 'tax bill state', zh: '电子税单状态' }, answers: '' },
  { code: '900', title: { en: 'format error', zh: '报文格式错误回执' }, answers: '' },
];
