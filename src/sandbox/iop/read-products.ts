import type { Api, Desk } from '../api.ts';
import { type Audit, auditOf } from '../shop/audit.ts';
import { listingIdOf, skuId } from '../shop/ids.ts';
import { searchable, searchableByKey } from '../shop/search.ts';
import type { Listing } from '../shop/state.ts';
import { categoryPath, predict } from './categories.ts';
import { infoOf, productAsked, productOf } from './products.ts';
import { failed, failure, invalid, NOT_FOUND, succeeded } from './result.ts';

const LARGEST_PAGE = 20;

/** By id at once; a change is seen here before search knows of it. */
export const getProduct: Api = {
  required: [],
  answer(desk) {
    const skuAsked = desk.call.params.get('sku_id');
    const listing =
      skuAsked === undefined ? productAsked(desk) : productOf(desk, listingIdOf(skuAsked));
    if (listing === undefined) return { body: failure(desk, [NOT_FOUND]) };
    return { body: { product_info: productJson(desk, listing), success: true } };
  },
};

export const searchProducts: Api = {
  required: [],
  answer(desk) {
    const size = count(desk, 'page_size', LARGEST_PAGE);
    const page = count(desk, 'page_index', 1);
    if (size === undefined || page === undefined || size > LARGEST_PAGE)
      return { body: failure(desk, [invalid('page_index from 1, page_size from 1 to 20')]) };
    const wanted = ['model_number', 'sku_code']
      .map((name) => desk.call.params.get(name))
      .filter((key) => key !== undefined);
    const found =
      wanted.length === 0
        ? searchable(desk.shop, 'alibaba-com', desk.nowMs)
        : searchableByKey(desk.shop, 'alibaba-com', wanted, desk.nowMs).filter(({ offer }) =>
            wanted.every((key) => offer.keys.includes(key)),
          );
    const shown = found.slice((page - 1) * size, page * size);
    return {
      body: {
        product_info: shown.map((listing) => productJson(desk, listing)),
        page: {
          page_index: page,
          page_size: size,
          total_item: found.length,
          total_page: Math.ceil(found.length / size),
        },
        success: true,
      },
    };
  },
};

export const getStatus: Api = {
  required: ['product_id'],
  answer(desk) {
    const listing = productAsked(desk);
    if (listing === undefined) return failed(desk, [NOT_FOUND]);
    const audit = auditOf(listing, desk.nowMs, desk.rules.auditAfterMs);
    return succeeded(desk, {
      status: statusOf(listing, audit),
      status_desc: audit.status === 'rejected' ? audit.reason : '',
    });
  },
};

function statusOf(listing: Listing, audit: Audit): string {
  if (audit.status === 'rejected') return 'failed';
  if (audit.status === 'pending') return 'pending';
  return listing.wanted === 'online' ? 'online' : 'draft';
}

function productJson(desk: Desk, listing: Listing) {
  const { basic_info, category_info, trade_info, logistics_info } = infoOf(listing);
  const { product_image, ...basic } = basic_info;
  const category =
    category_info?.category_id === undefined
      ? { category_id: predict(basic.title ?? '')?.id }
      : { category_id: category_info.category_id };
  return {
    basic_info: {
      ...basic,
      product_id: BigInt(listing.id),
      product_images: product_image ?? [],
      status: listing.wanted,
      audit_status: auditOf(listing, desk.nowMs, desk.rules.auditAfterMs).status,
      create_timestamp: listing.createdMs,
      last_modified_timestamp: listing.changedMs,
    },
    category_info: {
      ...category_info,
      ...category,
      category_name: categoryPath(String(category.category_id ?? '')),
    },
    trade_info: {
      ...trade_info,
      sku_info: (trade_info?.sku_info ?? []).map((sku, at) => ({
        ...sku,
        sku_id: BigInt(skuId(listing.id, at)),
      })),
    },
    logistics_info: logistics_info ?? {},
  };
}

function count(desk: Desk, name: string, standard: number): number | undefined {
  const text = desk.call.params.get(name) ?? String(standard);
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
