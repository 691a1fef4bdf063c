// The item schema that the sandbox asks for, in the words of the schema engine (articles 119447 and
// 108953 of the vendor's documents). Real categories have more fields; these are what all share.

type FieldType = 'input' | 'singleCheck' | 'multiCheck' | 'complex';

export interface SchemaField {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  readonly valueType?: 'text' | 'textarea' | 'integer' | 'decimal' | 'url' | 'html';
  readonly required?: true;
  /** In the engine's own count: a character above ASCII counts for two. */
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxDecimals?: number;
  readonly options?: readonly { readonly value: string; readonly name: string }[];
  readonly fields?: readonly SchemaField[];
}

const PICTURES: readonly SchemaField[] = [0, 1, 2, 3, 4].map((at) => ({
  id: `item_image_${at}`,
  name: `商品图片${at + 1}`,
  type: 'input',
  valueType: 'url',
  ...(at === 0 && { required: true }),
}));

/** What an item is made of. */
export const ITEM_FIELDS: readonly SchemaField[] = [
  {
    id: 'title',
    name: '商品标题',
    type: 'input',
    valueType: 'text',
    required: true,
    maxLength: 60,
  },
  { id: 'subtitle', name: '商品卖点', type: 'input', valueType: 'text', maxLength: 150 },
  { id: 'sell_points', name: '商品卖点', type: 'input', valueType: 'text', maxLength: 150 },
  { id: 'prop_20000', name: '品牌', type: 'input', valueType: 'text', maxLength: 60 },
  { id: 'brand', name: '品牌', type: 'input', valueType: 'text', maxLength: 60 },
  {
    id: 'price',
    name: '一口价',
    type: 'input',
    valueType: 'decimal',
    required: true,
    minValue: 0.01,
    maxDecimals: 2,
  },
  {
    id: 'quantity',
    name: '商品数量',
    type: 'input',
    valueType: 'integer',
    required: true,
    minValue: 0,
  },
  {
    id: 'outer_id',
    name: '商家外部编码',
    type: 'input',
    valueType: 'text',
    required: true,
    maxLength: 64,
  },
  { id: 'barcode', name: '商品条形码', type: 'input', valueType: 'text', maxLength: 32 },
  { id: 'hscode', name: '海关编码', type: 'input', valueType: 'text', maxLength: 10 },
  { id: 'description', name: '商品描述', type: 'input', valueType: 'html', maxLength: 50_000 },
  { id: 'item_images', name: '商品图片', type: 'complex', required: true, fields: PICTURES },
  {
    id: 'item_status',
    name: '商品状态',
    type: 'singleCheck',
    options: [
      { value: '0', name: '出售中' },
      { value: '1', name: '定时上架' },
      { value: '2', name: '仓库中' },
    ],
  },
];

/** What an incremental update may change, and must name in `update_fields`. */
export const INCREMENTAL_FIELDS: readonly SchemaField[] = ITEM_FIELDS.filter(({ id }) =>
  ['title', 'subtitle', 'sell_points', 'description', 'barcode', 'item_images', 'hscode'].includes(
    id,
  ),
);

/** The field that names what an incremental update changes. */
export const UPDATE_FIELDS: SchemaField = {
  id: 'update_fields',
  name: '更新字段',
  type: 'multiCheck',
  required: true,
  options: INCREMENTAL_FIELDS.map(({ id, name }) => ({ value: id, name })),
};

/** What a product is matched by, in a category that matches. */
export const MATCH_FIELDS: readonly SchemaField[] = [
  {
    id: 'barcode',
    name: '条形码',
    type: 'input',
    valueType: 'text',
    required: true,
    maxLength: 32,
  },
];

/** The one category of the sandbox in which an item needs a product that was matched before. */
export const MATCHING_CATEGORY = '50020275';
