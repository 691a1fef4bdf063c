// Declaration elements (申报要素) of a line of a shipment: the two that open every declaration, then
// those of the tariff line, from the shipment’s own words and the catalog.
import {
  answeredElements,
  askedElements,
  type Element,
  type ElementName,
  missingElements as missingAmong,
  type Said,
} from '../catalog/declaration/elements.ts';
import { readElements } from '../catalog/declaration/free-elements.ts';
import { openingElements } from '../catalog/declaration/opening.ts';
import type { ConsignmentLine } from './consignment.ts';

/** The elements of a line in order, the two opening ones first. */
export function filledElements(
  line: ConsignmentLine,
  names: readonly ElementName[],
): readonly Element[] {
  const { product } = line;
  const cell = (column: keyof typeof product) => String(product[column] ?? '');
  const said = saidOf(line);
  return [...openingElements(cell, said), ...answeredElements(askedElements(names), cell, said)];
}

/** The names of what is still to be said. */
export function missingElements(
  line: ConsignmentLine,
  names: readonly ElementName[],
): readonly string[] {
  return missingOf(filledElements(line, names));
}

/** The same of elements filled already: those without a value, and those that say only half. */
export function missingOf(elements: readonly Element[]): readonly string[] {
  return missingAmong(elements).map(({ name, value, lacksShares }) =>
    value !== undefined && lacksShares ? `${name} (shares in % 含量)` : name,
  );
}

/** As 规格型号 carries them: joined by `|`, nothing where one is missing or none is due. */
export function elementString(elements: readonly Element[]): string {
  return elements
    .map(({ name, value = '' }) =>
      /^(品牌类型|出口享惠情况)$/.test(name) ? value.slice(0, 1) : value,
    )
    .map((value) => value.replaceAll('|', '/').replace(/\s+/g, ' '))
    .join('|');
}

/** What the catalog's column says, and what the shipment's line says over it. */
function saidOf({ product, elements, productionDate }: ConsignmentLine): readonly Said[] {
  const ofLine = { from: 'the shipment’s line' };
  return [
    ...readElements(product.elements ?? '').said.map((said) => ({ ...said, from: 'elements' })),
    ...(productionDate === undefined
      ? []
      : [{ name: '生产日期', value: productionDate, ...ofLine }]),
    ...Object.entries(elements).map(([name, value]) => ({ name, value, ...ofLine })),
  ];
}
