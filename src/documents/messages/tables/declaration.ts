// The import declaration as a message, DecMessage. Order of its parts: schema-generated classes of a
// broker; sources of the fields as for the head. No official schema is public.
import { code, decimal, filed, number, optional, text } from '../form/field.ts';
import { type MessageForm, passage, repeated, section, type ValuesOf } from '../form/section.ts';
import { DECLARATION_HEAD } from './declaration-head.ts';
import { DECLARATION_LINE } from './declaration-line.ts';

const MANY = Number.POSITIVE_INFINITY;

const CONTAINER = [
  filed(text('ContainerId', 32, '集装箱号', 'container number', 'transport.container')),
  filed(text('ContainerMd', 32, '集装箱规格', 'kind of container', 'entry.containerKind')),
  filed(text('GoodsNo', 255, '商品项号', 'lines inside, parted by commas', 'all lines')),
  optional(code('LclFlag', 1, '拼箱标识', 'shared with other shipments')),
  optional(decimal('GoodsContaWt', '箱货重量', 'weight of the goods inside, kg')),
  optional(number('ContainerWt', 18, 5, '自重', 'weight of the container, kg')),
] as const;

const LICENCE = [
  filed(code('DocuCode', 1, '单证代码', 'kind of document', 'entry.licences[].code')),
  filed(text('CertCode', 32, '单证编号', 'its number', 'entry.licences[].number')),
] as const;

const FREE_TEXT = [
  optional(text('RelId', 18, '关联报关单号', 'related declaration')),
  optional(text('RelManNo', 12, '关联备案号', 'related record')),
  optional(text('BonNo', 32, '监管仓号', 'supervised warehouse')),
  optional(text('VoyNo', 32, '航次号', 'voyage', 'transport.vessel, after the stroke (sea)')),
  optional(text('DecBpNo', 32, '报关员联系方式', 'phone of the declaring person')),
  optional(text('CusFie', 8, '货场代码', 'yard')),
  optional(text('DecNo', 13, '申报人员证号', 'number of the declaring person')),
] as const;

/** Sign is what makes a draft a declaration: the broker's, never ours. */
const SIGN = [
  filed(code('OperType', 1, '操作类型', 'C declares, G only stores', 'G')),
  optional(text('ICCode', 13, '操作员IC卡号', 'card of the operator')),
  optional(text('CopCode', 18, '操作企业组织机构代码', 'number of the firm')),
  optional(text('OperName', 30, '操作员姓名', 'name of the operator')),
  // The list says 18; messages that were filed have 21.
  filed(text('ClientSeqNo', 32, '客户端报关单编号', 'the broker’s own number')),
  filed(text('Sign', 2000, '数字签名信息', 'signature')),
  filed(text('SignDate', 19, '签名日期', 'day of the signature')),
  optional(text('Certificate', 20, '证书号', 'certificate')),
  optional(text('HostId', 10, '客户端邮箱', 'no longer in use')),
  optional(text('BillSeqNo', 18, '对应清单统一编号', 'number of the list')),
  optional(code('DomainId', 1, '签名人分类', '1 typist, 2 declarant')),
  optional(text('Note', 100, '备注', 'remark')),
] as const;

const ATTACHED = [
  filed(text('EdocID', 64, '随附单据编号', 'number of the file, made by the broker')),
  filed(
    text(
      'EdocCode',
      8,
      '随附单证类别',
      'kind: 00000001 invoice, 00000002 packing list, 00000004 contract',
      'by paper',
    ),
  ),
  filed(text('EdocFomatType', 2, '随附单据格式类型', 'US: not structured, a PDF', 'US')),
  optional(text('OpNote', 255, '操作说明', 'why it is sent again')),
  optional(text('EdocCopId', 64, '随附单据文件企业名', 'name of the file', 'the paper’s file')),
  optional(text('EdocOwnerCode', 10, '所属单位海关编号', 'owner, customs number')),
  optional(text('SignUnit', 10, '签名单位代码', 'who signed it')),
  optional(text('SignTime', 17, '签名时间', 'when')),
  optional(text('EdocOwnerName', 100, '所属单位名称', 'owner, name')),
  optional(text('EdocSize', 12, '随附单据文件大小', 'bytes')),
  optional(text('GNoStr', 150, '商品项号关系', 'lines it is for')),
] as const;

const HOLDS = [
  section('DecHead', '表头', 'head', DECLARATION_HEAD),
  section('DecLists', '表体', 'lines', [
    repeated('DecList', MANY, '表体', 'line', DECLARATION_LINE),
  ]),
  section(
    'DecContainers',
    '集装箱',
    'containers',
    [repeated('Container', MANY, '集装箱', 'container', CONTAINER, 0)],
    0,
  ),
  section(
    'DecLicenseDocus',
    '随附单证',
    'licences and certificates',
    [repeated('LicenseDocu', MANY, '随附单证', 'document', LICENCE, 0)],
    0,
  ),
  passage('DecRequestCerts', 1),
  passage('DecOtherPacks', 1),
  passage('DecCopLimits', 1),
  passage('DecUsers', 1),
  passage('DecMarkLobs', 1),
  section('DecFreeTxt', '自由文本', 'free text', FREE_TEXT, 0),
  section('DecSign', '签名', 'signature', SIGN, 0),
  passage('TrnHead', 1),
  passage('TrnList', MANY),
  passage('TrnContainers', 1),
  passage('TrnContaGoodsList', MANY),
  passage('DecSupplementLists', 1),
  repeated('EdocRealation', MANY, '电子随附单据', 'attached file', ATTACHED, 0),
  passage('EcoRelation', MANY),
  passage('SddTax', 1),
  passage('DecRisk', 1),
  passage('DecCopPromises', 1),
] as const;

const STANDING =
  'Draft for the broker in China, prepared by ewtp: unsigned, not filed, not checked against an official schema. Elements without a value are for the importer or broker to fill.';

export const DECLARATION: MessageForm & { readonly root: { readonly holds: typeof HOLDS } } = {
  root: section('DecMessage', '报关单', 'import declaration', HOLDS),
  namespace: 'http://www.chinaport.gov.cn/dec',
  title: { en: 'Import declaration', zh: '进口货物报关单' },
  // Senders write it both ways, and leave it out.
  attributes: [
    optional(text('Version', 10, '版本', 'edition of the format')),
    optional(text('version', 10, '版本', 'edition of the format')),
  ],
  blanks: true,
  standing: STANDING,
  about:
    'DecMessage: import declaration 进口货物报关单. Printed by ewtp from its table; no official schema is public, lengths are not confirmed.',
};

export type DeclarationValues = ValuesOf<typeof HOLDS>;
