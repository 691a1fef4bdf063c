// Opens the report page in a real browser, where one is installed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, NO_BROWSER, openTab, type Tab } from '../../../support/browser.ts';
import { hasPoppler, textOf } from '../../../support/render.ts';
import { anIssue, aReport } from '../../../support/report.ts';
import { FINDINGS, pageOf, READINESS, REPORT } from '../../../support/report-page.ts';

const missing = BROWSER === undefined;

describe.skipIf(missing)(
  `${missing ? NO_BROWSER : ''}the report page in a browser`,
  { timeout: 120_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'ewtp-page-'));
    let tab: Tab;
    beforeAll(async () => {
      tab = await openTab();
    }, 60_000);
    afterAll(async () => {
      await tab.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function show(page: string): Promise<string> {
      const path = join(folder, 'report.html');
      writeFileSync(path, page);
      const { href } = pathToFileURL(path);
      await tab.open(href);
      return href;
    }

    const text = (selector: string) =>
      tab.evaluate(`document.querySelector('${selector}').innerText`);
    const shown = (selector: string) =>
      tab.evaluate(
        `[...document.querySelectorAll('${selector}')].filter((one) => one.checkVisibility()).length`,
      );
    const set = (field: string, value: string) =>
      tab.evaluate(`(() => {
      const field = document.getElementById('${field}');
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);

    it('loads nothing but itself and complains of nothing', async () => {
      const href = await show(await pageOf(REPORT));
      const asked = tab.told.filter(({ method }) => method === 'Network.requestWillBeSent');
      expect(asked.map(({ params }) => params?.documentURL)).toEqual([href]);
      const complaints = ['Runtime.exceptionThrown', 'Runtime.consoleAPICalled', 'Log.entryAdded'];
      expect(tab.told.filter(({ method }) => complaints.includes(method ?? ''))).toEqual([]);
    });

    it('searches and filters, says how much is left, and takes the filter off again', async () => {
      await show(await pageOf(REPORT));
      expect(await text('#result')).toBe('5 of 5 findings shown');
      await set('search', 'lamp 75 G');
      expect(await text('#result')).toBe('1 of 5 findings shown');
      expect(await shown('.findings > li')).toBe(1);
      expect(await shown('tr[data-sku]')).toBe(0);
      await set('search', 'nowhere');
      expect(await text('#result')).toContain('No finding matches');
      await tab.evaluate(`document.querySelector('[data-clear]').click()`);
      expect(await text('#result')).toBe('5 of 5 findings shown');
      for (const [field, value, count, listed] of [
        // The missing column stands for the two rows that lack it.
        ['severity', 'error', 3, 2],
        ['family', 'identity', 1, 1],
        ['rule', 'net-content-differs', 1, 1],
        ['regime', 'general-trade', 4, 3],
        ['product', 'choc', 1, 1],
      ] as const) {
        await set(field, value);
        expect(await text('#result'), field).toBe(`${count} of 5 findings shown`);
        expect(await shown('.findings > li')).toBe(listed);
        await set(field, '');
      }
    });

    it('is worked with the keyboard alone, and shows where the focus is', async () => {
      await show(await pageOf(REPORT));
      const active = (what: string) => tab.evaluate(`document.activeElement.${what}`);
      await tab.press('Tab');
      expect(await active('className')).toBe('skip');
      expect(await tab.evaluate('document.activeElement.getBoundingClientRect().left >= 0')).toBe(
        true,
      );
      expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineWidth')).toBe(
        '3px',
      );
      await tab.press('Enter');
      await tab.press('Tab');
      expect(await active('id')).toBe('search');
      for (const letter of 'lamp') await tab.press(letter);
      expect(await text('#result')).toBe('1 of 5 findings shown');
      for (const field of ['severity', 'regime', 'family', 'rule', 'product']) {
        await tab.press('Tab');
        expect(await active('id')).toBe(field);
      }
      for (let i = 0; i < 4; i++) await tab.press('Tab');
      expect(await active('tagName')).toBe('SUMMARY');
      await tab.press('Enter');
      expect(await active('parentElement.open')).toBe(false);
    });

    it('opens what a link leads to, though it is folded or filtered away', async () => {
      await show(await pageOf(REPORT));
      const rule = `document.getElementById('rule-gtin-check-digit')`;
      expect(await tab.evaluate(`${rule}.open`)).toBe(false);
      await set('search', 'lamp');
      expect(await tab.evaluate(`${rule}.hidden`)).toBe(true);
      await tab.evaluate(`new Promise((done) => {
        addEventListener('hashchange', done, { once: true });
        location.hash = 'rule-gtin-check-digit';
      }).then(() => true)`);
      expect(await tab.evaluate(`${rule}.open && ${rule}.checkVisibility()`)).toBe(true);
    });

    it('runs nothing of the catalog', async () => {
      const owned = `document.title='owned'`;
      const hostile = [
        `<script>${owned}</script>`,
        `"><img src=x onerror="${owned}">`,
        `" onfocus="${owned}" autofocus tabindex="0`,
        `</style><script>${owned}</script>`,
      ];
      const issues = hostile.map((bad, i) =>
        anIssue({
          line: i + 2,
          record: i + 1,
          sku: bad,
          header: bad,
          value: bad,
          message: bad,
          hint: bad,
        }),
      );
      const [product] = READINESS.products;
      const products = hostile.flatMap((sku) => (product ? [{ ...product, sku }] : []));
      await show(await pageOf({ ...aReport(issues), readiness: { ...READINESS, products } }));
      await set('search', hostile[0] ?? '');
      expect(await tab.evaluate('document.title')).toBe('Catalog check for China: catalog.csv');
      expect(
        await tab.evaluate(`document.querySelectorAll('img, [onfocus], [onerror]').length`),
      ).toBe(0);
      expect(await text('#result')).toBe('2 of 4 findings shown');
    });

    it('would not run what slipped into it all the same', async () => {
      const page = await pageOf(REPORT);
      const slipped = `<main><img src="x" onerror="document.title='owned'"><script>document.title='owned'</script><p id="slipped" style="color:red">`;
      await show(page.replace('<main>', slipped));
      expect(await tab.evaluate('document.title')).toBe('Catalog check for China: catalog.csv');
      expect(await tab.evaluate(`document.getElementById('slipped').style.color`)).toBe('');
    });

    it('folds and unfolds all at once, and keeps the focus', async () => {
      await show(await pageOf(REPORT));
      for (const [fold, open] of [
        ['true', 0],
        ['false', await tab.evaluate(`document.querySelectorAll('details').length`)],
      ]) {
        await tab.evaluate(`(() => {
          const button = document.querySelector('[data-fold=${fold}]');
          button.focus();
          button.click();
        })()`);
        expect(await tab.evaluate(`document.querySelectorAll('details[open]').length`)).toBe(open);
        expect(await tab.evaluate('document.activeElement.dataset.fold')).toBe(fold);
      }
    });

    it('fits a narrow screen without moving sideways', async () => {
      for (const width of [320, 768, 1280]) {
        const size = { width, height: 800, deviceScaleFactor: 1, mobile: false };
        await tab.ask('Emulation.setDeviceMetricsOverride', size);
        await show(await pageOf(REPORT, { language: 'fr' }));
        expect(
          await tab.evaluate('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
      }
      await tab.ask('Emulation.clearDeviceMetricsOverride');
    });

    it('shows everything without its script, and no filter that would not work', async () => {
      await tab.ask('Emulation.setScriptExecutionDisabled', { value: true });
      await show(await pageOf(REPORT));
      await tab.ask('Emulation.setScriptExecutionDisabled', { value: false });
      expect(await shown('form')).toBe(0);
      expect(await shown('.findings > li')).toBe(4);
      expect(await shown('.rule dd')).toBe(
        await tab.evaluate(`document.querySelectorAll('.rule dd').length`),
      );
    });

    it.skipIf(!hasPoppler)(
      'prints every finding and every law unfolded, with or without its script',
      async () => {
        for (const value of [false, true]) {
          await tab.ask('Emulation.setScriptExecutionDisabled', { value });
          await show(await pageOf(REPORT));
          const { data } = await tab.ask('Page.printToPDF', { printBackground: true });
          const printed = textOf(Buffer.from(String(data), 'base64')).replace(/\s+/g, ' ');
          for (const { message } of FINDINGS) expect(printed).toContain(message);
          for (const { title } of READINESS.laws) expect(printed).toContain(title);
          expect(printed).toContain('GS1 General Specifications');
          expect(printed).not.toContain('Clear the filter');
        }
        await tab.ask('Emulation.setScriptExecutionDisabled', { value: false });
      },
    );
  },
);
