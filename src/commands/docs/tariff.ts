import type { Product } from '../../catalog/product.ts';
import type { TariffLine } from '../../documents/document-kind.ts';
import { openBooks } from '../../tariff/books.ts';
import type { Session } from '../session.ts';

/** What the papers need to know of tariff lines, by product. */
export async function tariffLines({
  world,
}: Session): Promise<(product: Product) => TariffLine | undefined> {
  const { tariff, declarations } = await openBooks(world);
  const units = (hs8: string) => tariff.line(hs8)?.units.map(({ zh }) => zh) ?? [];
  const { title, publisher } = tariff.source('declaration-elements');
  return (product) => {
    const hs8 = product.hs_code?.replace(/\D/g, '').slice(0, 8) ?? '';
    if (!tariff.has(hs8)) return undefined;
    return {
      elements: declarations.elements(hs8) ?? [],
      units: units(hs8),
      source: `${title} (${publisher})`,
    };
  };
}
