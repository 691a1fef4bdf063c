import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/output/validate/index.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';
import { sarifCheck, schemaCheck } from '../support/schemas.ts';

const HEADER = 'sku,gtin,title_en,title_zh,hs_code,country_of_origin,net_weight_kg,price,currency';
const row = (sku: string, gtin: string) => `${sku},${gtin},Bar,黑巧克力,18063200,BE,0.1,2.40,EUR`;
const files = { 'c.csv': exampleCatalog(3) };

test('several formats go to several files, and one to standard output', async () => {
  const line = 'validate c.csv --format json=out/v.json --format junit=out/v.xml --format concise';
  const { out, err, world } = await run(line, { files });
  const text = (path: string) => new TextDecoder().decode(world.disk.get(`/project/${path}`));
  expect(JSON.parse(text('out/v.json')).summary.error).toBe(3);
  expect(text('out/v.xml')).toMatch(/^<\?xml/);
  expect(out).toMatch(/^c\.csv:2: error/);
  expect(err).toBe('out/v.json written (json).\nout/v.xml written (junit).\n');
  expect((await run(`${line} --quiet`, { files })).err).toBe('');
});

test('a cut list says how many there are, and the counts stay exact', async () => {
  const { out } = await run('validate c.csv --json --limit 1', { files });
  const verdict = JSON.parse(out);
  expect(verdict).toMatchObject({ shown: 1, kept: 15, found: 15, summary: { error: 3, info: 12 } });
  expect(verdict.issues).toHaveLength(1);
  expect(verdict.rules[0]).toMatchObject({
    count: 3,
    where: [{ file: 'c.csv', column: 'gtin', header: 'gtin', count: 3 }],
  });
});

test('more findings than are kept are counted, and the verdict says that some are not there', async () => {
  const rows = Array.from({ length: 1500 }, (_, i) => row(`S-${i}`, '9524000000012'));
  const { out } = await run('validate c.csv --json --limit all', {
    files: { 'c.csv': [HEADER, ...rows, ''].join('\n') },
  });
  const verdict = JSON.parse(out);
  const digits = verdict.rules.find(({ rule }: { rule: string }) => rule === 'gtin-check-digit');
  expect(digits.count).toBe(1500);
  const listed = verdict.issues.filter(({ rule }: { rule: string }) => rule === 'gtin-check-digit');
  expect(listed).toHaveLength(1000);
  expect(verdict.kept).toBeLessThan(verdict.found);
});

test('a file for spreadsheets begins with a byte order mark, standard output does not', async () => {
  const { world } = await run('validate c.csv --format csv=v.csv', { files });
  expect(world.disk.get('/project/v.csv')?.subarray(0, 3)).toEqual(
    new Uint8Array([0xef, 0xbb, 0xbf]),
  );
  expect((await run('validate c.csv --format csv', { files })).out).toMatch(/^file,line,/);
});

const COLOUR = '\u001b[31m';

test.each([
  ['a terminal', '', { isTerminal: true }, true],
  ['a pipe', '', {}, false],
  ['a pipe with FORCE_COLOR', '', { env: { FORCE_COLOR: '1' } }, true],
  ['a terminal with FORCE_COLOR=0', '', { isTerminal: true, env: { FORCE_COLOR: '0' } }, false],
  ['a terminal with NO_COLOR', '', { isTerminal: true, env: { NO_COLOR: '1' } }, false],
  [
    'NO_COLOR beside FORCE_COLOR',
    '',
    { isTerminal: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } },
    false,
  ],
  ['an empty NO_COLOR', '', { isTerminal: true, env: { NO_COLOR: '' } }, true],
  ['--no-color', '--no-color', { isTerminal: true, env: { FORCE_COLOR: '1' } }, false],
  ['a dumb terminal', '', { isTerminal: true, env: { TERM: 'dumb' } }, false],
])('colours on %s', async (_where, flags, world, coloured) => {
  const { out } = await run(`validate c.csv ${flags}`, { files, ...world });
  expect(out.includes(COLOUR)).toBe(coloured);
});

test('a file never has colours', async () => {
  const line = 'validate c.csv --format pretty=v.txt';
  const { world } = await run(line, { files, isTerminal: true });
  expect(new TextDecoder().decode(world.disk.get('/project/v.txt'))).not.toContain('\u001b');
});

test.each(Object.keys(FORMATS))(
  'a hostile catalog is harmless in %s, by name, header and cell',
  async (format) => {
    const evil = '\u001b[2J\u202e::error::##[command]x';
    const catalog = [
      `sku,gtin,title_en,${evil}`,
      `"A${evil}",${evil},<script>]]>,=HYPERLINK("x")`,
      `${'x'.repeat(10_000)},9524000000012,"two\n::add-mask::lines",%0A`,
      '',
    ].join('\n');
    const name = '\u001b]0;owned\u0007.csv';
    const { code, out, err } = await run(`validate "${name}" --format ${format}`, {
      files: { [name]: catalog },
    });
    expect(code).toBe(1);
    for (const line of `${out}\n${err}`.split(/\r?\n/)) {
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(line).not.toMatch(/^\s*::(?!(error|warning|notice) file=)/);
    }
  },
);

test('what a run on the faulty example prints keeps to the schemas', async () => {
  const faulty = readFileSync(new URL('../../examples/catalog-faulty.csv', import.meta.url));
  const shown = async (format: string) =>
    (
      await run(`validate f.csv gone-column.csv --format ${format}`, {
        files: { 'f.csv': faulty, 'gone-column.csv': 'sku;naam\nA;Chocolade\n' },
      })
    ).out;
  expect(schemaCheck('schemas/validate.json')(JSON.parse(await shown('json')))).toEqual([]);
  expect(sarifCheck()(JSON.parse(await shown('sarif')))).toEqual([]);
  const line = schemaCheck('schemas/validate-line.json');
  for (const text of (await shown('ndjson')).trimEnd().split('\n'))
    expect(line(JSON.parse(text))).toEqual([]);
});
