import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../support/run.ts';

const CATALOG = 'Kode;Naam;Verkoopprijs;Gewicht in gram\nA-1;Reep;2,40;100\nA-2;Koek;1,85;250\n';
const MAP = `sku: Kode
title_en: Naam
price: Verkoopprijs
net_weight_kg: { from: Gewicht in gram, convert: grams-to-kg }
currency: { value: EUR }
`;

const mapped = (map: string, files: Record<string, string> = {}, name = 'm.yaml') =>
  run(`validate c.csv --json --map ${name}`, {
    files: { 'c.csv': CATALOG, [name]: map, ...files },
  });

describe('--map', () => {
  test('fills our columns from the headers that it names', async () => {
    const { out } = await mapped(MAP);
    const [file] = JSON.parse(out).files;
    expect(file.layout).toBe('map');
    expect(file.columns).toContainEqual({ column: 'sku', header: 'Kode', how: 'map' });
    const about = JSON.parse(out).issues.map(({ column }: { column: string }) => column);
    expect(about).not.toContain('currency');
    expect(about).not.toContain('net_weight_kg');
  });

  test('is read as JSON too, and null leaves a column out', async () => {
    const { out } = await mapped('{"sku": "Kode", "title_en": null}', {}, 'm.json');
    const columns = JSON.parse(out).files[0].columns.map(
      ({ column }: { column: string }) => column,
    );
    expect(columns).toContain('sku');
    expect(columns).not.toContain('title_en');
  });

  test.each([
    ['an unknown column', 'titel_en: Naam', /no column of ewtp.*Did you mean title_en\?/s],
    ['an unknown conversion', 'price: {from: x, convert: gram-to-kg}', /did you mean grams-to-kg/],
    ['a header the file lacks', 'sku: Code', /no such header.*Did you mean “Kode”\?/s],
    ['no mapping at all', '[1, 2]', /is no mapping/],
    ['a mapping under a heading', 'columns: {sku: Kode}', /maps columns, which is no column/],
    ['a filling of another form', 'price: [1]', /what price is filled from cannot be read\.\n/],
    ['broken YAML', 'sku: "Kode', /neither YAML nor JSON/],
  ])('refuses %s and says what was meant', async (_, map, message) => {
    const { code, out, err } = await mapped(map);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('a file whose layout nobody knows', () => {
  const guessed = 'Artikelnummer;Naam;Verkoopprys;hs kode;Kleur\nA-1;Reep;2,40;18063200;bruin\n';

  test('is read by its names, and it is said what was taken for what', async () => {
    const { out } = await run('validate c.csv --json', { files: { 'c.csv': guessed } });
    const { files, issues } = JSON.parse(out);
    expect(files[0].layout).toBe('guessed');
    const said = issues.filter(({ line }: { line: number }) => line === 1);
    expect(said).toContainEqual(
      expect.objectContaining({
        rule: 'layout-guessed',
        severity: 'info',
        message: expect.stringContaining('“Artikelnummer” → sku'),
      }),
    );
    expect(said).toContainEqual(
      expect.objectContaining({ rule: 'layout-guessed', column: 'price', value: 'Verkoopprys' }),
    );
    expect(said).toContainEqual(
      expect.objectContaining({ rule: 'column-unrecognised', column: 'hs_code', value: 'hs kode' }),
    );
  });

  test('can be given a mapping file, which reads it the same way', async () => {
    const { world, err } = await run('validate shop.csv', {
      files: { 'shop.csv': guessed },
      isTerminal: true,
      answers: [true],
    });
    expect(err).toContain('shop.map.yaml written');
    const text = new TextDecoder().decode(world.disk.get('/project/shop.map.yaml'));
    expect(parse(text)).toEqual({ sku: 'Artikelnummer', title_en: 'Naam', price: 'Verkoopprys' });
    expect(text).toContain('# guessed from a similar name');
    const again = await run('validate shop.csv --json --map m.yaml', {
      files: { 'shop.csv': guessed, 'm.yaml': text },
    });
    expect(JSON.parse(again.out).files[0].layout).toBe('map');
  });

  test('is not asked about where nobody can answer', async () => {
    const { world } = await run('validate shop.csv --no-input', {
      files: { 'shop.csv': guessed },
      isTerminal: true,
      answers: [true],
    });
    expect([...world.disk.keys()]).toEqual(['/project/shop.csv']);
  });
});
