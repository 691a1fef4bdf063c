// Brings the documents of a set together, order by order.
import type { OrderGroup } from './checks/check.ts';
import { type Filed, textOf } from './filed.ts';

/** The documents by order, in the order in which the orders first come. */
export function groupsOf(filed: readonly Filed[]): readonly OrderGroup[] {
  const expected = new Set<string>(filed.map(({ code }) => code));
  const byOrder = new Map<string, Filed[]>();
  for (const one of filed) {
    const orderNo = textOf(one.head, 'orderNo');
    const known = byOrder.get(orderNo);
    if (known === undefined) byOrder.set(orderNo, [one]);
    else known.push(one);
  }
  return Array.from(byOrder, ([orderNo, all]) => byPlatform(orderNo, all, expected)).flat();
}

/** Two platforms may give the same number: then each order has its own, and carriers name none. */
function byPlatform(
  orderNo: string,
  all: readonly Filed[],
  expected: ReadonlySet<string>,
): readonly OrderGroup[] {
  const platforms = new Set(
    all.filter(({ code }) => code === '311').map(({ head }) => textOf(head, 'ebpCode')),
  );
  if (platforms.size < 2) return [groupOf(orderNo, all, expected)];
  const own = new Map<string, Filed[]>(Array.from(platforms, (platform) => [platform, []]));
  const carriedFor = new Map<string, string>();
  for (const one of all) {
    const platform = textOf(one.head, 'ebpCode');
    own.get(platform)?.push(one);
    if (one.code === '621') carriedFor.set(textOf(one.head, 'logisticsNo'), platform);
  }
  for (const one of all) {
    if (one.code !== '511') continue;
    own.get(carriedFor.get(textOf(one.head, 'logisticsNo')) ?? '')?.push(one);
  }
  return Array.from(own.values(), (documents) => groupOf(orderNo, documents, expected));
}

/** One order's documents; where a kind comes twice, the last stands: it changes the first. */
export function groupOf(
  orderNo: string,
  all: readonly Filed[],
  expected: ReadonlySet<string>,
): OrderGroup {
  const last = (code: string) => all.findLast((one) => one.code === code);
  const order = last('311');
  const payment = last('411');
  const waybill = last('511');
  const list = last('621');
  return {
    orderNo,
    ...(order && { order }),
    ...(payment && { payment }),
    ...(waybill && { waybill }),
    ...(list && { list }),
    after: all.filter(({ code }) => code === '623' || code === '625'),
    all,
    expected,
  };
}
