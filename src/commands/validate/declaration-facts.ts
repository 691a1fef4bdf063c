import { askedElements } from '../../catalog/declaration/elements.ts';
import type { DeclarationFacts, DeclaredLine } from '../../catalog/rule.ts';
import type { World } from '../../io/world.ts';
import { openDeclaredGoods } from '../../tariff/books.ts';

/** A catalog has some dozens of codes; a hostile one shall not fill the memory. */
const MOST_LINES = 5000;

/** What declarations ask for, worked out once for each tariff line that the catalog has. */
export async function declarationFacts(world: World): Promise<DeclarationFacts> {
  const goods = await openDeclaredGoods(world);
  const lines = new Map<string, DeclaredLine>();
  return {
    line(hs8) {
      const known = lines.get(hs8);
      if (known !== undefined) return known;
      if (lines.size >= MOST_LINES) lines.clear();
      const units = goods.units(hs8).map(({ zh, symbol }) => ({ zh, symbol }));
      const line = { elements: askedElements(goods.elements(hs8)), units };
      lines.set(hs8, line);
      return line;
    },
  };
}
