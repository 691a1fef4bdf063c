import { expect, test } from 'vitest';
import type { Issue } from '../../src/issue.ts';
import { run } from '../support/run.ts';
import { csvOf, LISTED, soundRows } from '../support/sound-product.ts';

const LONG = '比利时手工单一产地黑巧克力排块纯可可脂无盐礼盒装送礼佳品一百';

const SIX = [1, 2, 3, 4, 5, 6].map((i) => `https://example.com/${i}.jpg`).join('|');

/** A catalog of products that a marketplace takes, but for these changes. */
const catalog = (...changes: readonly Readonly<Record<string, string>>[]) => ({
  'catalog.csv': csvOf(soundRows(changes.map((change) => ({ ...LISTED, stock: '10', ...change })))),
});

/** The findings, without what is only good to know of such goods. */
const accused = (out: string) =>
  JSON.parse(out).issues.filter(({ severity }: Issue) => severity !== 'info');

test('a title that is too long for Tmall Global says its length, the limit, how it is counted and what fits', async () => {
  const files = catalog({ title_zh: `${LONG}装` });
  const { code, out } = await run('validate catalog.csv --marketplace tmall-global --json', {
    files,
  });
  expect(code).toBe(1);
  expect(accused(out)).toMatchObject([
    {
      code: 'EW8502',
      rule: 'title-too-long',
      severity: 'error',
      line: 2,
      column: 'title_zh',
      sku: 'A-1',
      message: `The title has 62 bytes (a Chinese character counts 2); Tmall Global takes 60. It fits up to “${LONG}”.`,
    },
  ]);
});

test('without a marketplace no limit of one is checked, and nothing is said of it', async () => {
  const { code, out } = await run('validate catalog.csv --json', {
    files: catalog({ title_zh: `${LONG}装` }),
  });
  expect(code).toBe(0);
  expect(JSON.parse(out).notRun.map(({ rule }: { rule: string }) => rule)).not.toContain(
    'title-too-long',
  );
});

test('a rule that is asked for without a marketplace is named as not run, with the flag that it needs', async () => {
  const { out } = await run('validate catalog.csv --rule title-too-long=error --json', {
    files: catalog({}),
  });
  expect(JSON.parse(out).notRun).toContainEqual({
    rule: 'title-too-long',
    why: 'no marketplace is named (--marketplace)',
  });
});

test('what a marketplace lists nothing without is an error there, and names the marketplaces', async () => {
  const files = catalog({ title_zh: '', pictures: '' });
  const { out } = await run(
    'validate catalog.csv --marketplace tmall-global --marketplace alibaba-com --json',
    { files },
  );
  expect(accused(out)).toMatchObject([
    { rule: 'title-zh-missing', severity: 'error', message: expect.stringMatching(/Tmall Global/) },
    {
      rule: 'picture-missing',
      severity: 'error',
      message: expect.stringMatching(/Tmall Global, Alibaba\.com/),
    },
  ]);
});

test('the configuration may name the marketplaces', async () => {
  const files = {
    ...catalog({ title_zh: `${LONG}装` }),
    'ewtp.config.yaml': 'marketplaces: [tmall-global]',
  };
  expect((await run('validate catalog.csv', { files })).code).toBe(1);
});

test('a marketplace that there is not is refused with the one that was meant', async () => {
  const { code, err } = await run('validate catalog.csv --marketplace tmal-global', {
    files: catalog({}),
  });
  expect(code).toBe(2);
  expect(err).toContain('Did you mean tmall-global?');
});

test('plan tells each limit that a product breaks in the words of validate', async () => {
  const files = catalog(
    { title_zh: `${LONG}装` },
    { title_zh: '', retail_price_cny: '0', pictures: SIX },
    { description_zh: '黑', retail_price_cny: '12.345' },
    { sku: 'A,4', pictures: '', retail_price_cny: '' },
  );
  const checked = JSON.parse(
    (await run('validate catalog.csv --marketplace tmall-global --json', { files })).out,
  ).issues.filter(
    ({ severity, rule }: { severity: string; rule: string }) =>
      severity === 'error' && rule !== 'price-not-positive',
  );
  const planned = await run('plan catalog.csv --shop sandbox-tmall -o plan.json --json', { files });
  const plan = JSON.parse(planned.out);
  const told = plan.items.flatMap(
    ({ sku, findings }: { sku: string; findings: readonly object[] }) =>
      findings.map((finding) => ({ sku, ...finding })),
  );
  const words = (all: readonly Record<string, unknown>[]) =>
    all
      .map(({ sku, code, rule, column, message, hint }) =>
        JSON.stringify({ sku, code, rule, column, message, hint }),
      )
      .sort();
  expect(words(told)).toEqual(words(checked));
});
