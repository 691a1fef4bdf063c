import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const SHIPMENT = readFileSync('examples/shipment.yaml', 'utf8');
const files = (shipment = SHIPMENT) => ({
  'shipment.yaml': shipment,
  'catalog.csv': readFileSync('examples/catalog.csv', 'utf8'),
});
const DECLARATION = '/project/set/import-declaration-draft.xml';
const LINE = 'docs shipment.yaml --out set --type import-declaration-draft --format xml';

test('the example declares itself: an unsigned draft that customs check takes, with what is open', async () => {
  const { code, world } = await run(`${LINE} --format json`, { files: files() });
  expect(code).toBe(0);
  const xml = new TextDecoder().decode(world.disk.get(DECLARATION));
  expect(xml).toMatch(/<!-- Draft for the broker in China.*unsigned, not filed/);
  expect(xml).toContain('<Sign/>');
  expect(xml).toContain('<EntyPortCode>310302</EntyPortCode>');
  expect(xml).toContain('<GModel>4|3|可可液块58%、白砂糖30%、可可脂12%|块状|');
  const checked = await run('customs check draft.xml --json', { files: { 'draft.xml': xml } });
  const told = JSON.parse(checked.out);
  expect(checked.code).toBe(0);
  const valid = new Ajv2020({ strict: false, formats: { date: true } }).compile(
    JSON.parse(readFileSync('schemas/customs-check.json', 'utf8')),
  );
  expect(valid(told)).toBe(true);
  expect(told.files).toEqual([{ path: 'draft.xml', message: 'DecMessage', documents: 1 }]);
  expect(told.issues.map(({ code: of }: { code: string }) => of)).toEqual(['CX50']);
  const json = JSON.parse(
    new TextDecoder().decode(world.disk.get(DECLARATION.replace('.xml', '.json'))),
  );
  expect(json.data.open.map(({ path }: { path: string }) => path)).toContain(
    'DecHead/CustomMaster',
  );
});

test('what the broker has told is in the draft', async () => {
  const told = `${SHIPMENT}entry:\n  customs: "2233"\n  port: "2244"\n  district: "31222"\n  licences:\n    - code: "7"\n      number: L-1\n`;
  const { code, err, world } = await run(LINE, { files: files(told) });
  expect(`${code} ${err}`).toMatch(/^0 /);
  const xml = new TextDecoder().decode(world.disk.get(DECLARATION));
  for (const part of [
    '<CustomMaster>2233</CustomMaster>',
    '<IEPort>2244</IEPort>',
    '<DistrictCode>31222</DistrictCode>',
    '<DocuCode>7</DocuCode>',
  ])
    expect(xml).toContain(part);
});

test('XML is refused of papers that are no message, and leaves them out of a whole set', async () => {
  const none = await run('docs shipment.yaml --type packing-list --format xml', { files: files() });
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('has no XML form')]);
  const { world } = await run('docs shipment.yaml --out set --format xml', { files: files() });
  expect([...world.disk.keys()].filter((path) => /set\/.*\.(xml|pdf)$/.test(path))).toContain(
    DECLARATION,
  );
  expect(world.disk.has('/project/set/packing-list.xml')).toBe(false);
});

test('a name that is too long stops the writing; --force writes it all the same', async () => {
  const long = SHIPMENT.replace(/ {2}vessel: .*/, `  vessel: ${'x'.repeat(60)}`);
  const stopped = await run(LINE, { files: files(long) });
  expect(stopped.code).toBe(1);
  expect(stopped.out).toContain('DX22 declaration-field');
  const forced = await run(`${LINE} --force`, { files: files(long) });
  expect(forced.code).toBe(1);
  expect(forced.world.disk.has(DECLARATION)).toBe(true);
});
