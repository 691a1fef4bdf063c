import { type Api, type Desk, param, Refusal } from '../api.ts';
import { auditOf } from '../shop/audit.ts';
import { searchable, searchableByKey } from '../shop/search.ts';
import type { Listing } from '../shop/state.ts';
import { fieldsOf, itemAsked } from './items.ts';
import { topTime } from './time.ts';

const MOST_KEYS = 40;
const LARGEST_PAGE = 200;

/** By the seller's own numbers; search knows of changes only after a while. */
export const itemsByOuterId: Api = {
  required: ['outer_id', 'fields'],
  answer(desk) {
    const wanted = new Set(param(desk, 'outer_id').split(','));
    if (wanted.size > MOST_KEYS) throw invalid('outer_id', `at most ${MOST_KEYS} at once`);
    const found = searchableByKey(desk.shop, 'tmall-global', wanted, desk.nowMs);
    return { body: { items: { item: found.map((item) => itemJson(desk, item)) } } };
  },
};

export const itemById: Api = {
  required: ['num_iid', 'fields'],
  answer: (desk) => ({ body: { item: itemJson(desk, itemAsked(desk, 'num_iid')) } }),
};

export const itemsOnSale: Api = {
  required: ['fields'],
  answer: (desk) => pageOf(desk, 'onsale'),
};

export const itemsInStock: Api = {
  required: ['fields'],
  answer: (desk) => pageOf(desk, 'instock'),
};

function pageOf(desk: Desk, status: 'onsale' | 'instock') {
  const [page, size] = [count(desk, 'page_no', 1), count(desk, 'page_size', 40)];
  if (size > LARGEST_PAGE) throw invalid('page_size', `at most ${LARGEST_PAGE}`);
  const found = searchable(desk.shop, 'tmall-global', desk.nowMs).filter(
    (item) => approveStatus(desk, item) === status,
  );
  const shown = found.slice((page - 1) * size, page * size);
  return {
    body: {
      items: { item: shown.map((item) => itemJson(desk, item)) },
      total_results: found.length,
    },
  };
}

/** Only the fields that were asked for; a field that there is not is left out without a word. */
function itemJson(desk: Desk, item: Listing): Readonly<Record<string, unknown>> {
  const { offer, content } = item;
  const fields = fieldsOf(item);
  const all: Readonly<Record<string, unknown>> = {
    num_iid: BigInt(item.id),
    outer_id: offer.keys[0] ?? '',
    title: offer.title,
    price: fields.price,
    num: Number(offer.quantity),
    cid: content.kind === 'item' ? BigInt(content.categoryId) : undefined,
    product_id: content.kind === 'item' ? BigInt(content.productId) : undefined,
    approve_status: approveStatus(desk, item),
    violation: isTakenOff(desk, item),
    desc: offer.description,
    barcode: fields.barcode,
    pic_url: offer.pictures[0],
    item_imgs: { item_img: offer.pictures.map((url, position) => ({ url, position })) },
    created: topTime(item.createdMs),
    modified: topTime(item.changedMs),
  };
  const asked = param(desk, 'fields')
    .split(',')
    .map((name) => (name.trim() === 'item_img' ? 'item_imgs' : name.trim()));
  return Object.fromEntries(asked.filter((name) => name in all).map((name) => [name, all[name]]));
}

function approveStatus(desk: Desk, item: Listing): 'onsale' | 'instock' {
  return item.wanted === 'online' && !isTakenOff(desk, item) ? 'onsale' : 'instock';
}

/** Items are on sale at once; what breaks a rule is taken off when the audit has seen it. */
function isTakenOff({ nowMs, rules }: Desk, item: Listing): boolean {
  return auditOf(item, nowMs, rules.auditAfterMs).status === 'rejected';
}

function count(desk: Desk, name: string, standard: number): number {
  const text = desk.call.params.get(name) ?? String(standard);
  if (!/^[1-9]\d{0,5}$/.test(text)) throw invalid(name, `"${text}"`);
  return Number(text);
}

function invalid(name: string, detail: string): Refusal {
  return new Refusal('41', `Invalid arguments:${name}`, {
    subCode: `isv.invalid-parameter:${name}`,
    detail,
  });
}
