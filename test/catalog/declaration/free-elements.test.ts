import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readElements } from '../../../src/catalog/declaration/free-elements.ts';

const TWO = [
  { name: '用途', value: '零售' },
  { name: '品牌类型', value: '境外品牌(其他)' },
];

test.each([
  '用途=零售|品牌类型=境外品牌(其他)',
  '用途:零售; 品牌类型:境外品牌(其他)',
  '用途：零售；品牌类型：境外品牌(其他)；',
  '用途: 零售\n品牌类型: 境外品牌(其他)',
])('pairs may be parted as their writer likes: %s', (cell) => {
  expect(readElements(cell)).toEqual({ said: TWO, faults: [] });
});

test('between bars a value may hold semicolons and colons', () => {
  expect(readElements('composition=cocoa mass 70 %; sugar 30 %|size=1:43').said).toEqual([
    { name: 'composition', value: 'cocoa mass 70 %; sugar 30 %' },
    { name: 'size', value: '1:43' },
  ]);
});

test('what is no pair is named with its place, the rest is read', () => {
  expect(readElements('用途=零售| 70% |=无|材质=|用途=食用')).toEqual({
    said: [{ name: '用途', value: '零售' }],
    faults: [
      { why: 'no-name', part: '70%', at: 8 },
      { why: 'no-name', part: '=无', at: 13 },
      { why: 'no-value', part: '材质=', at: 16 },
      { why: 'twice', part: '用途=食用', at: 20 },
    ],
  });
});

test('a fault stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (cell) => {
      for (const { part, at } of readElements(cell).faults)
        expect(cell.slice(at - 1, at - 1 + part.length)).toBe(part);
    }),
  );
});
