// Real-time payment data: what a platform answers when customs asks for an order. Sources: GACC
// announcements 165/2018 and 179/2018; names and order by the practice of connected platforms, of which
// no official schema is at hand.
import { code, decimal, optional, raw, text } from '../form/field.ts';
import { CURRENCY, NOTE, ORDER_NO } from '../tables/shared.ts';

/** `payExchangeInfoHead`. Lengths are those of the same facts in the payment message. */
export const PAYMENT_DATA_HEAD = [
  code('guid', 36, '系统唯一序号', 'unique number of the answer', 'made from its content'),
  raw(
    'initalRequest',
    '原始请求',
    'the payment company’s request, as it was sent',
    'payment.request',
  ),
  raw('initalResponse', '原始响应', 'its answer, as it came', 'payment.response'),
  text('ebpCode', 18, '电商平台代码', 'platform, customs number or USCC', 'platform.code'),
  text('payCode', 18, '支付企业代码', 'payment company, customs number', 'payment.code'),
  text('payTransactionId', 60, '交易流水号', 'payment number', 'payment.transaction'),
  decimal('totalAmount', '交易金额', 'amount paid, yuan', 'payment.amount, else that of the order'),
  CURRENCY,
  code(
    'verDept',
    1,
    '验核机构',
    'who cleared it: 1 UnionPay, 2 NetsUnion, 3 other',
    'payment.clearing',
  ),
  code(
    'payType',
    1,
    '支付类型',
    'paid by: 1 app, 2 web page, 3 scanned code, 4 other',
    'payment.means',
  ),
  code('tradingTime', 14, '交易成功时间', 'time of the payment', 'payment.time'),
  NOTE,
] as const;

/** Each of `payExchangeInfoLists`. */
export const PAYMENT_DATA_ORDER = [
  ORDER_NO,
  text(
    'recpAccount',
    100,
    '收款账号',
    'account that received the money',
    'payment.receiver.account',
  ),
  optional(text('recpCode', 18, '收款企业代码', 'who holds it, code', 'payment.receiver.code')),
  text('recpName', 100, '收款企业名称', 'who holds it, name', 'payment.receiver.name'),
] as const;

/** Each of their `goodsInfo`. */
export const PAYMENT_DATA_GOODS = [
  text('gname', 250, '商品名称', 'name, as in the order', 'lines[].name, else title_zh'),
  text('itemLink', 1000, '商品展示链接', 'address of the page that shows it', 'lines[].link'),
] as const;
