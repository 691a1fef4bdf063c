import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/documents/issued.ts';
import { run } from '../support/run.ts';

const SHIPMENT = readFileSync('examples/shipment.yaml', 'utf8');
const CATALOG = readFileSync('examples/catalog.csv', 'utf8');
const files = (shipment = SHIPMENT) => ({ 'shipment.yaml': shipment, 'catalog.csv': CATALOG });
const schema = (name: string) => {
  const ajv = new Ajv2020({ strict: false, formats: { date: true } });
  return ajv.compile(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')));
};

test('the example shipment gives its whole set, a manifest with true hashes, and no errors', async () => {
  const { code, out, err, world } = await run('docs shipment.yaml --out set', { files: files() });
  expect(`${code} ${err}`).toMatch(/^0 /);
  const manifest = JSON.parse(read(world.disk, '/project/set/manifest.json'));
  expect(schema('docs-manifest')(manifest)).toBe(true);
  const types = new Set(manifest.files.map(({ type }: { type: string }) => type));
  expect([...types]).toEqual([
    'sales-contract',
    'commercial-invoice',
    'packing-list',
    'shippers-instruction',
    'eu-export-instruction',
    'origin-application',
    'wood-packaging-declaration',
    'lithium-statement',
    'chinese-label',
    'shipping-marks',
    'import-declaration-draft',
    'element-sheet',
  ]);
  for (const { path, sha256: hash } of manifest.files)
    expect(sha256(world.disk.get(`/project/set/${path}`) ?? '')).toBe(hash);
  expect(out).toContain('set/commercial-invoice.pdf  CI-2026-031');
});

test('the same shipment gives the same bytes in every format', async () => {
  const line =
    'docs shipment.yaml --out set --format pdf --format xlsx --format json --format html';
  const first = await run(line, { files: files() });
  const again = await run(line, { files: files(), today: '2026-12-24' });
  expect(again.world.disk.get('/project/set/manifest.json')).toEqual(
    first.world.disk.get('/project/set/manifest.json'),
  );
});

test('verify finds one changed byte, in a paper and in the manifest', async () => {
  const { world } = await run('docs shipment.yaml --out set --format json', { files: files() });
  const set = Object.fromEntries(
    [...world.disk].map(([path, bytes]) => [path, Uint8Array.from(bytes)]),
  );
  expect((await run('docs verify set', { files: set })).code).toBe(0);
  const paper = set['/project/set/packing-list.json'] ?? new Uint8Array();
  paper[40] = (paper[40] ?? 0) ^ 1;
  const told = JSON.parse((await run('docs verify set --json', { files: set })).out);
  expect(told.faults).toHaveLength(1);
  expect(schema('docs-verify')(told)).toBe(true);
  const changed = await run('docs verify set', { files: set });
  expect(changed.code).toBe(1);
  expect(changed.out).toContain('set/packing-list.json  changed');
  const sealed = read(world.disk, '/project/set/manifest.json').replace(
    'CI-2026-031',
    'CI-2026-032',
  );
  const forged = await run('docs verify set', {
    files: { ...Object.fromEntries(world.disk), '/project/set/manifest.json': sealed },
  });
  expect(forged.out).toContain('set/manifest.json  changed');
});

test('an error stops the writing, --force writes all the same and still answers 1', async () => {
  const wrong = files(SHIPMENT.replace('uscc: 91310000MA1EXMP1XY', 'uscc: 91310000MA1EXMP1X0'));
  const stopped = await run('docs shipment.yaml --out set', { files: wrong });
  expect(stopped.code).toBe(1);
  expect(stopped.out).toMatch(/shipment\.yaml:\d+:\d+ {2}error {2}DX13 buyer-unidentified/);
  expect([...stopped.world.disk.keys()].filter((path) => path.includes('/set/'))).toEqual([]);
  const forced = await run('docs shipment.yaml --out set --force --format json', { files: wrong });
  expect(forced.code).toBe(1);
  expect(forced.world.disk.has('/project/set/commercial-invoice.json')).toBe(true);
});

test('a shipment that cannot be worked out is not forced into papers', async () => {
  const wrong = files(SHIPMENT.replace('sku: CHOC-70-100', 'sku: CHOC-71'));
  const { code, out, world } = await run('docs shipment.yaml --force', { files: wrong });
  expect(code).toBe(1);
  expect(out).toContain('DX18 sku-unknown');
  expect(world.disk.size).toBe(2);
});

test('--check writes nothing, takes no number, and prints JSON as promised', async () => {
  const { code, out, world } = await run('docs shipment.yaml --check --json', {
    files: files(SHIPMENT.replace('    number: CI-2026-031\n', '')),
  });
  expect(code).toBe(0);
  expect(world.disk.size).toBe(2);
  const document = JSON.parse(out);
  expect(schema('docs')(document)).toBe(true);
  expect(document.summary).toMatchObject({ error: 0, warning: 0 });
});

test('a shipment without numbers gets the next of the series, and keeps it', async () => {
  const bare = SHIPMENT.replace('    number: CI-2026-031\n', '');
  const first = await run('docs shipment.yaml --format json --json', { files: files(bare) });
  expect(numberOf(first.out)).toBe('CI-2026-0001');
  const disk = Object.fromEntries(first.world.disk);
  const again = await run('docs shipment.yaml --format json --json', { files: disk });
  expect(numberOf(again.out)).toBe('CI-2026-0001');
  const other = {
    ...disk,
    'shipment.yaml': bare
      .replace('SH-2026-014', 'SH-2026-015')
      .replaceAll('-031', '-032')
      .replaceAll('SC-2026-009', 'SC-2026-010'),
  };
  const next = await run('docs shipment.yaml --format json --json', { files: other });
  expect(numberOf(next.out)).toBe('CI-2026-0002');
});

test('a number once issued is not overwritten with other content, unless as a revision', async () => {
  const first = await run('docs shipment.yaml --out set --format json', { files: files() });
  const disk = {
    ...Object.fromEntries(first.world.disk),
    'shipment.yaml': SHIPMENT.replace('quantity: 480', 'quantity: 456'),
  };
  const refused = await run('docs shipment.yaml --out set --format json', { files: disk });
  expect(refused.code).toBe(6);
  expect(refused.err).toContain('was issued with other content');
  expect(refused.world.disk.get('/project/set/manifest.json')).toEqual(
    first.world.disk.get('/project/set/manifest.json'),
  );
  const revised = await run('docs shipment.yaml --out set --format json --revise', { files: disk });
  expect(revised.code).toBe(0);
  expect(revised.out).toContain('CI-2026-031, revision 1');
  const page = await run('docs shipment.yaml --out set --format html --revise', { files: disk });
  expect(read(page.world.disk, '/project/set/commercial-invoice.html')).toContain(
    'Revision 修订 1',
  );
});

test('flags that are wrong say what is right', async () => {
  const wrong = async (line: string) => (await run(line, { files: files() })).err;
  expect(await wrong('docs shipment.yaml --type comercial-invoice')).toContain(
    'commercial-invoice?',
  );
  expect(await wrong('docs shipment.yaml --type eu-import-instruction')).toContain(
    'eu-export-instruction?',
  );
  expect(await wrong('docs shipment.yaml --format docx')).toContain('pdf, xlsx, json, xml, html');
  expect(await wrong('docs shipment.yaml other.yaml')).toContain('one shipment at a time');
  expect(await wrong('docs missing.yaml')).toContain('missing.yaml does not exist');
});

test('init takes answers and flags, writes a shipment to fill in, and overwrites nothing', async () => {
  const made = await run('docs init new.yaml --set seller.name=Atelier --set lines.0.sku=A-1', {});
  expect(made.code).toBe(0);
  const text = read(made.world.disk, '/project/new.yaml');
  expect(text).toContain('name: "Atelier"');
  expect(text).toContain('- sku: "A-1"');
  const again = await run('docs init new.yaml', { files: { 'new.yaml': text } });
  expect(again.code).toBe(2);
  const asked = await run('docs init', {
    isTerminal: true,
    answers: ['SH-1', 'c.csv', '2026-12-01'],
  });
  expect(read(asked.world.disk, '/project/shipment.yaml')).toContain('reference: "SH-1"');
});

test('init asks again when an answer cannot be right, and takes none for an answer', async () => {
  const { world } = await run('docs init', {
    isTerminal: true,
    answers: [
      ...['SH-1', 'c.csv', 'junk', '2026-12-01', 'Atelier', 'Rue 1', '5000', 'Namur'],
      ...['ZZ', 'BE', 'BE012', 'BE0123456749', '', '示例', '', 'CN', '123', ''],
    ],
  });
  const text = read(world.disk, '/project/shipment.yaml');
  expect(text).toContain('date: "2026-12-01"');
  expect(text).toContain('country: "BE"');
  expect(text).toContain('eori: "BE0123456749"');
  expect(text).toContain('uscc: ""');
  expect(text).not.toMatch(/junk|ZZ/);
});

test('the checklist says which labels are not drafted here', async () => {
  const { out } = await run('docs checklist shipment.yaml --json', { files: files() });
  const { papers } = JSON.parse(out);
  const cosmetics = papers.find(({ name }: { name: string }) => name.includes('化妆品标签'));
  expect(cosmetics).toMatchObject({
    needed: 'yes',
    why: expect.stringContaining('HAND-CREAM-75'),
    where: expect.stringContaining('labels of food only'),
  });
});

test('list and checklist say for every paper who issues it and where that comes from', async () => {
  const list = JSON.parse((await run('docs list --json', {})).out);
  expect(schema('docs-list')(list)).toBe(true);
  for (const entry of list.documents)
    expect(entry.issuedBy && entry.filedBy && entry.source).toBeTruthy();
  const { out } = await run('docs checklist shipment.yaml --json', { files: files() });
  expect(schema('docs-checklist')(JSON.parse(out))).toBe(true);
  const { papers } = JSON.parse(out);
  for (const { source, needed } of papers) {
    expect(source.title && source.confidence).toBeTruthy();
    expect(['yes', 'no', 'unknown']).toContain(needed);
  }
  const earlier = await run('docs checklist shipment.yaml --json --as-of 2026-05-01', {
    files: files(),
  });
  expect(earlier.out).toContain('applies from 2026-06-01');
  const gacc = papers.find(({ name }: { name: string }) => name.startsWith('GACC'));
  expect(gacc).toMatchObject({ needed: 'yes', why: expect.stringContaining('CHOC-70-100') });
});

function numberOf(out: string): string {
  const { files: made } = JSON.parse(out);
  return made.find(({ type }: { type: string }) => type === 'commercial-invoice').number;
}

function read(disk: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(disk.get(path));
}

test('a template of one’s own takes the place of ours, the others stay', async () => {
  const style = readFileSync('templates/documents/style.typ', 'utf8').replace('#1d3b5c', '#7a1020');
  const line = 'docs shipment.yaml --out set --type packing-list --json';
  const plain = JSON.parse((await run(line, { files: files() })).out);
  const styled = JSON.parse(
    (await run(`${line} --templates mine`, { files: { ...files(), 'mine/style.typ': style } })).out,
  );
  expect(styled.files[0].sha256).not.toBe(plain.files[0].sha256);
});

test('a broken template is told with file, line and reason, and nothing is written', async () => {
  const { code, err, world } = await run('docs shipment.yaml --out set --templates mine', {
    files: {
      ...files(),
      'mine/packing-list.typ': '#import "layout.typ": sheet\n#sheet(jso("paper.json"))',
    },
  });
  expect(code).toBe(2);
  expect(err).toContain('packing-list.typ, line 2: unknown variable: jso');
  expect(
    [...world.disk.keys()].filter((path) => path.includes('/set/') || path.includes('/issued/')),
  ).toEqual([]);
});

test('a letter that no font has stops the writing; another font can bring it', async () => {
  const rare = files(SHIPMENT.replace('王小明', '王䶮明'));
  const { code, out } = await run('docs shipment.yaml --check', { files: rare });
  expect(code).toBe(1);
  expect(out).toMatch(
    /shipment\.yaml:\d+:12 {2}error {2}DX16 character-undrawable {2}buyer\.contact/,
  );
  expect(out).toContain('䶮 (U+4DAE)');
  const json = await run('docs shipment.yaml --check --format json', { files: rare });
  expect(json.code).toBe(0);
  const none = await run('docs shipment.yaml --check --font-path shipment.yaml', { files: rare });
  expect(none.err).toContain('shipment.yaml is no font');
});

test('a picture of signature and stamp is set on the paper; what is no picture is refused', async () => {
  const signed = SHIPMENT.replace(
    '  title: Export Manager',
    '  title: Export Manager\n  image: stamp.svg',
  );
  const line = 'docs shipment.yaml --out set --type packing-list --json';
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><circle cx="5" cy="5" r="4"/></svg>';
  const hash = async (stamp: string) => {
    const { out, err } = await run(line, { files: { ...files(signed), 'stamp.svg': stamp } });
    return out === '' ? err : JSON.parse(out).files[0].sha256;
  };
  const plain = JSON.parse((await run(line, { files: files() })).out).files[0].sha256;
  expect(await hash(svg)).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash(svg)).not.toBe(plain);
  expect(await hash('MZ no picture')).toContain('is no PNG, JPEG or SVG picture');
});

test('a reference of dots alone does not lead out of the folder', async () => {
  const shipment = SHIPMENT.replace(/^reference: .*$/m, 'reference: ".."');
  const { world } = await run('docs shipment.yaml --type packing-list --format json', {
    files: files(shipment),
  });
  const written = [...world.disk.keys()].filter((path) => path.endsWith('packing-list.json'));
  expect(written).toEqual(['/project/out/_/packing-list.json']);
});
