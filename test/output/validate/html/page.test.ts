import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RULES } from '../../../../src/catalog/rules/index.ts';
import { LANGUAGES } from '../../../../src/language/language.ts';
import { PAGE_PHRASES } from '../../../../src/output/validate/html/phrases/index.ts';
import { aFile, anIssue, aReport } from '../../../support/report.ts';
import { pageOf, READINESS, REPORT } from '../../../support/report-page.ts';

const HOSTILE = [
  '<script>document.title="owned"</script>',
  '" onload="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '</style><style>*{display:none}</style>',
  '<!-- </script> -->',
  '\u202etxt.exe\u2066\u0007\u001b[2J',
  'javascript:alert(1)',
  '{shown} {all} $& $1',
  'x'.repeat(100_000),
];

const hostile = aReport(
  HOSTILE.map((text, i) =>
    anIssue({
      ...{ line: i + 2, record: i + 1, sku: text, header: text, value: text, cell: text },
      ...{ message: text, hint: text, file: text },
    }),
  ),
  {
    files: HOSTILE.map((path) => aFile({ path })),
    notRun: [{ rule: HOSTILE[0] ?? '', why: HOSTILE[1] ?? '' }],
  },
);

/** The tags of a page without those of its own style and script. */
function tagsOf(page: string): readonly string[] {
  return (
    page
      .replace(/(<style>).*?(<\/style>)|(<script>).*?(<\/script>)/gs, '$1$2$3$4')
      .match(/<[^>]*>/g) ?? []
  );
}

const attributes = (page: string, name: string) =>
  Array.from(page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), ([, value]) => value ?? '');

test('a catalog cannot add a tag or an attribute to the page', async () => {
  const page = await pageOf(hostile);
  const names = new Set(tagsOf(page).map((tag) => tag.match(/^<\/?([a-z0-9!]+)/)?.[1]));
  expect(
    [...names].filter((name) => ['img', 'iframe', 'object', 'link', 'base'].includes(name ?? '')),
  ).toEqual([]);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page.match(/<style/g)).toHaveLength(1);
  expect(
    tagsOf(page).filter((tag) =>
      / (on\w+|style|src|autofocus)=/.test(tag.replace(/="[^"]*"/g, '=')),
    ),
  ).toEqual([]);
  expect(attributes(page, 'href').filter((to) => !to.startsWith('#'))).toEqual([]);
});

test('signs that are not seen are shown, and a value that goes on for pages is cut', async () => {
  const page = await pageOf(hostile);
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(page).toContain('\\u202etxt.exe\\u2066␇␛[2J');
  expect(page.length).toBeLessThan(800_000);
});

