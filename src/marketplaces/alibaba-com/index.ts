import type { HttpRequest } from '../../io/world.ts';
import type { RemoteListing } from '../../listing/listing.ts';
import type { Answer, Call, Credentials, Marketplace, Tokens } from '../../listing/marketplace.ts';
import { fromFields } from '../columns.ts';
import { list, numberText, object, text, writeExact } from '../exact-json.ts';
import { iop } from '../signing/iop.ts';
import { categoryRules } from './category.ts';
import { price, productInfo } from './product-info.ts';
import { PROFILE } from './profile.ts';
import { readListing } from './read-listing.ts';
import { readReply } from './reply.ts';
import { translate } from './translate.ts';

const PER_PAGE = 20;
/** A key has one listing, or a few by mistake; more pages are no answer to follow. */
const PAGES_OF_A_KEY = 10;

/** Alibaba.com by its IOP gateway and the JSON product API ("Product V2"). */
export const alibabaCom: Marketplace = {
  name: 'alibaba-com',
  title: 'Alibaba.com',
  gateway: 'https://openapi-api.alibaba.com/rest',
  keysPerLookup: 1,
  settleMs: 120_000,
  pictureMaxBytes: PROFILE.pictures.maxBytes,
  draft: 'shelved',
  rewrites: (field) => field === 'pictures' || field === 'description',
  translate,

  *category({ fields }) {
    if (fields.category === undefined) return undefined;
    const answer = yield read('/alibaba/icbu/category/attribute/get/v2', {
      category_id: fields.category,
    });
    return categoryRules(answer);
  },

  *lookup(skus) {
    const found: RemoteListing[] = [];
    for (const sku of skus) {
      for (let number = 1, pages = 1; number <= Math.min(pages, PAGES_OF_A_KEY); number++) {
        const answer = yield search(number, sku);
        pages = pagesOf(answer);
        // The search may be generous; the key must be equal.
        found.push(...listingsOf(answer).filter((listing) => listing.sku === sku));
      }
    }
    return found;
  },

  *byId(remoteId) {
    const answer = yield {
      ...read('/alibaba/icbu/product/get/v2', { product_id: remoteId }),
      missing: ['B_PRODUCT_NOT_FOUND'],
    };
    const product = object(answer.product_info ?? object(answer.result).product_info);
    const deleted = text(object(product.basic_info).status) === 'deleted';
    return deleted ? undefined : readListing(product);
  },

  *reason(remoteId) {
    const answer = yield read('/alibaba/icbu/product/status/get/v2', { product_id: remoteId });
    const data = object(object(answer.result).data ?? answer.data);
    return text(data.status_desc);
  },

  *page(number) {
    const answer = yield search(number);
    const total = Number(text(object(answer.page).total_item));
    return { listings: listingsOf(answer), pages: pagesOf(answer), total };
  },

  *create(listing) {
    const answer = yield {
      api: '/alibaba/icbu/product/listing/v2',
      effect: 'create',
      params: { product_info: productInfo(listing), ai_optimization_config: NO_OPTIMISATION },
    };
    const data = object(answer.result).data ?? answer.data;
    return text(object(data).product_id) || text(data);
  },

  *update(remoteId, listing, changed) {
    const only = (...fields: string[]) => changed.every((field) => fields.includes(field));
    // Price and stock have calls of their own, which touch nothing else and need no new audit.
    const inDollars = listing.fields.currency === 'USD';
    const split = inDollars ? only('stock', 'price', 'tiers') : only('stock');
    if (!split) {
      yield set('/alibaba/icbu/product/update/v2', {
        product_info: productInfo(listing, remoteId),
      });
      return;
    }
    if (changed.includes('stock'))
      yield set('/icbu/product/edit-inventory', {
        product_id: remoteId,
        inventory: listing.fields.stock ?? '',
      });
    if (changed.includes('price') || changed.includes('tiers'))
      yield set('/icbu/product/edit-price', {
        product_id: remoteId,
        price: writeExact(price(listing.fields)),
      });
  },

  *shelve(remoteId, on) {
    yield set('/alibaba/icbu/product/batch/update/status', {
      product_id_list: writeExact([numberText(remoteId)]),
      action: on ? 'online' : 'offline',
    });
  },

  *picture(name, bytes) {
    const answer = yield {
      api: '/alibaba/icbu/photobank/upload',
      effect: 'set',
      params: { file_name: name },
      file: { field: 'image_bytes', name, bytes },
    };
    // The wrapper's name differs between the clients that show an answer.
    const places = [answer, answer.upload_image_response, answer.response_object, answer.result];
    return places.map((place) => text(object(place).photobank_url)).find((url) => url !== '') ?? '';
  },

  *refresh(refreshToken) {
    const answer = yield anonymous('/auth/token/refresh', { refresh_token: refreshToken });
    return tokensOf(answer);
  },

  *exchange(code) {
    return tokensOf(yield anonymous('/auth/token/create', { code }));
  },

  consent: (appKey) =>
    `https://openapi-auth.alibaba.com/oauth/authorize?response_type=code&force_auth=true&client_id=${encodeURIComponent(appKey)}`,

  toColumns: (listing) => fromFields(listing, { title: 'title_en', description: 'description_en' }),
  request,
  read: readReply,
};

const NO_OPTIMISATION = writeExact({
  title_optimization_enabled: false,
  description_optimization_enabled: false,
  keyword_optimization_enabled: false,
});

function request(
  { api, params, file, anonymous }: Call,
  gateway: string,
  { appKey, appSecret, token }: Credentials,
  epochMs: number,
): HttpRequest {
  const form = {
    ...params,
    app_key: appKey,
    timestamp: String(epochMs),
    sign_method: 'sha256',
    ...(anonymous ? {} : { access_token: token }),
  };
  const sign = iop.sign({ api, params: form }, appSecret);
  return { url: gateway + api, form: { ...form, sign }, ...(file !== undefined && { file }) };
}

const anonymous = (api: string, params: Call['params']): Call => ({
  ...read(api, params),
  anonymous: true,
});

function tokensOf(answer: Answer): Tokens {
  const refreshToken = text(answer.refresh_token);
  return {
    token: text(answer.access_token),
    expiresIn: text(answer.expires_in),
    ...(refreshToken !== '' && { refreshToken }),
  };
}

const read = (api: string, params: Call['params']): Call => ({ api, effect: 'read', params });
const set = (api: string, params: Call['params']): Call => ({ api, effect: 'set', params });

function search(number: number, sku?: string): Call {
  return read('/alibaba/icbu/product/search/v2', {
    page_index: String(number),
    page_size: String(PER_PAGE),
    ...(sku !== undefined && { model_number: sku }),
  });
}

function listingsOf(answer: Answer): readonly RemoteListing[] {
  const products = answer.product_info ?? object(answer.result).product_info;
  return list(products).flatMap((product) => readListing(product) ?? []);
}

function pagesOf(answer: Answer): number {
  const page = object(answer.page ?? object(answer.result).page);
  return Number(text(page.total_page)) || 1;
}
