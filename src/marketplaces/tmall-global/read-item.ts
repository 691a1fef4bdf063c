import { canonical } from '../../listing/decimal.ts';
import type { RemoteListing } from '../../listing/listing.ts';
import { type Json, object, text } from '../exact-json.ts';

/** An item as the shop answers it; undefined without an id. */
export function readItem(json: Json | undefined): RemoteListing | undefined {
  const item = object(json);
  const remoteId = text(item.num_iid);
  if (remoteId === '') return undefined;
  const violated = text(item.violation) === 'true';
  const fields = {
    title: text(item.title),
    price: canonical(text(item.price)),
    stock: text(item.num),
    category: text(item.cid),
  };
  return {
    remoteId,
    sku: text(item.outer_id),
    state: violated ? 'rejected' : text(item.approve_status) === 'onsale' ? 'live' : 'draft',
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    ...(violated && { reason: 'taken off for breaking a rule of the marketplace' }),
  };
}