test('the policy allows this style and this script by their hash, and nothing from elsewhere', async () => {
  const page = await pageOf(REPORT);
  const policy = page
    .match(/Content-Security-Policy" content="([^"]*)"/)?.[1]
    ?.replaceAll('&#39;', "'");
  const hash = (tag: string) => {
    const text = page.match(new RegExp(`<${tag}>(.*?)</${tag}>`, 's'))?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(policy).toBe(
    `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'`,
  );
  expect(page).not.toMatch(/url\(|@import|https?:\/\/(?![^<]*<\/a>)[^"\s]*\.(?:js|css|png|woff2?)/);
});

test.each(LANGUAGES)(
  'every link inside the page arrives, and every name is there once: %s',
  async (language) => {
    const page = await pageOf(REPORT, { language });
    const ids = attributes(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const inside = [
      ...attributes(page, 'href')
        .filter((to) => to.startsWith('#'))
        .map((to) => to.slice(1)),
      ...attributes(page, 'for'),
      ...attributes(page, 'aria-labelledby'),
      ...attributes(page, 'list'),
    ];
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test('headings leave out no level, tables say what their heads are for, and there are landmarks', async () => {
  const page = await pageOf(REPORT);
  const levels = Array.from(page.matchAll(/<h(\d)/g), ([, level]) => Number(level));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, i) => i > 0 && level - (levels[i - 1] ?? 0) > 1)).toEqual([]);
  expect(page.match(/<th(?! scope=| aria)[ >]/g)).toBeNull();
  for (const tag of [
    '<header>',
    '<main>',
    '<footer>',
    'role="search"',
    'role="status"',
    'aria-live="polite"',
  ])
    expect(page.split(tag)).toHaveLength(2);
  const labelled = attributes(page, 'for');
  const fields = Array.from(page.matchAll(/<(?:input|select) id="([^"]*)"/g), ([, id]) => id);
  expect(fields).toEqual(labelled);
});

test('all of it stands there without the script, with the filter away', async () => {
  const page = await pageOf(REPORT);
  expect(page).toMatch(/<form id="filter"[^>]* hidden>/);
  expect(page.match(/<details/g)?.length).toBe(page.match(/<details[^>]* open>/g)?.length);
});

test('says what is wrong, where, and what to do; a column that the file lacks is said once', async () => {
  const page = await pageOf(REPORT);
  expect(page).toContain('✖ 3 errors');
  expect(page).toContain('The check digit of 9524000000012 should be 9.');
  expect(page).toContain('<bdi>EAN</bdi> (cell B2): <bdi class="value">9524000000012</bdi>');
  expect(page).toContain('Compare the whole number with the pack.');
  expect(page.split('No HS code.')).toHaveLength(2);
  expect(page).toContain('no column hs_code: 2 rows');
  expect(page).toContain('no e-commerce list covers 2026-11-22');
});

test('says by rule which law asks for it, of when, and plainly what is not confirmed', async () => {
  const page = await pageOf(REPORT);
  const card =
    page.match(/<details class="rule" id="rule-ccc-certificate".*?<\/details>/s)?.[0] ?? '';
  const sources = RULES.find(({ name }) => name === 'ccc-certificate')?.sources ?? [];
  expect(sources.length).toBeGreaterThan(0);
  for (const { publisher, from } of sources) {
    expect(card).toContain(publisher);
    if (from !== undefined) expect(card).toContain(`from ${from}`);
  }
  expect(card.split('? not confirmed').length - 1).toBe(
    sources.filter(({ confidence }) => confidence === 'not-confirmed').length,
  );
});

test('says product by product which way is open, closed or unknown, and which paper is missing', async () => {
  const page = await pageOf(REPORT);
  const row = (sku: string) =>
    page.match(new RegExp(`<tr data-sku="${sku}">.*?</tr>`, 's'))?.[0] ?? '';
  expect(row('CHOC-70')).toMatch(/✖ closed.*\? unknown.*✔ open/s);
  expect(row('CHOC-70')).toContain(
    'GACC registration</a>: missing <small>(only General trade (0110))',
  );
  expect(row('LAMP-1')).toContain(
    'CCC certificate or Test report</a>: missing <b class="tag warning">? not confirmed',
  );
  // What holds for every product is said once, above.
  expect(row('CHOC-70')).not.toContain('official data');
  expect(page).toMatch(
    /For every product:.*not at hand: <a href="#rule-cbec-not-listed">no e-commerce list covers 2026-11-22</s,
  );
  expect(page).toContain('toy-test-report');
});

test.each([
  ['en', 'en', 'Not fit yet', '3 errors'],
  ['nl', 'nl', 'Nog niet in orde', '3 fouten'],
  ['fr', 'fr', 'Pas encore conforme', '3 erreurs'],
  ['zh', 'zh-CN', '尚不合格', '3 项错误'],
] as const)('speaks %s', async (language, lang, verdict, errors) => {
  const page = await pageOf(REPORT, { language });
  expect(page).toContain(`<html lang="${lang}">`);
  expect(page).toContain(`✖ ${verdict}</h2>`);
  expect(page).toContain(errors);
  if (language === 'en') return;
  for (const [key, text] of leaves(PAGE_PHRASES.en))
    if (!key.startsWith('.ways.names') && text.includes(' ') && text.length > 12)
      expect(page.includes(`>${text}<`), `${key} is English`).toBe(false);
});

test('every language says every phrase, and says it in its own words', () => {
  const english = new Map(leaves(PAGE_PHRASES.en));
  for (const language of LANGUAGES) {
    const own = new Map(leaves(PAGE_PHRASES[language]));
    expect([...own.keys()]).toEqual([...english.keys()]);
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
    for (const [key, text] of own)
      expect(text.match(/\{\w+\}|<\d>/g)?.toSorted(), `${language} ${key}`).toEqual(
        english
          .get(key)
          ?.match(/\{\w+\}|<\d>/g)
          ?.toSorted(),
      );
    const same = [...own].filter(
      ([key, text]) =>
        / \w+ /.test(text) && text === english.get(key) && !key.startsWith('.ways.names'),
    );
    if (language !== 'en') expect(same).toEqual([]);
  }
});

/** Every phrase by its path; those with holes are filled with `<1>`, `<2>`. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  // A phrase that counts takes a number, and writes it as its language does.
  if (typeof value === 'function')
    return [[path, String(value(path === '.rules.found' ? 7 : '<1>', '<2>'))]];
  return Object.entries(value ?? {}).flatMap(([key, one]) => leaves(one, `${path}.${key}`));
}

test('a limit lists the gravest, some of each rule among them, and says how many there are', async () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    anIssue({ line: i + 2, record: i + 1, sku: `A-${i}` }),
  );
  const last = anIssue({ rule: 'hs-unknown', code: 'EW2003', line: 401, record: 400, sku: 'LAST' });
  const infos = many.map((issue): typeof issue => ({
    ...issue,
    rule: 'gtin-missing',
    code: 'EW1009',
    severity: 'info',
  }));
  const page = await pageOf(aReport([...many, last, ...infos]), { limit: 50 });
  expect(page).toContain('50 of 801 findings are listed, the gravest first.');
  expect(page.match(/<li data-count="1" data-severity="error"/g)).toHaveLength(50);
  expect(page).toContain('data-sku="LAST"');
  // By rule the counts are exact, whatever is listed.
  expect(page).toContain('✖ 400 errors');
  expect(page).toContain('• 400 infos');
});

test('of a hundred thousand findings the page stays small enough for a browser', async () => {
  const issues = Array.from({ length: 100_000 }, (_, i) => {
    const rule = RULES[i % 100];
    return anIssue({
      line: i + 2,
      record: i + 1,
      sku: `A-${i}`,
      rule: rule?.name ?? '',
      code: rule?.code ?? '',
    });
  });
  const page = await pageOf(aReport(issues));
  expect(page).toContain('2,000 of 100,000 findings are listed');
  expect(page.length).toBeLessThan(4_000_000);
});

test('a fit catalog is said to be fit, with what could not be looked at', async () => {
  const page = await pageOf(aReport([], { notRun: [{ rule: 'cbec-not-listed', why: 'no list' }] }));
  expect(page).toContain('✔ Fit: no error was found');
  expect(page).toContain('Nothing was found in 120 products.');
  expect(page).toContain('<a href="#not-checked">1 check did not run</a>');
  expect(page).not.toContain('<form');
});

test('a catalog without faults is not said to be done with while a way is not open', async () => {
  const steps = (page: string) => page.match(/<h2 id="first">.*?<\/section>/s)?.[0] ?? '';
  const page = await pageOf({ ...aReport([]), readiness: READINESS });
  expect(steps(page)).toContain('official data that decide it are not at hand: ');
  expect(steps(page)).toContain('GACC registration</a>: missing');
  expect(steps(await pageOf(aReport([])))).toContain(
    'Nothing that was checked asks anything of you.',
  );
});

test('warnings beyond what is allowed are the reason why it is not fit', async () => {
  const page = await pageOf(aReport([anIssue({ severity: 'warning' })], { maxWarnings: 0 }));
  expect(page).toContain('✖ Not fit yet');
  expect(page).toContain('no more than 0 are allowed');
});
