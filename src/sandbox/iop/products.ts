import { type Answer, type Api, type Desk, param } from '../api.ts';
import { auditOf } from '../shop/audit.ts';
import { afterListing } from '../shop/ids.ts';
import { changed } from '../shop/search.ts';
import type { Listing } from '../shop/state.ts';
import { checkProduct } from './check-product.ts';
import { jsonParam, type ProductInfo, productInfoSchema, twoDecimals } from './product-info.ts';
import { failed, invalid, NOT_FOUND, succeeded } from './result.ts';

export const createProduct: Api = {
  required: ['product_info'],
  answer(desk) {
    const info = jsonParam(desk, 'product_info', productInfoSchema);
    if (info.basic_info.product_id !== undefined)
      return failed(desk, [invalid('product_id is for updates only')]);
    const faults = checkProduct(info);
    if (faults.length > 0) return failed(desk, faults);
    const id = String(desk.shop.nextId);
    const listing: Listing = {
      id,
      gateway: 'alibaba-com',
      ...contentOf(info),
      wanted: 'online',
      createdMs: desk.nowMs,
      changedMs: desk.nowMs,
      searchableMs: desk.nowMs + desk.rules.searchAfterMs,
    };
    return succeeded(desk, BigInt(id), [
      { kind: 'ids', next: afterListing(desk.shop.nextId) },
      { kind: 'listing', listing },
    ]);
  },
};

/** Takes over the parts that were sent, field by field; lists are replaced whole. */
export const updateProduct: Api = {
  required: ['product_info'],
  answer(desk): Answer {
    const sent = jsonParam(desk, 'product_info', productInfoSchema);
    const listing = productOf(desk, String(sent.basic_info.product_id ?? ''));
    if (listing === undefined) return failed(desk, [NOT_FOUND]);
    if (isLocked(desk, listing))
      return failed(desk, [
        { code: 'PUB_BIZCHECK_PRODUCT_NOT_EDITABLE', message: 'the audit is not over' },
      ]);
    const info = productInfoSchema.parse(merged(infoOf(listing), sent));
    const faults = checkProduct(info);
    if (faults.length > 0) return failed(desk, faults);
    return succeeded(desk, null, [{ kind: 'listing', listing: withInfo(desk, listing, info) }]);
  },
};

/** The listing with that id, if it is one of Alibaba.com's. */
export function productOf({ shop }: Desk, id: string): Listing | undefined {
  const listing = shop.listings.get(id);
  return listing?.gateway === 'alibaba-com' ? listing : undefined;
}

/** The listing by the parameter `product_id`. */
export function productAsked(desk: Desk): Listing | undefined {
  return productOf(desk, param(desk, 'product_id'));
}

/** What was sent for a listing. */
export function infoOf({ content }: Listing): ProductInfo {
  return productInfoSchema.parse(content.kind === 'product' ? content.info : {});
}

/** The listing after its content changed. */
export function withInfo(desk: Desk, listing: Listing, info: ProductInfo): Listing {
  const parts = { ...contentOf(info), changedMs: desk.nowMs };
  return changed(listing, parts, desk.nowMs, desk.rules.searchAfterMs);
}

function isLocked({ rules, nowMs }: Desk, listing: Listing): boolean {
  const audit = auditOf(listing, nowMs, rules.auditAfterMs);
  return !rules.editWhilePending && audit.status === 'pending';
}

function merged(old: unknown, sent: unknown): unknown {
  if (!isRecord(old) || !isRecord(sent)) return sent ?? old;
  const names = new Set([...Object.keys(old), ...Object.keys(sent)]);
  return Object.fromEntries([...names].map((name) => [name, merged(old[name], sent[name])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function contentOf(info: ProductInfo): Pick<Listing, 'offer' | 'content'> {
  const { product_id: _id, ...basic } = info.basic_info;
  return {
    content: { kind: 'product', info: { ...info, basic_info: basic } },
    offer: {
      title: basic.title ?? '',
      description: basic.description ?? '',
      pictures: (basic.product_image ?? []).map(({ image_url }) => image_url),
      price: priceText(info.trade_info ?? {}),
      quantity: String(
        info.trade_info?.inventory ?? info.trade_info?.sku_info?.[0]?.inventory ?? '',
      ),
      keys: [
        basic.model_number,
        ...(info.trade_info?.sku_info ?? []).map(({ sku_code }) => sku_code),
      ].filter((key) => key !== undefined),
    },
  };
}

function priceText({ price, sku_info }: NonNullable<ProductInfo['trade_info']>): string {
  const currency = price?.currency ?? 'USD';
  const { min_price, max_price } = price?.range_price ?? {};
  const tiers = price?.tiered_price?.map((tier) => tier.price) ?? [];
  const low = min_price ?? tiers.at(-1) ?? sku_info?.[0]?.sku_price?.price ?? '';
  const high = max_price ?? tiers[0] ?? low;
  return low === high
    ? `${currency} ${twoDecimals(low)}`
    : `${currency} ${twoDecimals(low)} – ${twoDecimals(high)}`;
}
