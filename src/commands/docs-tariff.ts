import type { Product } from '../catalog/product.ts';
import type { TariffLine } from '../documents/document-kind.ts';
import { openTariff } from '../tariff/open.ts';
import type { Session } from './session.ts';

/** What the papers need to know of tariff lines, by product. */
export async function tariffLines({
  world,
}: Session): Promise<(product: Product) => TariffLine | undefined> {
  const tariff = await openTariff(world);
  return (product) => {
    const hs8 = product.hs_code?.replace(/\D/g, '').slice(0, 8) ?? '';
    const line = hs8.length === 8 ? tariff.line(hs8) : undefined;
    if (line === undefined) return undefined;
    return {
      elements: [],
      units: line.units.map(({ zh }) => zh),
      source: `${line.unitsSource.title} (${line.unitsSource.publisher})`,
    };
  };
}
