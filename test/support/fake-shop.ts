import type { Clock, HttpOutcome, HttpRequest, Network } from '../../src/io/world.ts';

// A small Alibaba.com in memory for tests of plan and push: product calls only, no checks of protocol
// (the sandbox makes those). What it has is looked at by tests directly.

export interface FakeProduct {
  readonly id: string;
  info: Record<string, Record<string, unknown>>;
  status: 'online' | 'offline';
  readonly createdAt: number;
  /** What it said before its last change, and when that was. */
  before?: { readonly info: FakeProduct['info']; readonly at: number };
}

/** What goes wrong with one call: before or after it has its effect, or instead of it. */
export type Fault =
  | 'not-sent'
  | 'lost-before'
  | 'lost-after'
  | 'html'
  | 'html-after'
  | 'unavailable'
  | 'backend-after'
  | { readonly throttleSeconds: number }
  | { readonly code: string; readonly message?: string };

export interface FakeShop {
  readonly network: Pick<Network, 'send'>;
  readonly products: Map<string, FakeProduct>;
  readonly calls: { readonly api: string; readonly form: Readonly<Record<string, string>> }[];
  /** Asked before each call; `n` counts from 1. */
  fault: (n: number, api: string) => Fault | undefined;
  /** Milliseconds until the search knows a new product, or a change. */
  lagMs: number;
  clock: Pick<Clock, 'epochMs'>;
  /** Titles with this word are refused. */
  refuses: string;
  token: string;
  /** SKUs with the number of listings they have. */
  counts(): Record<string, number>;
  writes(): number;
}

