import { main } from '../../src/cli.ts';
import type { World } from '../../src/io/world.ts';
import type { PushReport } from '../../src/listing/push/report.ts';
import type { FakeShop } from './fake-shop.ts';
import { type FakeOptions, fakeWorld, NOON } from './fake-world.ts';

export const CONFIG = `shops:
  test:
    marketplace: alibaba-com
    gateway: https://shop.test/rest
    appKey: key
    appSecret: { env: SECRET }
    token: { env: TOKEN }
    refreshToken: { env: REFRESH }
    settleSeconds: 30
`;

const HEADER =
  'sku,title_en,description_en,category,brand,price,currency,stock,min_order_quantity,pictures';

/** A catalog of so many products; `change` replaces parts of a row. */
export function catalogText(
  count: number,
  change: (i: number) => Partial<Record<'title' | 'price' | 'stock' | 'sku', string>> = () => ({}),
): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const { sku = `A-${i}`, title = `Pralines ${i}`, price = '12.50', stock = '40' } = change(i);
    return `${sku},${title},Nice,chocolate,Exemple,${price},USD,${stock},24,https://pictures.test/${sku}.jpg`;
  });
  return [HEADER, ...rows, ''].join('\n');
}

export interface ShopRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly report: PushReport;
  readonly world: World;
}

/** Runs a command line against a fake shop, with a configuration that knows it as `test`. */
export async function runWith(
  shop: FakeShop,
  line: string,
  options: FakeOptions = {},
  around: (world: World) => World = (world) => world,
): Promise<ShopRun> {
  const world = fakeWorld({
    env: { SECRET: 'secret-1', TOKEN: 'token-1', REFRESH: 'refresh-1' },
    network: shop.network,
    // Time goes on from where the last run left it.
    sinceNoonMs: Math.max(0, shop.clock.epochMs() - NOON),
    ...options,
    files: { 'ewtp.config.yaml': CONFIG, ...options.files },
  });
  shop.clock = world.clock;
  const code = await main(line.split(' '), around(world));
  const { out, err } = world.printed;
  return { code, out, err, report: out.startsWith('{') ? JSON.parse(out) : undefined, world };
}
