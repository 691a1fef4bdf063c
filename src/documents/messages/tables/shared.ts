// Fields that several messages share. Source of all tables: GACC, interface specification of the
// unified cross-border e-commerce system, edition of May 2022; where its text and its schema differ,
// the schema is followed.
import { code, optional, text } from '../form/field.ts';

/** How every business document begins. */
export const HEAD = [
  code('guid', 36, '系统唯一序号', 'unique number of the document', 'made from its content'),
  code('appType', 1, '报送类型', 'kind of report: 1 new, 2 change, 3 delete', '1'),
  code(
    'appTime',
    14,
    '报送时间',
    'time of the report',
    'time of the order; the sender sets its own',
  ),
  text('appStatus', 3, '业务状态', 'state: 1 stored, 2 declare', '1, a draft'),
] as const;

export const PLATFORM = [
  text('ebpCode', 18, '电商平台代码', 'platform, customs number or USCC', 'platform.code'),
  text('ebpName', 100, '电商平台名称', 'platform, registered name', 'platform.name'),
] as const;

export const ENTERPRISE = [
  text(
    'ebcCode',
    18,
    '电商企业代码',
    'e-commerce enterprise: your Chinese agent',
    'enterprise.code',
  ),
  text('ebcName', 100, '电商企业名称', 'its registered name', 'enterprise.name'),
] as const;

export const CARRIER = [
  text('logisticsCode', 18, '物流企业代码', 'carrier, customs number', 'waybill.code'),
  text('logisticsName', 100, '物流企业名称', 'carrier, registered name', 'waybill.name'),
] as const;

export const DECLARANT = [
  text('agentCode', 18, '申报企业代码', 'declarant, customs number', 'entry.declarant.code'),
  text('agentName', 100, '申报企业名称', 'declarant, name', 'entry.declarant.name'),
] as const;

export const BUYER = {
  idType: code('buyerIdType', 1, '订购人证件类型', 'kind of buyer’s identity: 1 ID card', '1'),
  idNumber: text('buyerIdNumber', 60, '订购人证件号码', 'buyer’s ID number', 'buyer.id'),
  name: text('buyerName', 60, '订购人姓名', 'buyer’s real name', 'buyer.name'),
  phone: text('buyerTelephone', 30, '订购人电话', 'buyer’s phone', 'buyer.phone'),
} as const;

export const ORDER_NO = text('orderNo', 60, '订单编号', 'order number of the platform', 'order');
export const WAYBILL_NO = text(
  'logisticsNo',
  60,
  '物流运单编号',
  'parcel waybill number',
  'waybill.number',
);
export const CURRENCY = code('currency', 3, '币制', 'currency: 142, yuan', '142');
export const NOTE = optional(text('note', 1000, '备注', 'remark'));

/** Filled by whoever connects to the China E-Port. */
export const TRANSFER = [
  text('copCode', 18, '传输企业代码', 'enterprise that sends', 'transfer.code'),
  text('copName', 100, '传输企业名称', 'its name', 'transfer.name'),
  code('dxpMode', 3, '报文传输模式', 'mode of transfer', 'DXP'),
  text('dxpId', 30, '报文传输编号', 'sender’s number at the exchange', 'transfer.dxpId'),
  NOTE,
] as const;

export const SUBSCRIBE = [
  text('status', 100, '订阅状态', 'subscribed to: ALL, DATA, RET'),
  code('dxpMode', 3, '传输模式', 'mode of transfer'),
  text('dxpAddress', 100, '订阅地址', 'subscriber’s number at the exchange'),
  NOTE,
] as const;
