import { decimal, optional, text, whole } from '../form/field.ts';
import { CARRIER, CURRENCY, HEAD, NOTE, ORDER_NO, WAYBILL_NO } from './shared.ts';

export const WAYBILL_HEAD = [
  ...HEAD,
  ...CARRIER,
  WAYBILL_NO,
  optional(text('billNo', 37, '提运单号', 'master transport document', 'waybill.bill')),
  ORDER_NO,
  // Optional in the schema and required in the text: always sent.
  optional(decimal('freight', '运费', 'freight', 'freight, else 0')),
  optional(decimal('insuredFee', '保价费', 'insurance', 'insurance, else 0')),
  CURRENCY,
  decimal('weight', '毛重', 'gross weight, kg', 'waybill.grossKg, else from the catalog'),
  whole('packNo', 9, '件数', 'parcels: only 1', '1'),
  optional(text('goodsInfo', 200, '主要货物信息', 'the goods in short')),
  text('consignee', 100, '收货人姓名', 'recipient', 'consignee.name'),
  text('consigneeAddress', 200, '收货地址', 'recipient’s address', 'consignee.address'),
  text('consigneeTelephone', 50, '收货人电话', 'recipient’s phone', 'consignee.phone'),
  NOTE,
] as const;
