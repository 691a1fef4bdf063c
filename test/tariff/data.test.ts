// Checks the shipped data themselves: what a row must have before it may ship.
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRate } from '../../src/tariff/formula.ts';
import { provenance, shipped, table } from './support.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const confidence = z.enum(['verified', 'derived', 'not-confirmed']);
const percent = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .nullable();
const percents = z.strictObject({
  min: percent,
  max: percent,
  allOthers: percent.optional(),
  firms: z.record(z.string(), z.string()).optional(),
});

const ROW_COUNTS: Readonly<Record<string, number>> = {
  '2026/rates.tsv': 8972,
  '2026/units-controls.tsv': 8970,
  '2026/declaration-elements.tsv': 2722,
  'chapters.tsv': 97,
};

describe('every set of tariff data', () => {
  const folder = new URL('../../data/tariff/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(tsv|json)$/.test(name) && name !== 'provenance.json',
  );

  test('leads to a publisher, a notice, dates, a licence and how it was read', () => {
    const schema = z.array(
      z.strictObject({
        set: z.string().min(1),
        file: z.string().min(1),
        rows: z.number().int().positive(),
        title: z.string().min(1),
        notice: z.string().min(1),
        publisher: z.string().min(1),
        address: z.url().optional(),
        published: day.optional(),
        from: day,
        to: day.optional(),
        licence: z.string().min(1),
        confidence,
        transcription: z.string().min(1),
        gaps: z.array(z.string().min(1)),
      }),
    );
    expect(schema.parse(provenance)).toEqual(provenance);
    for (const { file } of provenance) expect(existsSync(new URL(file, folder)), file).toBe(true);
  });

  test.each(files)('%s has a provenance entry with its number of rows', (name) => {
    const rows = name.endsWith('.json') ? JSON.parse(shipped(name)).length : table(name).length;
    const entries = provenance.filter(({ file }) => file === name);
    expect(entries.map((entry) => entry.rows)).toContain(rows);
    if (ROW_COUNTS[name] !== undefined) expect(rows).toBe(ROW_COUNTS[name]);
  });

  test.each(files.filter((name) => name.endsWith('.tsv')))(
    '%s is sorted by its first cell, has equal rows and no stray marks',
    (name) => {
      const text = shipped(name);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/["\r\ufffd]|[^\S\t\n\u0020\u3000]/);
      const lines = text.slice(0, -1).split('\n');
      const width = lines[0]?.split('\t').length;
      expect(lines.filter((line) => line.split('\t').length !== width)).toEqual([]);
      const keys = lines.slice(1).map((line) => line.slice(0, line.indexOf('\t')));
      const unordered = keys.filter((key, i) => i > 0 && key < (keys[i - 1] ?? ''));
      if (name !== '2026/declaration-names.tsv') expect(unordered).toEqual([]);
    },
  );
});

describe('the rates of 2026', () => {
  const rows = table('2026/rates.tsv');

  test('have eight digits once each and rates that can be calculated with', () => {
    expect(new Set(rows.map(({ hs8 }) => hs8)).size).toBe(8972);
    for (const {
      hs8 = '',
      mfn = '',
      provisional = '',
      named_item_mfn = '',
      general = '',
    } of rows) {
      expect(hs8).toMatch(/^\d{8}$/);
      expect(parseRate(mfn), hs8).toBeDefined();
      for (const cell of [provisional, named_item_mfn, general])
        if (cell !== '') expect(parseRate(cell), hs8).toBeDefined();
    }
  });

  test('say for every provisional rate whether it is for the whole line', () => {
    const scopes = { whole: 0, part: 0, '': 0 };
    for (const { provisional, scope, named_item_zh } of rows) {
      if (scope === 'whole' || scope === 'part' || scope === '') scopes[scope]++;
      expect(provisional === '').toBe(scope === '');
      if (scope === 'part') expect(named_item_zh).not.toBe('');
    }
    expect(scopes).toEqual({ whole: 595, part: 239, '': 8138 });
  });

  test('hold 31 specific rates', () => {
    expect(rows.filter(({ mfn = '' }) => mfn.includes('CNY'))).toHaveLength(31);
  });

  test('belong to chapters that have names', () => {
    const chapters = new Set(table('chapters.tsv').map(({ hs2 }) => hs2));
    expect(rows.filter(({ hs8 = '' }) => !chapters.has(hs8.slice(0, 2)))).toEqual([]);
  });
});

test('units, notes and agreement rates stand on lines that exist', () => {
  const lines = new Set(table('2026/rates.tsv').map(({ hs8 }) => hs8));
  const units = new Set(table('units.tsv').map(({ code }) => code));
  for (const name of ['units-controls', 'notes', 'agreement-rates'])
    for (const { hs8 = '' } of table(`2026/${name}.tsv`)) expect(lines.has(hs8), hs8).toBe(true);
  for (const { hs8, unit1 = '', unit2 = '' } of table('2026/units-controls.tsv')) {
    expect(units.has(unit1), hs8).toBe(true);
    if (unit2 !== '') expect(units.has(unit2), hs8).toBe(true);
  }
});

test('declaration lists use known names only and their ranges do not overlap', () => {
  const names = new Set(table('2026/declaration-names.tsv').map(({ id }) => id));
  let last = '';
  for (const { from = '', to = '', names: list = '' } of table('2026/declaration-elements.tsv')) {
    expect(from > last && to >= from, from).toBe(true);
    last = to;
    for (const id of list.split(' ').filter((one) => one !== ''))
      expect(names.has(id), id).toBe(true);
  }
});

test('consumption tax items have a rate, a stage and how sure they are', () => {
  const item = z.strictObject({
    id: z.string().min(1),
    goods: z.string().min(1),
    goodsZh: z.string().min(1),
    hs: z.array(z.string().regex(/^\d{4,8}$/)).min(1),
    rate: z.string().refine((rate) => parseRate(rate) !== undefined),
    levied: z.enum(['import', 'retail']),
    condition: z.string().optional(),
    when: z.record(z.string(), z.string()).optional(),
    note: z.string().optional(),
    confidence,
    read: z.string().min(1),
  });
  const items: unknown = JSON.parse(shipped('consumption-tax.json'));
  expect(z.array(item).parse(items)).toHaveLength(39);
});

test('trade measures have an origin, a state and a notice', () => {
  const measure = z.strictObject({
    id: z.string().min(1),
    kind: z.enum([
      'anti-dumping',
      'price-undertaking',
      'countervailing',
      'safeguard',
      'additional-duty',
      'retaliatory',
    ]),
    status: z.enum(['in-force', 'unknown', 'suspended', 'not-listed', 'ended']),
    goods: z.string().min(1),
    hs: z.array(z.strictObject({ code: z.string().regex(/^\*$|^\d{4,8}$/), confidence })),
    origins: z.array(z.string().regex(/^([A-Z]{2}|\*)$/)).min(1),
    percent: percents,
    cooperating: z.string().optional(),
    byOrigin: z.record(z.string(), percents).optional(),
    from: day.optional(),
    to: day.optional(),
    suspended: z.strictObject({ from: day, to: day }).optional(),
    conditions: z.string().min(1),
    title: z.string().min(1),
    publisher: z.string().min(1),
    address: z.url().optional(),
    confidence,
    endConfidence: confidence.optional(),
  });
  const measures: unknown = JSON.parse(shipped('measures.json'));
  expect(z.array(measure).parse(measures)).toHaveLength(14);
});
