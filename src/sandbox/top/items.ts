import { type Answer, type Api, type Desk, param, Refusal } from '../api.ts';
import { afterListing } from '../shop/ids.ts';
import { changed } from '../shop/search.ts';
import type { FormValue, Listing } from '../shop/state.ts';
import { checkItem } from './check-item.ts';
import { readItemXml, type SentField } from './item-xml.ts';
import {
  INCREMENTAL_FIELDS,
  ITEM_FIELDS,
  MATCHING_CATEGORY,
  type SchemaField,
  UPDATE_FIELDS,
} from './schema.ts';
import { topTime } from './time.ts';
import { schemaXml } from './write-schema.ts';

type Fields = Readonly<Record<string, FormValue>>;

export const addSchema: Api = {
  required: ['category_id', 'product_id'],
  answer: (desk) => {
    checkPlace(desk);
    return { body: { add_item_result: schemaXml(ITEM_FIELDS) } };
  },
};

export const addItem: Api = {
  required: ['category_id', 'product_id', 'xml_data'],
  answer(desk) {
    checkPlace(desk);
    const fields = valuesOf(checked(desk, ITEM_FIELDS));
    const id = String(desk.shop.nextId);
    const listing: Listing = {
      id,
      gateway: 'tmall-global',
      content: {
        kind: 'item',
        categoryId: param(desk, 'category_id'),
        productId: param(desk, 'product_id'),
        fields,
      },
      offer: offerOf(fields),
      wanted: wantedBy(fields) ?? 'online',
      createdMs: desk.nowMs,
      changedMs: desk.nowMs,
      searchableMs: desk.nowMs + desk.rules.searchAfterMs,
    };
    return {
      body: { add_item_result: id, gmt_create: topTime(desk.nowMs) },
      changes: [
        { kind: 'ids', next: afterListing(desk.shop.nextId) },
        { kind: 'listing', listing },
      ],
    };
  },
};

export const updateSchema: Api = {
  required: ['item_id'],
  answer: (desk) => ({
    body: { update_item_result: schemaXml(ITEM_FIELDS, fieldsOf(itemAsked(desk))) },
  }),
};

/** Replaces the whole item: what is not sent back is gone. */
export const updateItem: Api = {
  required: ['item_id', 'xml_data'],
  answer: (desk) => updated(desk, itemAsked(desk), valuesOf(checked(desk, ITEM_FIELDS))),
};

export const incrementSchema: Api = {
  required: ['item_id'],
  answer: (desk) => ({
    body: {
      update_item_result: schemaXml(
        [UPDATE_FIELDS, ...INCREMENTAL_FIELDS],
        fieldsOf(itemAsked(desk)),
      ),
    },
  }),
};

/** Changes the fields that `update_fields` names, and no other. */
export const incrementItem: Api = {
  required: ['item_id', 'xml_data'],
  answer(desk) {
    const item = itemAsked(desk);
    // A field that is not sent cannot be missing here: only what is named changes.
    const optional = INCREMENTAL_FIELDS.map(({ required: _required, ...field }) => field);
    const { update_fields: named, ...sent } = valuesOf(checked(desk, [UPDATE_FIELDS, ...optional]));
    const names = typeof named === 'string' ? [named] : Array.isArray(named) ? named : [];
    const absent = names.find((name) => !(name in sent));
    if (absent !== undefined) throw refused(`update_fields names ${absent}, which was not sent`);
    const parts = Object.fromEntries(Object.entries(sent).filter(([name]) => names.includes(name)));
    return updated(desk, item, { ...fieldsOf(item), ...parts });
  },
};

/**
 * The item by the parameter `item_id`.
 * @throws Refusal when the shop has it not
 */
export function itemAsked(desk: Desk, name = 'item_id'): Listing {
  const listing = desk.shop.listings.get(param(desk, name));
  if (listing?.gateway !== 'tmall-global')
    throw new Refusal('15', 'Remote service error', {
      subCode: 'isv.item-not-exist:invalid-numIid-or-iid',
      detail: `the shop has no item ${param(desk, name).slice(0, 40)}`,
    });
  return listing;
}

/** What was sent for an item. */
export function fieldsOf({ content }: Listing): Fields {
  return content.kind === 'item' ? content.fields : {};
}

/** The item with other values; search goes on with the old ones for a while. */
export function withFields(desk: Desk, item: Listing, fields: Fields): Listing {
  const content = item.content.kind === 'item' ? { ...item.content, fields } : item.content;
  const wanted = wantedBy(fields) ?? item.wanted;
  const parts = { content, offer: offerOf(fields), wanted };
  return changed(item, parts, desk.nowMs, desk.rules.searchAfterMs);
}

function updated(desk: Desk, item: Listing, fields: Fields): Answer {
  const listing = { ...withFields(desk, item, fields), changedMs: desk.nowMs };
  return {
    body: { update_item_result: item.id, gmt_modified: topTime(desk.nowMs) },
    changes: [{ kind: 'listing', listing }],
  };
}

/** A matching category wants a product; elsewhere 0 stands for none. */
function checkPlace(desk: Desk): void {
  const [category, product] = [param(desk, 'category_id'), param(desk, 'product_id')];
  if (!/^\d{1,19}$/.test(category)) throw refused(`category_id ${category} is no number`);
  if (!/^\d{1,19}$/.test(product)) throw refused(`product_id ${product} is no number`);
  if (category === MATCHING_CATEGORY && product === '0')
    throw refused(`category ${category} needs a product: match it first`);
}

function checked(desk: Desk, schema: readonly SchemaField[]): ReadonlyMap<string, SentField> {
  const sent = readItemXml(param(desk, 'xml_data'));
  const faults = checkItem(schema, sent);
  if (faults.length > 0) throw refused(faults.join(';'));
  return sent;
}

function refused(detail: string): Refusal {
  return new Refusal('15', 'Remote service error', { subCode: 'isv.invalid-parameter', detail });
}

function valuesOf(sent: ReadonlyMap<string, SentField>): Fields {
  return Object.fromEntries([...sent].map(([id, { value }]) => [id, value]));
}

function wantedBy({ item_status }: Fields): Listing['wanted'] | undefined {
  if (item_status === undefined) return undefined;
  return item_status === '0' ? 'online' : 'offline';
}

function offerOf(fields: Fields): Listing['offer'] {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const pictures = fields.item_images;
  return {
    title: text('title'),
    description: text('description'),
    pictures:
      typeof pictures === 'object' && !Array.isArray(pictures)
        ? Object.values(pictures).filter((url) => typeof url === 'string')
        : [],
    price: `CNY ${text('price')}`,
    quantity: text('quantity'),
    keys: [text('outer_id')],
  };
}
