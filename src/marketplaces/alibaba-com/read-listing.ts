import { canonical } from '../../listing/decimal.ts';
import type { ListingState, RemoteListing } from '../../listing/listing.ts';
import { ATTRIBUTE } from '../attributes.ts';
import { type Json, list, object, text } from '../exact-json.ts';

/** A product as the shop answers it, in the same fields as `translate` makes; undefined without an id. */
export function readListing(json: Json): RemoteListing | undefined {
  const product = object(json);
  const basic = object(product.basic_info);
  const trade = object(product.trade_info);
  const logistics = object(product.logistics_info);
  const category = object(product.category_info);
  const dimension = object(logistics.dimension);
  const price = object(trade.price);
  const remoteId = text(basic.product_id);
  if (remoteId === '') return undefined;
  const tiers = list(price.tiered_price).map((tier) => ({
    quantity: canonical(text(object(tier).quantity)),
    price: canonical(text(object(tier).price)),
  }));
  const [first, ...more] = tiers;
  const lead = object(list(logistics.tiered_lead_time)[0]);
  const fields = {
    title: text(basic.title),
    description: text(basic.description),
    keywords: text(basic.keywords),
    brand: text(basic.brand_name),
    category: text(category.category_id),
    unit: text(trade.unit),
    moq: text(trade.moq),
    currency: text(price.currency),
    price: first?.price ?? canonical(text(object(price.range_price).min_price)),
    tiers: more.map((tier) => `${tier.quantity}=${tier.price}`).join('|'),
    stock: text(trade.inventory),
    weightKg: canonical(text(logistics.weight)),
    lengthCm: canonical(text(dimension.length)),
    widthCm: canonical(text(dimension.width)),
    heightCm: canonical(text(dimension.height)),
    pictures: pictures(basic.product_image ?? basic.product_images),
    shippingTemplate: text(logistics.shipping_template_id),
    leadTimeDays: text(lead.lead_time),
    ...attributes(category.attributes ?? product.attributes),
  };
  const reason = text(basic.audit_message ?? basic.reject_reason ?? basic.status_desc);
  return {
    remoteId,
    sku: text(basic.model_number),
    state: state(text(basic.status), text(basic.audit_status)),
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    ...(reason !== '' && { reason }),
  };
}

/** Off the shelf is a draft to us, whatever the audit says; on the shelf counts once the audit agrees. */
function state(status: string, audit: string): ListingState {
  if (audit === 'rejected' || status === 'failed') return 'rejected';
  if (status === 'offline' || status === 'draft') return 'draft';
  return audit === 'approved' ? 'live' : 'pending';
}

function pictures(json: Json | undefined): string {
  return list(json)
    .map((picture) => text(object(picture).image_url) || text(picture))
    .join('|');
}

function attributes(json: Json | undefined): Record<string, string> {
  const pairs = list(json).map(object);
  return Object.fromEntries(
    pairs.map((pair) => [`${ATTRIBUTE}${text(pair.attribute_name)}`, text(pair.attribute_value)]),
  );
}
