import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimNumber } from '../../src/documents/numbering.ts';
import { nodeWorld } from '../../src/io/node.ts';
import { buildCli } from '../support/built-cli.ts';
import { fakeWorld } from '../support/fake-world.ts';

test('a series counts on, keeps a shipment’s number, and begins anew each year', async () => {
  const { files } = fakeWorld();
  const claim = (shipment: string, day = '2026-05-01') =>
    claimNumber('/numbers', 'invoice', shipment, day, files);
  expect(await claim('A')).toBe('CI-2026-0001');
  expect(await claim('B')).toBe('CI-2026-0002');
  expect(await claim('A')).toBe('CI-2026-0001');
  expect(await claim('A', '2027-01-01')).toBe('CI-2027-0001');
});

test('a damaged record holds its number: it is neither given again nor skipped over twice', async () => {
  const { files } = fakeWorld({ files: { '/numbers/CI-2026/CI-2026-0001.json': '{"ship' } });
  const claim = (shipment: string) =>
    claimNumber('/numbers', 'invoice', shipment, '2026-05-01', files);
  expect(await claim('A')).toBe('CI-2026-0002');
  expect(await claim('B')).toBe('CI-2026-0003');
});

test('many claims at once on a real disk give each shipment one number, without gap or double', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ewtp-numbers-'));
  try {
    const { files } = nodeWorld();
    // Each of 40 shipments asks twice.
    const asked = Array.from({ length: 80 }, (_, i) => `S-${i % 40}`);
    const given = await Promise.all(
      asked.map(
        async (shipment) =>
          [shipment, await claimNumber(folder, 'invoice', shipment, '2026-05-01', files)] as const,
      ),
    );
    expect(new Set(given.map(([shipment, number]) => `${shipment} ${number}`)).size).toBe(40);
    expect(new Set(given.map(([, number]) => number))).toEqual(
      new Set(Array.from({ length: 40 }, (_, i) => `CI-2026-${String(i + 1).padStart(4, '0')}`)),
    );
    expect(
      (await readdir(join(folder, 'CI-2026'))).filter((name) => name.endsWith('.tmp')),
    ).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('processes that run at once take different numbers, with none left out', async () => {
  const cli = await buildCli();
  try {
    const { files } = nodeWorld();
    const catalog = new TextDecoder().decode(await files.read('examples/catalog.csv'));
    const shipment = new TextDecoder().decode(await files.read('examples/shipment.yaml'));
    await files.write(join(cli.folder, 'catalog.csv'), catalog);
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names)
      await files.write(
        join(cli.folder, `${name}.yaml`),
        shipment.replace('SH-2026-014', name).replace(/^ {4}number: (CI|PL|SC)-.*\n/gm, ''),
      );
    const runs = await Promise.all(
      names.map((name) =>
        cli.run([
          'docs',
          `${name}.yaml`,
          '--type',
          'commercial-invoice',
          '--format',
          'json',
          '--json',
        ]),
      ),
    );
    expect(runs.map(({ code, err }) => `${code} ${err}`)).toEqual(
      names.map(() => expect.stringMatching(/^0 /)),
    );
    const numbers = runs.map(({ out }) => JSON.parse(out).files[0].number).sort();
    expect(numbers).toEqual(['CI-2026-0001', 'CI-2026-0002', 'CI-2026-0003', 'CI-2026-0004']);
  } finally {
    await cli.remove();
  }
}, 60_000);
