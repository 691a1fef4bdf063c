// A sandbox in a fake world, and a client of its own for these tests: it signs by the documents, not
// with the code of src/marketplaces.
import { createHash, createHmac } from 'node:crypto';
import type { OutgoingReply } from '../../src/io/world.ts';
import { APPS } from '../../src/sandbox/apps.ts';
import { parseExact } from '../../src/sandbox/exact-json.ts';
import { openShop } from '../../src/sandbox/open-shop.ts';
import { readScenario } from '../../src/sandbox/read-scenario.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';

type Params = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;

export interface Tried extends OutgoingReply {
  /** The reply's JSON; undefined when it is none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

export async function shopOf(
  scenario = '{}',
  world: FakeWorld = fakeWorld(),
  folder = '/project/.ewtp/sandbox',
) {
  const shop = await openShop(folder, world, readScenario(scenario, 'scenario.yaml'));

  const raw = async (
    target: string,
    params: Params = {},
    files: Files = {},
    headers: Params = {},
  ): Promise<Tried> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(params)) form.append(name, value);
    for (const [name, { name: file, bytes }] of Object.entries(files))
      form.append(name, new Blob([Uint8Array.from(bytes)]), file);
    const body = new Response(Object.keys(files).length > 0 ? form : new URLSearchParams(params));
    const reply = await shop.answer({
      method: 'POST',
      target,
      headers: {
        host: '127.0.0.1:40001',
        'content-type': body.headers.get('content-type') ?? '',
        ...headers,
      },
      body: new Uint8Array(await body.arrayBuffer()),
      from: '127.0.0.1',
    });
    return { ...reply, json: jsonOf(reply) };
  };

  return {
    shop,
    world,
    raw,
    /** A call to the Alibaba.com side; `change` has the last word on the parameters, signature included. */
    iop(path: string, business: Params = {}, change: Params = {}, files: Files = {}) {
      return raw(`/rest${path}`, { ...iopSigned(path, business, world), ...change }, files);
    },
    top(method: string, business: Params = {}, change: Params = {}, files: Files = {}) {
      return raw('/router/rest', { ...topSigned(method, business, world), ...change }, files);
    },
    async advance(ms: number) {
      await raw(`/__sandbox/advance-clock?ms=${ms}`);
    },
  };
}

export function iopSigned(path: string, business: Params, world: FakeWorld): Params {
  const { appKey, appSecret, accessToken } = APPS['alibaba-com'];
  const params: Params = {
    app_key: appKey,
    timestamp: String(world.clock.epochMs()),
    sign_method: 'sha256',
    ...(path.startsWith('/auth/') ? {} : { access_token: accessToken }),
    ...business,
  };
  const sign = createHmac('sha256', appSecret)
    .update(`${path}${sorted(params)}`)
    .digest('hex');
  return { ...params, sign: sign.toUpperCase() };
}

export function topSigned(method: string, business: Params, world: FakeWorld): Params {
  const { appKey, appSecret, accessToken } = APPS['tmall-global'];
  const params: Params = {
    method,
    app_key: appKey,
    session: accessToken,
    timestamp: new Date(world.clock.epochMs() + 8 * 3_600_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' '),
    v: '2.0',
    format: 'json',
    sign_method: 'md5',
    ...business,
  };
  const text = `${appSecret}${sorted(params)}${appSecret}`;
  return { ...params, sign: createHash('md5').update(text).digest('hex').toUpperCase() };
}

function sorted(params: Params): string {
  return Object.keys(params)
    .sort()
    .map((name) => `${name}${params[name]}`)
    .join('');
}

function jsonOf({ body }: OutgoingReply): Readonly<Record<string, unknown>> | undefined {
  try {
    return parseExact(typeof body === 'string' ? body : new TextDecoder().decode(body)) as Record<
      string,
      unknown
    >;
  } catch {
    return undefined;
  }
}

/** What stands at a path of a reply, as text. */
export function valueAt(json: unknown, ...path: readonly string[]): string {
  const value = path.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null && name in found
        ? Object.entries(found).find(([one]) => one === name)?.[1]
        : undefined,
    json,
  );
  return String(value);
}

/** A product that the platform takes. */
export function praline(change: Readonly<Record<string, unknown>> = {}): Params {
  return {
    product_info: JSON.stringify({
      category_info: { category_id: '201' },
      basic_info: {
        title: 'Belgian pralines, box of 250 g',
        description: '<p>Hand made.</p>',
        keywords: 'belgian chocolate praline',
        language: 'en_US',
        product_image: [{ image_url: 'https://example.com/praline.jpg' }],
        model_number: 'PRAL-250',
      },
      trade_info: {
        price: {
          price_type: 'TIERED',
          currency: 'USD',
          tiered_price: [
            { quantity: 100, price: 8.5 },
            { quantity: 1000, price: 7.9 },
          ],
        },
        moq: 100,
        unit: 'Box',
        inventory: 500,
        sku_info: [{ sku_code: 'PRAL-250', inventory: 500 }],
      },
      ...change,
    }),
  };
}

/** An item document as a client sends it. */
export function itemXml(change: Readonly<Record<string, string | null>> = {}): string {
  const values = {
    title: '比利时手工巧克力 250g',
    price: '128.00',
    quantity: '20',
    outer_id: 'PRAL-250',
    description: '<p>手工制作</p>',
    item_status: '0',
    ...change,
  };
  const fields = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([id, value]) => {
      const type = id === 'item_status' ? 'singleCheck' : 'input';
      return `<field id="${id}" type="${type}"><value>${escaped(String(value))}</value></field>`;
    });
  const pictures =
    '<field id="item_images" type="complex"><complex-value><field id="item_image_0" type="input"><value>https://example.com/a.jpg</value></field></complex-value></field>';
  return `<?xml version="1.0" encoding="UTF-8"?><itemRule>${fields.join('')}${pictures}</itemRule>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
