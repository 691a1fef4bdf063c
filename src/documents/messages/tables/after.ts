// What follows a list: its cancellation, and the return of goods.
import { code, decimal, optional, text, whole } from '../form/field.ts';
import {
  BUYER,
  CARRIER,
  DECLARANT,
  ENTERPRISE,
  HEAD,
  NOTE,
  ORDER_NO,
  PLATFORM,
  WAYBILL_NO,
} from './shared.ts';

/** The heads of cancellation and return are alike. */
export const AFTER_HEAD = [
  ...HEAD,
  code('customsCode', 4, '申报海关代码', 'customs office of declaration', 'entry.customs'),
  ORDER_NO,
  ...PLATFORM,
  ...ENTERPRISE,
  WAYBILL_NO,
  ...CARRIER,
  optional(text('copNo', 20, '企业内部编号', 'the enterprise’s own number', 'made')),
  optional(text('preNo', 18, '预录入编号', 'number of the E-Port')),
  text('invtNo', 18, '清单编号', 'customs number of the list', 'cancel.list or return.list'),
  BUYER.idType,
  BUYER.idNumber,
  BUYER.name,
  BUYER.phone,
  ...DECLARANT,
  text('reason', 1000, '原因', 'reason', 'cancel.reason or return.reason'),
  NOTE,
] as const;

export const RETURN_LINE = [
  whole('gnum', 9, '序号', 'line number in the list', 'return.lines[].line'),
  code('gcode', 10, '商品编码', 'Chinese tariff code', 'as in the list'),
  text('gname', 250, '商品名称', 'name', 'as in the list'),
  decimal('qty', '数量', 'quantity returned', 'return.lines[].quantity'),
  code('unit', 3, '计量单位', 'unit, customs code', 'as in the list'),
  NOTE,
] as const;
