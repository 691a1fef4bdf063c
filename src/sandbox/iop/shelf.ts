import { z } from 'zod';
import type { Answer, Api, Desk } from '../api.ts';
import { param, Refusal } from '../api.ts';
import { auditOf } from '../shop/audit.ts';
import { changed } from '../shop/search.ts';
import type { Change, Listing } from '../shop/state.ts';
import { jsonParam } from './product-info.ts';
import { productOf } from './products.ts';
import { type Fault, NOT_FOUND } from './result.ts';

const MOST_AT_ONCE = 200;
const ids = z
  .array(z.union([z.number().int(), z.string().regex(/^\d+$/)]))
  .min(1)
  .max(MOST_AT_ONCE);

/** Puts products on sale or takes them off; some may succeed while others fail. */
export const setStatus: Api = {
  required: ['product_id_list', 'action'],
  answer(desk) {
    const action = param(desk, 'action');
    if (action !== 'online' && action !== 'offline')
      throw new Refusal('InvalidParameter', 'action must be online or offline');
    return each(desk, 'updated_product_ids', 'product_id', (listing) => {
      const audit = auditOf(listing, desk.nowMs, desk.rules.auditAfterMs);
      if (action === 'online' && audit.status === 'rejected')
        return { code: 'PUB_BIZCHECK_PRODUCT_STATUS_INVALID', message: audit.reason };
      const after = changed(listing, { wanted: action }, desk.nowMs, desk.rules.searchAfterMs);
      return { kind: 'listing', listing: after };
    });
  },
};

export const deleteProducts: Api = {
  required: ['product_id_list'],
  answer: (desk) => each(desk, 'deleted_product_ids', 'product_id', gone),
};

export const deleteDrafts: Api = {
  required: ['product_id_list'],
  answer: (desk) =>
    each(desk, 'deleted_draft_ids', 'draft_id', (listing) =>
      listing.wanted === 'online'
        ? { code: 'PUB_BIZCHECK_PRODUCT_STATUS_INVALID', message: 'the product is no draft' }
        : gone(listing),
    ),
};

function gone({ id }: Listing): Change {
  return { kind: 'gone', id };
}

function each(
  desk: Desk,
  doneName: string,
  idName: string,
  decide: (listing: Listing) => Change | Fault,
): Answer {
  const done: string[] = [];
  const errors: Readonly<Record<string, unknown>>[] = [];
  const changes: Change[] = [];
  for (const id of new Set(jsonParam(desk, 'product_id_list', ids).map(String))) {
    const listing = productOf(desk, id);
    const decided = listing === undefined ? NOT_FOUND : decide(listing);
    if ('kind' in decided) {
      done.push(id);
      changes.push(decided);
    } else {
      errors.push({ [idName]: BigInt(id), msg_code: decided.code, message: decided.message });
    }
  }
  return {
    body: {
      [doneName]: done.map((id) => BigInt(id)),
      success: errors.length === 0,
      errors,
      ...(errors.length > 0 && {
        msg_code: String(errors[0]?.msg_code),
        message: String(errors[0]?.message),
      }),
    },
    changes,
  };
}
