import { expect, test } from 'vitest';
import { validateSchema } from '../../src/output/validate/schema.ts';
import { run } from '../support/run.ts';

const HEADER = 'sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency,gtin\n';
const FAULTY = 'A-1,White candle,34060000,BE,0.1,2.40,EUR,5412345000014\n';
const OTHER = 'A-2,Red candle,34060000,BE,heavy,2.40,EUR,5412345000013\n';
const MADE = await run('validate catalog.csv --baseline known.json --update-baseline --json', {
  files: { 'catalog.csv': HEADER + FAULTY },
});

function verdict(out: string) {
  return validateSchema.parse(JSON.parse(out));
}

test('a baseline takes what is found today out of the count, and marks it', () => {
  expect(MADE.code).toBe(0);
  const report = verdict(MADE.out);
  expect(report.summary.error).toBe(0);
  expect(report.suppressed?.summary.error).toBe(1);
  expect(report.issues.find(({ rule }) => rule === 'gtin-check-digit')?.suppressed).toEqual({
    by: 'baseline',
    reason: 'known when the baseline was made',
  });
  expect(report.found).toBe(report.issues.length);
});

test('known findings stay known when rows move and the file is renamed', async () => {
  const moved = await run('validate new.csv --baseline known.json --json', {
    disk: MADE.world.disk,
    files: {
      'new.csv': `${HEADER}A-9,White candle,34060000,BE,0.1,2.40,EUR,5412345000013\n${FAULTY}`,
    },
  });
  expect(verdict(moved.out).summary.error).toBe(0);
  expect(moved.code).toBe(0);
});

test('what is said once a file stays known whichever row comes first', async () => {
  const rows = [`B-1,Dark chocolate,18063200,BE,0.1,2.40,EUR,\n`, OTHER];
  const made = await run('validate catalog.csv --baseline known.json --update-baseline', {
    files: { 'catalog.csv': HEADER + rows.join('') },
  });
  const moved = await run('validate catalog.csv --baseline known.json --json', {
    disk: made.world.disk,
    files: { 'catalog.csv': HEADER + rows.toReversed().join('') },
  });
  expect(verdict(moved.out).summary).toEqual({ error: 0, warning: 0, info: 0 });
  expect(verdict(moved.out).suppressed?.baseline?.stale).toEqual([]);
});

test('a new finding decides the exit code, beside those that are known', async () => {
  const more = await run('validate catalog.csv --baseline known.json', {
    disk: MADE.world.disk,
    files: { 'catalog.csv': HEADER + OTHER + FAULTY },
  });
  expect(more.code).toBe(1);
  expect(more.out).toContain('weight-not-number');
  expect(more.out).not.toContain('gtin-check-digit');
  expect(more.out).toContain('known, by baseline or configuration');
});

test('entries that are gone are reported, and dropped by an update that is the same done twice', async () => {
  const files = {
    'catalog.csv': `${HEADER}A-1,White candle,34060000,BE,0.1,2.40,EUR,5412345000013\n`,
  };
  const disk = new Map(MADE.world.disk);
  const gone = await run('validate catalog.csv --baseline known.json --json', { disk, files });
  expect(verdict(gone.out).suppressed?.baseline?.stale).toMatchObject([
    { rule: 'gtin-check-digit', sku: 'A-1', column: 'gtin' },
  ]);
  expect(gone.err).toContain('not found any more');
  await run('validate catalog.csv --baseline known.json --update-baseline', { disk, files });
  const once = Buffer.from(disk.get('/project/known.json') ?? []).toString();
  expect(once).not.toContain('gtin-check-digit');
  await run('validate catalog.csv --baseline known.json --update-baseline', { disk, files });
  expect(Buffer.from(disk.get('/project/known.json') ?? []).toString()).toBe(once);
});

test('what rules know that did not run is kept in the baseline', async () => {
  const disk = new Map(MADE.world.disk);
  const line =
    'validate catalog.csv --baseline known.json --update-baseline --rule gtin-check-digit=off';
  await run(line, { disk, files: { 'catalog.csv': HEADER + FAULTY } });
  expect(Buffer.from(disk.get('/project/known.json') ?? []).toString()).toContain(
    'gtin-check-digit',
  );
});

test('a file that cannot be read is never taken as known', async () => {
  const broken = { 'catalog.csv': `${HEADER}${FAULTY}"A-3,never closed\n` };
  const { code } = await run('validate catalog.csv --baseline b.json --update-baseline', {
    files: broken,
  });
  expect(code).toBe(1);
});

test('a baseline that is missing or none is refused with what to do', async () => {
  const files = { 'catalog.csv': HEADER + FAULTY, 'b.json': '{"schema":"other"}' };
  const missing = await run('validate catalog.csv --baseline no.json', { files });
  expect(missing.code).toBe(2);
  expect(missing.err).toContain('--update-baseline');
  const other = await run('validate catalog.csv --baseline b.json', { files });
  expect(other.err).toContain('b.json is no baseline');
  const alone = await run('validate catalog.csv --update-baseline', { files });
  expect(alone.err).toContain('--update-baseline needs a file');
});

const CONFIG = (until: string) =>
  `suppress:\n  - rule: gtin-check-digit\n    sku: A-1\n    reason: old stock, pack is being reprinted\n    until: "${until}"\n`;

test('a suppression takes a finding out of the count, with its reason, up to its last day', async () => {
  const files = { 'catalog.csv': HEADER + FAULTY, 'ewtp.config.yaml': CONFIG('2026-11-22') };
  const { code, out } = await run('validate catalog.csv --json', { files });
  expect(code).toBe(0);
  expect(verdict(out).issues.find(({ rule }) => rule === 'gtin-check-digit')?.suppressed).toEqual({
    by: 'config',
    reason: 'old stock, pack is being reprinted',
    until: '2026-11-22',
  });
});

test('a suppression past its last day is reported and its finding counts again', async () => {
  const files = { 'catalog.csv': HEADER + FAULTY, 'ewtp.config.yaml': CONFIG('2026-11-21') };
  const { code, out, err } = await run('validate catalog.csv --json', { files });
  expect(code).toBe(1);
  expect(verdict(out).suppressed?.expired).toHaveLength(1);
  expect(err).toContain('ended on 2026-11-21');
});

test('a suppression that meets nothing is reported, one of an unknown rule refused', async () => {
  const catalog = HEADER + OTHER;
  const idle = await run('validate catalog.csv', {
    files: { 'catalog.csv': catalog, 'ewtp.config.yaml': CONFIG('2027-01-01') },
  });
  expect(idle.err).toContain('met nothing');
  const unknown = await run('validate catalog.csv', {
    files: {
      'catalog.csv': catalog,
      'ewtp.config.yaml': CONFIG('2027-01-01').replace('gtin-check', 'gtin-chek'),
    },
  });
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('Did you mean gtin-check-digit');
});

test('SARIF marks suppressed results and drops none', async () => {
  const files = {
    'catalog.csv': HEADER + FAULTY + OTHER,
    'ewtp.config.yaml': CONFIG('2026-12-01'),
  };
  const { out } = await run('validate catalog.csv --format sarif', { files });
  const results: { ruleId: string; suppressions: unknown[] }[] = JSON.parse(out).runs[0].results;
  expect(results.find(({ ruleId }) => ruleId === 'EW1004')?.suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: 'old stock, pack is being reprinted' },
  ]);
  expect(results.find(({ ruleId }) => ruleId === 'EW3002')?.suppressions).toEqual([]);
});
