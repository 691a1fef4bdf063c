// Opens the shop in a real browser, where one is installed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { network } from '../../../src/io/network.ts';
import { openSandbox } from '../../../src/sandbox/open.ts';
import { BROWSER, NO_BROWSER } from '../../support/browser.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { iopSigned, itemXml, praline, topSigned } from '../shop-of.ts';

const profile = mkdtempSync(join(tmpdir(), 'ewtp-browser-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** What the browser made of the page, as markup. */
async function opened(url: string, ...more: string[]): Promise<string> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  const { stdout } = await promisify(execFile)(BROWSER ?? '', [...flags, ...more, url], {
    timeout: 60_000,
    maxBuffer: 16 << 20,
  });
  return stdout;
}

const title =
  BROWSER === undefined
    ? `${NO_BROWSER}the shop page in a browser`
    : 'the shop page shows its listings in a browser, runs nothing of theirs and loads nothing from elsewhere';

test.skipIf(BROWSER === undefined)(title, { timeout: 120_000 }, async () => {
  const world = fakeWorld({ network });
  const { origin, apps, close } = await openSandbox(world);
  const path = '/alibaba/icbu/product/listing/v2';
  const hostile = `Chocolate <img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
  const basic_info = {
    title: hostile,
    keywords: 'x',
    product_image: [{ image_url: 'https://elsewhere.invalid/a.jpg' }],
  };
  await network.send({
    url: `${apps['alibaba-com'].gateway}${path}`,
    form: iopSigned(path, praline({ basic_info }), world),
  });
  const item = { category_id: '1', product_id: '0', xml_data: itemXml() };
  await network.send({
    url: apps['tmall-global'].gateway,
    form: topSigned('tmall.item.schema.add', item, world),
  });
  try {
    const page = await opened(`${origin}/?lang=zh`, '--dump-dom');
    expect(page).toContain('<title>沙盒店铺</title>');
    expect(page).toContain('比利时手工巧克力 250g');
    expect(page).toContain('Chocolate &lt;img');
    expect(page).not.toContain('owned</title>');
    expect(page).not.toMatch(/<img[^>]+onerror/);
    const picture = join(profile, 'shop.png');
    await opened(`${origin}/?lang=en`, `--screenshot=${picture}`, '--window-size=1000,800');
    // A blank page of this size is below 10 kB.
    expect(statSync(picture).size).toBeGreaterThan(15_000);
  } finally {
    await close();
  }
});
