import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../support/run.ts';

const SHIPMENT = readFileSync('examples/shipment.yaml', 'utf8');
const CATALOG = readFileSync('examples/catalog.csv', 'utf8');
const LINE = 'docs shipment.yaml --out set --type eu-export-instruction';

const files = (shipment = SHIPMENT, more: Record<string, string> = {}) => ({
  'shipment.yaml': shipment,
  'catalog.csv': CATALOG,
  ...more,
});

async function written(line: string, of = files()): Promise<(name: string) => string> {
  const { code, err, world } = await run(line, { files: of });
  expect(`${code} ${err}`).toMatch(/^0 /);
  return (name) => new TextDecoder().decode(world.disk.get(`/project/set/${name}`));
}

test('sheet, data and draft say that no official schema was at hand', async () => {
  const read = await written(`${LINE} --format json --format xml --format html`);
  for (const format of ['json', 'xml', 'html'])
    expect(read(`eu-export-instruction.${format}`)).toContain(
      'ot checked against the official schema',
    );
});

test('the draft carries the goods in the order of the table, the data the same and what is open', async () => {
  const read = await written(`${LINE} --format json --format xml`);
  const xml = read('eu-export-instruction.xml');
  expect(xml).toContain('<ns:CC515C xmlns:ns="http://ecs.dgtaxud.ec">');
  const places = [
    '<ExportOperation>',
    '<Exporter>',
    '<Representative>',
    '<Consignment>',
    '<GoodsItem>',
  ];
  const at = places.map((tag) => xml.indexOf(tag));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at[0]).toBeGreaterThan(0);
  const { data } = JSON.parse(read('eu-export-instruction.json'));
  expect(data.message.GoodsShipment.GoodsItem).toHaveLength(6);
  expect(data.open.map(({ element }: { element: string }) => element)).toContain(
    'CustomsOfficeOfExport',
  );
  expect(xml).not.toContain('CustomsOfficeOfExport');
});

test('the same shipment gives the same draft on any day', async () => {
  const line = `${LINE} --format xml --format pdf`;
  const manifest = async (today: string) =>
    (await run(line, { files: files(), today })).world.disk.get('/project/set/manifest.json');
  expect(await manifest('2026-12-24')).toEqual(await manifest('2026-11-22'));
});

describe('settings for every shipment', () => {
  const config = [
    'export:',
    '  officeOfExport: BE212000',
    '  procedure: 2100',
    '  containerised: true',
    '  agent:',
    '    name: Douanehuis Voorbeeld BV',
    '    postcode: 2030',
    '    country: BE',
    '    eori: BE0123458135',
  ].join('\n');

  test('fill what the shipment leaves out, and give way to what it says', async () => {
    const read = await written(
      `${LINE} --format xml`,
      files(SHIPMENT, { 'ewtp.config.yaml': config }),
    );
    const xml = read('eu-export-instruction.xml');
    expect(xml).toContain('<referenceNumber>BE212000</referenceNumber>');
    expect(xml).toContain('<requestedProcedure>21</requestedProcedure>');
    expect(xml).toContain('<containerIndicator>0</containerIndicator>');
    expect(xml).toContain('<identificationNumber>BE0123458135</identificationNumber>');
  });
  test('are refused with their place where they cannot be', async () => {
    const wrong = config.replace('officeOfExport', 'officeOfExprt');
    const { code, err } = await run(LINE, {
      files: files(SHIPMENT, { 'ewtp.config.yaml': wrong }),
    });
    expect(code).toBe(2);
    expect(err).toContain('export.officeOfExprt');
  });
});

test('a contradiction is found at its line, and stops the writing', async () => {
  const wrong = SHIPMENT.replace(
    '  representation: direct',
    '  representation: direct\n  security: 0',
  );
  const { code, out } = await run('docs shipment.yaml --check', { files: files(wrong) });
  expect(code).toBe(1);
  expect(out).toMatch(/shipment\.yaml:\d+:13 {2}error {2}DX35 export-security {2}export\.security/);
});

test('it belongs to the set of goods that leave the EU, not under EXW without export:', async () => {
  const why = async (shipment: string) => {
    const { out } = await run('docs checklist shipment.yaml --json', { files: files(shipment) });
    const papers: readonly { name: string; needed: string }[] = JSON.parse(out).papers;
    return papers.find(({ name }) => name.startsWith('EU Export Instruction'))?.needed;
  };
  expect(await why(SHIPMENT)).toBe('yes');
  const exw = SHIPMENT.replace('incoterm: CIP', 'incoterm: EXW');
  expect(await why(exw)).toBe('yes');
  const start = exw.indexOf('export:');
  expect(await why(exw.slice(0, start) + exw.slice(exw.indexOf('\nlines:')))).toBe('no');
});

test('the example keeps to the published schema of shipments', () => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  const valid = ajv.compile(JSON.parse(readFileSync('schemas/shipment.json', 'utf8')));
  expect(valid(parse(SHIPMENT)), JSON.stringify(valid.errors)).toBe(true);
});
