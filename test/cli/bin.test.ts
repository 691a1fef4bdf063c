import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCli, buildCli } from '../support/built-cli.ts';
import { exampleCatalog } from '../support/example-catalog.ts';

const BAD = exampleCatalog(1);
const LONG = `${BAD}${'not,a,row\n'.repeat(8_000)}`;

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
  await writeFile(join(cli.folder, 'bad.csv'), BAD);
  await writeFile(join(cli.folder, 'long.csv'), LONG);
  await writeFile(join(cli.folder, 'empty.csv'), '');
  await mkdir(join(cli.folder, 'folder'));
});
afterAll(() => cli.remove());

test('standard output carries the verdict and nothing else', async () => {
  const { code, out, err } = await cli.run(['validate', 'bad.csv', '--json']);
  expect(JSON.parse(out)).toMatchObject({ schema: 'ewtp/validate@1', ok: false });
  expect(err).toBe('');
  expect(code).toBe(1);
});

test('the version is answered alone', async () => {
  expect(await cli.run(['--version'])).toMatchObject({ code: 0, err: '' });
});

test('a catalog may come through standard input, or through a pipe with a name', async () => {
  const { out } = await cli.run(['validate', '-', '--format', 'concise'], { input: BAD });
  expect(out).toContain('-:2: error EW1004 gtin-check-digit');
  const shell = 'mkfifo p.csv; cat bad.csv > p.csv & $EWTP validate p.csv --format concise';
  expect((await cli.run([], { shell })).out).toContain('p.csv:2: error EW1004');
});

test('a pipe that is read several times in one run gives the same each time', async () => {
  const good = exampleCatalog(2);
  const { out } = await cli.run(['plan', '-', '--shop', 'sandbox', '--json'], { input: good });
  const plan = JSON.parse(out);
  expect(plan.items.length).toBeGreaterThan(1);
  expect(plan.catalog.sha256).toBe(createHash('sha256').update(good).digest('hex'));
});

test('a reader that stops early breaks nothing, and the verdict stays the answer', async () => {
  const { out, err } = await cli.run([], {
    shell:
      '{ $EWTP validate long.csv --format ndjson --limit all; echo "ended $?" >&2; } | head -n 1',
  });
  expect(out.split('\n')).toHaveLength(2);
  expect(err).toBe('ended 1\n');
});

test('a file is written whole or not at all, and no temporary file stays', async () => {
  const { code, err } = await cli.run(['validate', 'bad.csv', '--format', 'json=out/v.json']);
  expect(code).toBe(1);
  expect(err).toBe('out/v.json written (json).\n');
  expect(JSON.parse(await readFile(join(cli.folder, 'out/v.json'), 'utf8')).summary.error).toBe(1);
  expect(await readdir(join(cli.folder, 'out'))).toEqual(['v.json']);
});

test.each([
  ['a missing file', ['validate', 'gone.csv'], 2, 'gone.csv does not exist.'],
  ['a mistyped file', ['validate', 'bd.csv'], 2, 'Did you mean bad.csv?'],
  ['a folder', ['validate', 'folder'], 2, 'folder is a folder, not a file.'],
  [
    'a verdict below a file',
    ['validate', 'bad.csv', '--format', 'json=bad.csv/v.json'],
    2,
    'cannot be written',
  ],
  [
    'a verdict in place of a folder',
    ['validate', 'bad.csv', '--format', 'json=folder'],
    2,
    'cannot be written',
  ],
  ['a file of 0 bytes', ['validate', 'empty.csv'], 1, ''],
])('%s is answered in words and with its code', async (_what, words, code, says) => {
  const ended = await cli.run(words);
  expect(ended.code).toBe(code);
  expect(ended.err).toContain(says);
  expect(ended.err).not.toMatch(/\n\s+at /);
});

test('Ctrl-C ends the run with 130 and leaves nothing behind', async () => {
  const { code, out, err } = await cli.interrupt(['validate', '-'], 'a,b\n'.repeat(1 << 20));
  expect([code, out, err]).toEqual([130, '', '']);
  expect((await readdir(cli.folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a link to nowhere and an empty name are called what they are', async () => {
  await symlink('gone.csv', join(cli.folder, 'link.csv'));
  const link = await cli.run(['validate', 'link.csv']);
  expect(link.err).toContain('link.csv is a link to a file that does not exist.');
  const empty = await cli.run(['validate', '']);
  expect(empty.err).toContain('An empty name is no file.');
  expect([link.code, empty.code]).toEqual([2, 2]);
});
