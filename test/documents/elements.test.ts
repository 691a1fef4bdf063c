import { expect, test } from 'vitest';
import { elementString, filledElements, missingElements } from '../../src/documents/elements.ts';
import { soundProduct, soundShipment, workedOut } from '../support/shipments.ts';

const NAMES = [
  { zh: '成分含量', en: 'composition' },
  { zh: '是否夹心', en: 'whether filled' },
  { zh: '品牌（中文或外文名称）', en: 'brand' },
];

function line(ingredients: string | undefined, elements: Readonly<Record<string, string>> = {}) {
  const shipment = soundShipment({ lines: [{ sku: 'A-1', quantity: '1', elements }] });
  const product =
    ingredients === undefined ? soundProduct('A-1') : soundProduct('A-1', { ingredients });
  const [first] = workedOut(shipment, [product]).lines;
  if (first === undefined) throw new TypeError('no line');
  return first;
}

test('what the catalog says is filled in, what it does not say is named', () => {
  const chocolate = line(undefined);
  expect(missingElements(chocolate, NAMES)).toEqual(['成分含量', '是否夹心']);
  expect(elementString(filledElements(chocolate, NAMES))).toBe('4|3|||Maison Exemple');
});

test('ingredients without shares are only half of a composition', () => {
  expect(missingElements(line('cocoa mass, sugar'), NAMES)).toContain(
    '成分含量 (shares in % 含量)',
  );
  expect(missingElements(line('cocoa mass 70 %, sugar 30 %'), NAMES)).toEqual(['是否夹心']);
});

test('the shipment’s line has the last word, its own words stand as they are', () => {
  const said = line('cocoa mass, sugar', { 成分含量: '可可液块、白砂糖', 是否夹心: '不夹心' });
  expect(missingElements(said, NAMES)).toEqual([]);
});
