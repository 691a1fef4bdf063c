import type { Listing } from '../../listing/listing.ts';
import type {
  Answer,
  Conversation,
  Marketplace,
  MarketplaceOptions,
  Tokens,
} from '../../listing/marketplace.ts';
import { fromFields } from '../columns.ts';
import { list, object, objectIn, text } from '../exact-json.ts';
import { anonymous, read, request, set } from './call.ts';
import { check } from './check.ts';
import { type FilledField, fill, formXml, ITEM_STATUS } from './form.ts';
import { PROFILE } from './profile.ts';
import { readItem } from './read-item.ts';
import { readReply } from './reply.ts';
import { readSchema, type SchemaField } from './schema.ts';
import { translate } from './translate.ts';

const ITEM_FIELDS = 'num_iid,title,price,num,outer_id,approve_status,cid,violation';
const NO_ITEM = [
  'isv.item-not-exist:invalid-numIid-or-iid',
  'isv.item-not-exist:invalid-numIid-or-iid-tmall',
  'isv.item-not-exist',
];
/** Fields that a read-back shows; the others are compared with what was last confirmed. */
const SHOWN: ReadonlySet<string> = new Set(['title', 'price', 'stock', 'category']);

/** Tmall Global by the Taobao Open Platform: forms described in XML, read back by merchant code. */
export function tmallGlobal({ signMethod = 'hmac-sha256' }: MarketplaceOptions): Marketplace {
  // A form is the same for a whole category and a whole run.
  const forms = new Map<string, readonly SchemaField[]>();
  const matching = new Map<string, readonly SchemaField[]>();

  function* form(category: string, productId: string): Conversation<readonly SchemaField[]> {
    const key = `${category}/${productId}`;
    const known = forms.get(key);
    if (known !== undefined) return known;
    const answer = yield read('tmall.item.add.schema.get', {
      category_id: category,
      product_id: productId,
    });
    const fields = readSchema(text(answer.add_item_result));
    forms.set(key, fields);
    return fields;
  }

  /** Some categories list an item under a product that the platform knows; 0 stands for none. */
  function* productOf(listing: Listing): Conversation<string> {
    const { category = '' } = listing.fields;
    let fields = matching.get(category);
    if (fields === undefined) {
      const answer = yield read('tmall.product.match.schema.get', { category_id: category });
      fields = readSchema(text(answer.match_result));
      matching.set(category, fields);
    }
    if (fields.length === 0) return '0';
    const answer = yield read('tmall.product.schema.match', {
      category_id: category,
      propvalues: formXml(fill(fields, listing)),
    });
    return text(answer.match_result).split(',')[0]?.trim() || '0';
  }

  return {
    name: 'tmall-global',
    title: 'Tmall Global',
    gateway: 'https://api.taobao.com/router/rest',
    keysPerLookup: 40,
    settleMs: 120_000,
    pictureMaxBytes: PROFILE.pictures.maxBytes,
    draft: 'born',
    rewrites: (field) => !SHOWN.has(field),
    translate,

    *category(listing) {
      const { category } = listing.fields;
      if (category === undefined) return undefined;
      const fields = yield* form(category, yield* productOf(listing));
      return {
        check: (one) => (fields.length === 0 ? [] : check(fields, filledFor(fields, one, false))),
      };
    },

    *lookup(skus) {
      const answer = yield read('taobao.items.custom.get', {
        outer_id: skus.join(','),
        fields: ITEM_FIELDS,
      });
      const wanted = new Set(skus);
      return list(object(answer.items).item)
        .flatMap((item) => readItem(item) ?? [])
        .filter(({ sku }) => wanted.has(sku));
    },

    *byId(remoteId) {
      const answer = yield {
        ...read('taobao.item.seller.get', { num_iid: remoteId, fields: ITEM_FIELDS }),
        missing: NO_ITEM,
      };
      return readItem(answer.item);
    },

    *create(listing, publish) {
      const { category = '' } = listing.fields;
      const productId = yield* productOf(listing);
      const fields = yield* form(category, productId);
      const answer = yield {
        api: 'tmall.item.schema.add',
        effect: 'create',
        params: {
          category_id: category,
          product_id: productId,
          xml_data: formXml(filledFor(fields, listing, publish)),
        },
      };
      return text(answer.add_item_result);
    },

    *update(remoteId, listing, changed) {
      const { price = '', stock = '' } = listing.fields;
      if (changed.includes('price'))
        yield set('tmall.item.price.update', { item_id: remoteId, item_price: price });
      if (changed.includes('stock'))
        yield set('tmall.item.quantity.update', {
          item_id: remoteId,
          item_quantity: stock,
          // 1: the quantity itself. A difference could be counted twice.
          options: '{"type":1}',
        });
      const rest = changed.filter((field) => field !== 'price' && field !== 'stock');
      if (rest.length > 0) yield* updateForm(remoteId, listing);
    },

    *shelve(remoteId, on) {
      yield set(`alibaba.item.operate.${on ? 'upshelf' : 'downshelf'}`, { item_id: remoteId });
    },

    *picture(name, bytes) {
      const answer = yield {
        ...set('taobao.picture.upload', { picture_category_id: '0', image_input_title: name }),
        file: { field: 'img', name, bytes },
      };
      return text(object(answer.picture).picture_path);
    },

    *refresh(refreshToken) {
      return tokensOf(
        yield anonymous('taobao.top.auth.token.refresh', { refresh_token: refreshToken }),
      );
    },

    *exchange(code) {
      return tokensOf(yield anonymous('taobao.top.auth.token.create', { code }));
    },

    consent: (appKey) =>
      `https://oauth.taobao.com/authorize?response_type=code&client_id=${encodeURIComponent(appKey)}`,

    toColumns: (listing) =>
      fromFields(listing, {
        title: 'title_zh',
        description: 'description_zh',
        price: 'retail_price_cny',
      }),
    request: (call, gateway, credentials, epochMs) =>
      request(call, gateway, credentials, epochMs, signMethod),
    read: readReply,
  };
}

/** The whole form as the item has it, with the listing's values over it: what is not sent back is lost. */
function* updateForm(remoteId: string, listing: Listing): Conversation<void> {
  const answer = yield read('tmall.item.update.schema.get', { item_id: remoteId });
  const fields = readSchema(text(answer.update_item_result));
  yield set('tmall.item.schema.update', {
    item_id: remoteId,
    xml_data: formXml(fill(fields, listing)),
  });
}

function filledFor(
  fields: readonly SchemaField[],
  listing: Listing,
  publish: boolean,
): readonly FilledField[] {
  return fill(fields, listing, publish ? ITEM_STATUS.onSale : ITEM_STATUS.inStock);
}

/** The tokens come as JSON inside a text. */
function tokensOf(answer: Answer): Tokens {
  const tokens = objectIn(new TextEncoder().encode(text(answer.token_result))) ?? {};
  const refreshToken = text(tokens.refresh_token);
  return {
    token: text(tokens.access_token),
    expiresIn: text(tokens.expires_in),
    ...(refreshToken !== '' && { refreshToken }),
  };
}
