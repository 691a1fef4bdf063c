// The lines of the import declaration, in the order of their elements; sources as for its head.
import { code, decimal, filed, number, optional, text, whole } from '../form/field.ts';
import { passage, repeated, section } from '../form/section.ts';

const GOODS_LIMIT = [
  filed(whole('GoodsNo', 9, '商品序号', 'line number')),
  filed(text('LicTypeCode', 5, '许可证类别代码', 'kind of licence')),
  filed(text('LicenceNo', 40, '许可证编号', 'number of the licence')),
  optional(text('LicWrtofDetailNo', 4, '许可证核销明细序号', 'line of the licence')),
  optional(text('LicWrtofQty', 20, '许可证核销数量', 'quantity written off')),
  optional(text('LicWrtofQtyUnit', 3, '许可证核销数量单位', 'unit of that quantity')),
] as const;

export const DECLARATION_LINE = [
  optional(code('ClassMark', 1, '归类标志', 'classified ahead')),
  // Ten digits when it is filed; catalogs often know eight.
  filed(text('CodeTS', 10, '商品编号', 'Chinese tariff code, ten digits', 'hs_code')),
  optional(whole('ContrItem', 9, '备案序号', 'number in the record')),
  filed(number('DeclPrice', 19, 4, '单价', 'unit price', 'lines: total / quantity')),
  filed(code('DutyMode', 1, '征免方式', '1 duty as the law says', '1 with 征免性质 101')),
  optional(number('Factor', 11, 3, '申报计量单位与法定单位比例因子', 'factor between the units')),
  optional(
    text(
      'GModel',
      255,
      '规格型号（申报要素）',
      'declaration elements, joined by bars',
      'elements of the tariff line',
    ),
  ),
  filed(text('GName', 255, '商品名称', 'name', 'title_zh')),
  filed(whole('GNo', 9, '项号', 'line number', 'position of the line')),
  filed(
    code(
      'OriginCountry',
      3,
      '原产国（地区）',
      'country of origin, three letters',
      'country_of_origin',
    ),
  ),
  filed(code('TradeCurr', 3, '币制', 'currency, three letters', 'terms.currency')),
  filed(
    number(
      'DeclTotal',
      19,
      4,
      '总价',
      'line total',
      'lines, less discount, with charges that the term contains',
    ),
  ),
  filed(decimal('GQty', '成交数量', 'quantity', 'lines[].quantity')),
  filed(
    decimal(
      'FirstQty',
      '法定第一数量',
      'quantity in the first statutory unit',
      'net_weight_kg, volume_l or pieces_per_pack',
    ),
  ),
  optional(
    decimal('SecondQty', '法定第二数量', 'quantity in the second statutory unit', 'as the first'),
  ),
  filed(code('GUnit', 3, '成交计量单位', 'unit', 'lines[].unit')),
  filed(code('FirstUnit', 3, '法定第一计量单位', 'first statutory unit', 'tariff')),
  optional(code('SecondUnit', 3, '法定第二计量单位', 'second statutory unit', 'tariff')),
  optional(text('UseTo', 2, '用途', 'use')),
  optional(number('WorkUsd', 19, 4, '工缴费', 'processing fee')),
  optional(text('ExgNo', 30, '货号', 'article number')),
  optional(whole('ExgVersion', 8, '版本号', 'version')),
  filed(code('DestinationCountry', 3, '最终目的国（地区）', 'country of final destination', 'CHN')),
  optional(text('CiqCode', 20, '检验检疫编码', 'inspection code')),
  optional(text('DeclGoodsEname', 100, '商品英文名称', 'foreign name', 'title_en')),
  optional(text('OrigPlaceCode', 50, '原产地区代码', 'region of origin')),
  optional(text('Purpose', 4, '用途代码', 'purpose')),
  optional(text('ProdValidDt', 20, '产品有效期', 'best before')),
  optional(text('ProdQgp', 20, '产品保质期', 'shelf life')),
  optional(text('GoodsAttr', 20, '货物属性代码', 'attributes of the goods')),
  optional(text('Stuff', 400, '成份/原料/组份', 'composition', 'ingredients, else material')),
  optional(text('Uncode', 20, 'UN编码', 'UN number of a dangerous chemical')),
  optional(text('DangName', 80, '危险货物名称', 'dangerous goods, name')),
  optional(text('DangPackType', 4, '危包类别', 'packing group')),
  optional(text('DangPackSpec', 24, '危包规格', 'UN packaging')),
  optional(text('EngManEntCnm', 100, '境外生产企业名称', 'producer abroad', 'producer_name')),
  optional(code('NoDangFlag', 1, '非危险化学品', 'not a dangerous chemical')),
  optional(text('DestCode', 8, '目的地代码', 'place of destination', 'entry.destination')),
  optional(text('GoodsSpec', 2000, '检验检疫货物规格', 'specification', 'net_content')),
  optional(text('GoodsModel', 2000, '货物型号', 'models', 'model')),
  optional(text('GoodsBrand', 2000, '货物品牌', 'brand', 'brand')),
  optional(
    text('ProduceDate', 2000, '生产日期', 'days of production, yyyyMMdd', 'lines[].productionDate'),
  ),
  optional(text('ProdBatchNo', 2000, '生产批号', 'batch', 'lines[].batch')),
  filed(code('DistrictCode', 5, '境内目的地', 'destination in China', 'entry.district')),
  optional(text('CiqName', 50, '检验检疫名称', 'inspection name')),
  section(
    'DecGoodsLimits',
    '产品资质',
    'licences of the goods',
    [
      repeated(
        'DecGoodsLimit',
        Number.POSITIVE_INFINITY,
        '产品资质',
        'licence',
        [...GOODS_LIMIT, passage('DecGoodsLimitVin', Number.POSITIVE_INFINITY)],
        0,
      ),
    ],
    0,
  ),
  optional(text('MnufctrRegNo', 20, '生产单位注册号', 'producer’s registration')),
  optional(
    text(
      'MnufctrRegName',
      150,
      '生产单位名称',
      'producer as registered',
      'producer_name, with MnufctrRegNo',
    ),
  ),
  optional(text('RcepOrigPlaceCode', 3, '优惠贸易协定项下原产地', 'origin under an agreement')),
  optional(text('ControlExplainCode', 4, '禁限管制识别码', 'code of a restriction')),
] as const;
