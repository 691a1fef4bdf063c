import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBooks } from '../../src/tariff/books.ts';
import { codeIn, dotted } from '../../src/tariff/code.ts';
import { elementNamed } from '../../src/tariff/declaration.ts';
import { lookup } from '../../src/tariff/lookup.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { table } from './support.ts';

const books = await openBooks(fakeWorld());
const codes = table('2026/rates.tsv').map(({ hs8 = '' }) => hs8);
const date = '2026-11-22';

test('a code is read with dots, blanks and full-width digits, and words are not', () => {
  expect(codeIn('1806.31')).toBe('180631');
  expect(codeIn(' 1806 3100 00 ')).toBe('1806310000');
  expect(codeIn('１８０６')).toBe('1806');
  for (const text of ['', '180', '18063', '180631000000', 'chocolate', '1806a', '-'])
    expect(codeIn(text)).toBeUndefined();
  expect(dotted('1806310000')).toBe('1806.31.00.00');
});

describe('a lookup', () => {
  test('of six digits bounds the duty of every line below', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), (code) => {
        const found = lookup(code.slice(0, 6), { date }, books);
        const line = lookup(code, { date }, books);
        if (found.kind !== 'range' || line.kind !== 'line') throw new Error('not found');
        const formula = line.line.duty.chosen?.formula;
        expect(found.lines.map(({ hs8 }) => hs8)).toContain(code);
        if (formula?.kind !== 'ad-valorem') expect(found.range.others).not.toEqual([]);
        else {
          expect(Number(formula.percent)).toBeGreaterThanOrEqual(Number(found.range.minPercent));
          expect(Number(formula.percent)).toBeLessThanOrEqual(Number(found.range.maxPercent));
        }
      }),
    );
  });

  test('of ten digits is that of the first eight, and says so', () => {
    const found = lookup('2204210012', { date }, books);
    expect(found).toMatchObject({ kind: 'line', line: { hs8: '22042100' } });
    expect(found.kind === 'line' && found.line.remarks.join(' ')).toContain('last two digits (12)');
  });

  test('gives every line names, remarks and declaration elements or says that there are none', () => {
    for (const code of codes) {
      const found = lookup(code, { date }, books);
      if (found.kind !== 'line') throw new Error(code);
      expect(found.line.names.length, code).toBeGreaterThanOrEqual(2);
      expect(found.line.remarks.length, code).toBeGreaterThanOrEqual(1);
    }
  });

  test('of any text of digits never fails', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\d\d){1,5}$/), (code) => {
        const { kind } = lookup(code, { date }, books);
        expect(['line', 'range', 'none']).toContain(kind);
      }),
    );
  });
});

test('declaration elements have an English wording in more than 95 % of their uses', () => {
  let all = 0;
  let english = 0;
  for (const code of codes) {
    for (const { en } of books.declarations.elements(code) ?? []) {
      all++;
      if (en !== undefined) english++;
    }
  }
  expect(all).toBe(40_648);
  expect(english / all).toBeGreaterThan(0.95);
});

test('an element is put together from the term and its details, and says when details are left out', () => {
  const glossary = new Map([
    ['材质', 'material'],
    ['铁', 'iron'],
    ['铜', 'copper'],
  ]);
  expect(elementNamed('材质（铁、铜等）', glossary).en).toBe('material (iron, copper …)');
  expect(elementNamed('材质（铁、锡）', glossary)).toMatchObject({ en: 'material', partly: true });
  expect(elementNamed('锡', glossary)).toEqual({ zh: '锡' });
});
