import { code, decimal, optional, text } from '../form/field.ts';
import { CURRENCY, HEAD, NOTE, ORDER_NO, PLATFORM } from './shared.ts';

export const PAYMENT_HEAD = [
  ...HEAD,
  text('payCode', 18, '支付企业代码', 'payment company, customs number', 'payment.code'),
  text('payName', 100, '支付企业名称', 'payment company, name', 'payment.name'),
  text('payTransactionId', 60, '支付交易编号', 'payment number', 'payment.transaction'),
  ORDER_NO,
  ...PLATFORM,
  code('payerIdType', 1, '支付人证件类型', 'kind of payer’s identity: 1 ID card', '1'),
  text(
    'payerIdNumber',
    60,
    '支付人证件号码',
    'payer’s ID number',
    'payment.payer.id, else the buyer’s',
  ),
  text('payerName', 60, '支付人姓名', 'payer’s real name', 'payment.payer.name, else the buyer’s'),
  optional(text('telephone', 60, '支付人电话', 'payer’s phone', 'payment.payer.phone')),
  decimal('amountPaid', '支付金额', 'amount paid', 'payment.amount, else that of the order'),
  CURRENCY,
  code('payTime', 14, '支付时间', 'time of the payment', 'payment.time'),
  NOTE,
] as const;
