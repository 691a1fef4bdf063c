import { z } from 'zod';
import { type Answer, type Api, type Desk, param, Refusal } from '../api.ts';
import { parseExact } from '../exact-json.ts';
import type { Listing } from '../shop/state.ts';
import { fieldsOf, itemAsked, withFields } from './items.ts';

const ON = '0';
const OFF = '2';

const options = z.looseObject({
  type: z.union([z.number(), z.string()]).optional(),
  outer_biz_key: z.string().optional(),
});

/** Sets the price of the item. The sandbox's items have no SKUs of their own. */
export const updatePrice: Api = {
  required: ['item_id', 'item_price'],
  answer(desk) {
    const item = itemAsked(desk);
    refuseSkus(desk, 'sku_prices');
    const price = param(desk, 'item_price');
    if (!/^\d{1,9}(\.\d{1,2})?$/.test(price) || Number(price) <= 0)
      throw invalid('item_price', `"${price}" is no price with at most 2 decimals`);
    return set(desk, item, { price }, 'price_update_result');
  },
};

/** Sets the stock (type 1) or changes it by so much (type 2). */
export const updateQuantity: Api = {
  required: ['item_id', 'item_quantity'],
  answer(desk) {
    const item = itemAsked(desk);
    refuseSkus(desk, 'sku_quantities');
    const { type = 1 } = readOptions(desk);
    const quantity = param(desk, 'item_quantity');
    if (!['1', '2'].includes(String(type))) throw invalid('options', 'type is 1 or 2');
    if (!/^-?\d{1,8}$/.test(quantity)) throw invalid('item_quantity', `"${quantity}"`);
    const before = String(type) === '2' ? Number(fieldsOf(item).quantity ?? 0) : 0;
    const after = before + Number(quantity);
    if (after < 0) throw invalid('item_quantity', 'stock cannot fall below 0');
    return set(desk, item, { quantity: String(after) }, 'quantity_update_result');
  },
};

export const upshelf: Api = {
  required: ['item_id'],
  answer: (desk) => set(desk, itemAsked(desk), { item_status: ON }, 'result', 'true'),
};

export const downshelf: Api = {
  required: ['item_id'],
  answer: (desk) => set(desk, itemAsked(desk), { item_status: OFF }, 'result', 'true'),
};

export const deleteItem: Api = {
  required: ['item_id'],
  answer: (desk) => ({
    body: { result: 'true' },
    changes: [{ kind: 'gone', id: itemAsked(desk).id }],
  }),
};

function set(
  desk: Desk,
  item: Listing,
  values: Readonly<Record<string, string>>,
  resultName: string,
  result = item.id,
): Answer {
  const listing = withFields(desk, item, { ...fieldsOf(item), ...values });
  return { body: { [resultName]: result }, changes: [{ kind: 'listing', listing }] };
}

function refuseSkus(desk: Desk, name: string): void {
  if (desk.call.params.has(name))
    throw invalid(name, 'items of the sandbox have no SKUs: set the value of the item');
}

function readOptions(desk: Desk): z.output<typeof options> {
  const text = desk.call.params.get('options') ?? '{}';
  try {
    return options.parse(parseExact(text));
  } catch {
    throw invalid('options', 'it is no JSON object of the known form');
  }
}

function invalid(name: string, detail: string): Refusal {
  return new Refusal('41', `Invalid arguments:${name}`, {
    subCode: `isv.invalid-parameter:${name}`,
    detail,
  });
}