export function fakeShop(): FakeShop {
  let next = 1_600_000_000_000_000_001n;
  const shop: FakeShop = {
    products: new Map(),
    calls: [],
    fault: () => undefined,
    lagMs: 0,
    clock: { epochMs: () => 0 },
    refuses: 'REFUSE',
    token: 'token-1',
    network: { send: async (request) => answer(request) },
    counts() {
      const counts: Record<string, number> = {};
      for (const { info } of shop.products.values()) {
        const sku = String(info.basic_info?.model_number);
        counts[sku] = (counts[sku] ?? 0) + 1;
      }
      return counts;
    },
    writes: () => shop.calls.filter(({ api }) => !/search|get\/v2|attribute/.test(api)).length,
  };

  function answer({ url, form }: HttpRequest): HttpOutcome {
    const api = url.slice(url.indexOf('/rest') + 5);
    shop.calls.push({ api, form });
    const fault = shop.fault(shop.calls.length, api);
    if (fault === 'not-sent') return { kind: 'not-sent', why: 'the connection was refused' };
    if (fault === 'lost-before') return { kind: 'lost', why: 'the connection was cut' };
    if (fault === 'html') return bytes('<html>Sorry</html>');
    if (fault === 'unavailable')
      return { ...bytes('busy'), status: 503, headers: { 'retry-after': '1' } };
    if (typeof fault === 'object') return json(gatewayFault(fault));
    if (form.access_token !== undefined && form.access_token !== shop.token)
      return json({ type: 'ISV', code: 'IllegalAccessToken', message: `no ${form.access_token}` });
    const body = effect(api, form);
    if (fault === 'lost-after') return { kind: 'lost', why: 'the connection was cut' };
    if (fault === 'html-after') return bytes('<html>Sorry</html>');
    if (fault === 'backend-after')
      return json({ type: 'ISP', code: 'ServiceTimeout', message: 'timeout' });
    return json({ code: '0', request_id: `r${shop.calls.length}`, ...body });
  }

  function effect(api: string, form: Readonly<Record<string, string>>): Record<string, unknown> {
    switch (api) {
      case '/auth/token/refresh':
        shop.token = `${form.refresh_token}-renewed`;
        return { access_token: shop.token, refresh_token: 'refresh-2', expires_in: '3600' };
      case '/alibaba/icbu/category/attribute/get/v2':
        return {
          result: { success: true, data: { category_attributes: [], sale_attributes: [] } },
        };
      case '/alibaba/icbu/product/get/v2': {
        const product = shop.products.get(form.product_id ?? '');
        return product
          ? { product_info: shown(product), success: true }
          : { success: false, msg_code: 'B_PRODUCT_NOT_FOUND' };
      }
      case '/alibaba/icbu/product/search/v2':
        return search(form);
      case '/alibaba/icbu/product/listing/v2':
        return create(JSON.parse(form.product_info ?? '{}'));
      case '/alibaba/icbu/product/update/v2': {
        const info = JSON.parse(
          (form.product_info ?? '{}').replace(/"product_id":(\d+)/, '"product_id":"$1"'),
        );
        const product = changing(info.basic_info.product_id);
        if (product) product.info = info;
        return { result: { success: product !== undefined, msg_code: 'B_PRODUCT_NOT_FOUND' } };
      }
      case '/icbu/product/edit-inventory': {
        const product = changing(form.product_id ?? '');
        if (product)
          Object.assign(product.info.trade_info ?? {}, { inventory: Number(form.inventory) });
        return { result: { success: true } };
      }
      case '/icbu/product/edit-price': {
        const product = changing(form.product_id ?? '');
        if (product)
          Object.assign(product.info.trade_info ?? {}, { price: JSON.parse(form.price ?? '{}') });
        return { result: { success: true } };
      }
      case '/alibaba/icbu/product/batch/update/status': {
        const id = (form.product_id_list ?? '').replace(/\D/g, '');
        const product = shop.products.get(id);
        if (product) product.status = form.action === 'online' ? 'online' : 'offline';
        return { success: product !== undefined, updated_product_ids: [id] };
      }
      case '/alibaba/icbu/photobank/upload':
        return { upload_image_response: { photobank_url: `//bank/${form.file_name}` } };
      default:
        return { result: { success: false, msg_code: 'UNKNOWN', message: api } };
    }
  }

  /** A product that is about to say something else; the search goes on showing this for a while. */
  function changing(id: string): FakeProduct | undefined {
    const product = shop.products.get(id);
    if (product) product.before = { info: structuredClone(product.info), at: shop.clock.epochMs() };
    return product;
  }

  function create(info: FakeProduct['info']): Record<string, unknown> {
    if (String(info.basic_info?.title).includes(shop.refuses))
      return {
        result: {
          success: false,
          msg_code: 'B_PRODUCT_PARAM_INVALID;CHK_BASIC_REQUIRED',
          message: 'refused',
          trace_id: 'trace-1',
        },
      };
    const id = String(next++);
    const createdAt = shop.clock.epochMs();
    shop.products.set(id, { id, info, status: 'online', createdAt });
    return { result: { data: `#${id}#`, success: true, trace_id: 't' } };
  }

  function search(form: Readonly<Record<string, string>>): Record<string, unknown> {
    const now = shop.clock.epochMs();
    const known = [...shop.products.values()].filter(
      ({ createdAt, info }) =>
        now - createdAt >= shop.lagMs &&
        (form.model_number === undefined || info.basic_info?.model_number === form.model_number),
    );
    const size = Number(form.page_size);
    const from = (Number(form.page_index) - 1) * size;
    const page = known.slice(from, from + size).map((product) => {
      const { before } = product;
      const late = before !== undefined && now - before.at < shop.lagMs;
      return shown(late ? { ...product, info: before.info } : product);
    });
    const pages = { total_item: known.length, total_page: Math.ceil(known.length / size) };
    return { product_info: page, page: pages, success: true };
  }

  return shop;
}

function shown(product: FakeProduct) {
  const { info, id, status } = product;
  return {
    ...info,
    basic_info: { ...info.basic_info, product_id: `#${id}#`, status, audit_status: 'approved' },
  };
}

function gatewayFault(fault: { throttleSeconds: number } | { code: string; message?: string }) {
  if ('code' in fault)
    return { type: 'ISV', code: fault.code, message: fault.message ?? '', request_id: 'r-f' };
  const message = `Api access frequency exceeds the limit. this ban will last ${fault.throttleSeconds} seconds`;
  return { type: 'SYSTEM', code: 'ApiCallLimit', message, request_id: 'r-t' };
}

/** Ids go out as numbers, as the marketplace sends them: `#…#` marks them. */
function json(value: unknown): HttpOutcome {
  return bytes(JSON.stringify(value).replace(/"#(\d+)#"/g, '$1'));
}

function bytes(text: string): Extract<HttpOutcome, { kind: 'answer' }> {
  return { kind: 'answer', status: 200, headers: {}, body: new TextEncoder().encode(text) };
}
