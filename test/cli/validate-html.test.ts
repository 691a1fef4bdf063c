import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

const CATALOG = `sku,title_en,hs_code,country_of_origin,net_weight_kg,price,currency
CHOC-70,Dark chocolate bar,18063200,BE,0.1,2.40,EUR
"<script>x</script>",Praline box,,BE,0.25,9.80,EUR
`;
const files = { 'c.csv': CATALOG };

async function page(flags: string): Promise<string> {
  const { world } = await run(`validate c.csv ${flags} --format html=report.html`, { files });
  return new TextDecoder().decode(world.disk.get('/project/report.html'));
}

test('writes the verdict as a page that stands by itself', async () => {
  const { code, out, err, world } = await run('validate c.csv --format html=report.html', {
    files,
  });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('report.html written (html).');
  const text = new TextDecoder().decode(world.disk.get('/project/report.html'));
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(text).toContain('This product has no tariff code');
  expect(text).toContain('&lt;script&gt;x&lt;/script&gt;');
  expect(text.match(/<script/g)).toHaveLength(1);
});

test('says which papers are missing for which import regime', async () => {
  const text = await page('');
  expect(text).toMatch(/<h2 id="ways">.*General trade.*✖ closed/s);
  expect(text).toContain('GACC registration');
});

test('goes to standard output too, and then nothing else does', async () => {
  const { out } = await run('validate c.csv --format html', { files });
  expect(out).toMatch(/^<!doctype html>.*<\/html>\n$/s);
});

test('lists as many findings as the limit says, the gravest, and how many there are', async () => {
  const text = await page('--limit 1');
  expect(text.match(/<li data-count=/g)).toHaveLength(1);
  expect(text).toMatch(/<li data-count="\d+" data-severity="error"/);
  expect(text).toMatch(/<b>\d of \d+ findings are listed/);
});

test('asks about those regimes only that were named', async () => {
  const text = await page('--regime postal');
  expect(text).toContain('<th scope="row">Post<');
  expect(text).not.toContain('<th scope="row">General trade');
});

test.each([
  ['nl', 'nl', 'Nog niet in orde'],
  ['fr', 'fr', 'Pas encore conforme'],
  ['zh', 'zh-CN', '尚不合格'],
])(
  'speaks the language that was asked for, titles of rules included: %s',
  async (language, lang, verdict) => {
    const english = await page('');
    const text = await page(`--lang ${language}`);
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(verdict);
    const title = (one: string) =>
      one.match(/id="rule-cbec-not-listed"[^>]*><summary><h3>([^<]*)</)?.[1];
    expect(title(english)).toContain('cross-border');
    expect(title(text)).toBeTruthy();
    expect(title(text)).not.toBe(title(english));
  },
);
