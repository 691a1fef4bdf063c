import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateText } from '../../src/tariff/formula.ts';
import { changesBy } from '../../src/tariff/import/changes.ts';
import { columnPlaces, statedFacts, unusedHeaders } from '../../src/tariff/import/columns.ts';
import { checkRows, inOrder } from '../../src/tariff/import/rows.ts';
import { IMPORTED_HEAD, type ImportedRow, importedOf } from '../../src/tariff/imported.ts';
import { tariff } from './support.ts';

const row = (hs: string, value: string, validFrom = '2026-01-01'): ImportedRow => ({
  hs,
  fact: 'mfn',
  validFrom,
  value,
  source: 'Notice 1',
});

const imported = (...rows: readonly ImportedRow[]) => {
  const lines = rows
    .toSorted(inOrder)
    .map(({ hs, fact, validFrom, value, source }) =>
      [hs, fact, validFrom, value, source].join('\t'),
    );
  const set = {
    kind: 'rates' as const,
    rows: rows.length,
    sources: ['Notice 1'],
    validFrom: '2026-01-01',
    newest: '2026-01-01',
    imported: '2026-11-22',
    file: 'list.csv',
    sha256: '0'.repeat(64),
  };
  return importedOf([set], { rates: [IMPORTED_HEAD, ...lines, ''].join('\n') });
};

const valueAt = (list: ReturnType<typeof imported>, code: string, date = '2026-11-22') => {
  const answer = list.at(code, 'mfn', date);
  return answer?.kind === 'value' ? answer.value : answer?.values;
};

describe('what was imported for a code', () => {
  test('holds from its first day until a later row takes its place', () => {
    const list = imported(row('18063100', '8'), row('18063100', '7', '2027-01-01'));
    expect(valueAt(list, '18063100', '2025-12-31')).toBeUndefined();
    expect(valueAt(list, '18063100', '2026-12-31')).toBe('8');
    expect(valueAt(list, '18063100', '2027-01-01')).toBe('7');
  });

  test('with eight digits holds for its ten-digit lines too', () => {
    expect(valueAt(imported(row('18063100', '8')), '1806310000')).toBe('8');
  });

  test('with ten digits holds for eight only where all lines agree', () => {
    expect(valueAt(imported(row('1806310010', '8'), row('1806310090', '8')), '18063100')).toBe('8');
    const differing = imported(row('1806310010', '8'), row('1806310090', '5'));
    expect(valueAt(differing, '18063100')).toEqual(['8', '5']);
    expect(valueAt(differing, '1806310090')).toBe('5');
    expect(valueAt(differing, '1806310011')).toBeUndefined();
  });

  test('adds lines that ewtp does not bring along', () => {
    expect(imported(row('99990000', '8')).codesUnder('9999')).toEqual(['99990000']);
  });

  test('is found among any others', () => {
    const codes = fc.uniqueArray(fc.stringMatching(/^\d{8}$/), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(codes, (all) => {
        const list = imported(...all.map((code, i) => row(code, String(i))));
        for (const [i, code] of all.entries()) expect(valueAt(list, code)).toBe(String(i));
      }),
    );
  });
});

describe('a list', () => {
  const headers = ['商品编码', '最惠国税率', '暂定税率', 'Vatt pct'];
  const places = columnPlaces(headers);
  const terms = {
    places,
    headers,
    facts: statedFacts(places, undefined),
    source: 'Notice 1',
    validFrom: '2026-01-01',
  };
  const read = (...cells: string[]) => checkRows([{ cells, line: 2 }], terms);

  test('is understood by its headers, and a near miss is named', () => {
    expect(terms.facts).toEqual(['mfn', 'provisional']);
    expect(unusedHeaders(headers, places)).toEqual([{ header: 'Vatt pct', close: 'vat_pct' }]);
  });

  test('states no provisional rate where the cell beside an MFN rate is empty', () => {
    expect(read('0406.90.00', '12%', '').rows).toMatchObject([
      { hs: '04069000', fact: 'mfn', value: '12' },
      { fact: 'provisional', value: '' },
    ]);
  });

  test('states nothing where the MFN rate is empty: unknown is not zero', () => {
    expect(read('04069000', '', '').rows).toEqual([]);
  });

  test('that a spreadsheet robbed of its zeros is refused with advice', () => {
    const { rows, faults } = read('4069000', '12', '');
    expect(rows).toEqual([]);
    expect(faults[0]?.hint).toContain('04069000');
  });

  test('that says two things of a code on a day is refused', () => {
    const rows = [
      { cells: ['04069000', '12', ''], line: 2 },
      { cells: ['0406.90.00', '8', ''], line: 7 },
    ];
    expect(checkRows(rows, terms).faults).toMatchObject([{ line: 7, column: 'mfn_pct' }]);
  });

  test('of any cells gives rows or faults, never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (cells) => {
        const { rows, faults } = checkRows([{ cells, line: 2 }], terms);
        for (const { value, hs } of rows) expect(`${hs}${value}`).not.toMatch(/[\t\n]/);
        for (const { line, message } of faults) expect(`${line} ${message}`).toMatch(/^2 ./);
      }),
    );
  });
});

test('changes are counted exactly, against stored rows and what ewtp brings along', () => {
  const rows = [row('04069000', '12'), row('18063100', '9'), row('99990000', '1')];
  expect(changesBy(rows, [row('22042100', '14')], tariff)).toMatchObject({
    added: 1,
    changed: 1,
    removed: 1,
    same: 1,
    changes: [
      { what: 'changed', hs: '18063100', old: '8', new: '9' },
      { what: 'removed', hs: '22042100', old: '14' },
      { what: 'added', hs: '99990000', new: '1' },
    ],
  });
  const [mfn] = tariff.rates('18063100', '2026-11-22');
  expect(mfn && rateText(mfn.formula)).toBe('8 %');
});
