import { expect, test } from 'vitest';
import { check } from '../../../src/marketplaces/tmall-global/check.ts';
import { fill, formXml } from '../../../src/marketplaces/tmall-global/form.ts';
import { readSchema } from '../../../src/marketplaces/tmall-global/schema.ts';

const rule = (name: string, value: string, more = '') =>
  `<rule name="${name}" value="${value}"${more}/>`;

/** A form with one field of ours and what the listing says in it. */
function findings(field: string, value: Record<string, string>) {
  const fields = readSchema(`<itemRule>${field}</itemRule>`);
  const listing = { sku: 'A-1', fields: value };
  return check(fields, fill(fields, listing, '2')).map(({ rule: name, message }) => [
    name,
    message,
  ]);
}

const title = (rules: string) =>
  `<field id="title" name="标题" type="input"><rules>${rules}</rules></field>`;

test('lengths are counted as the marketplace counts: a Chinese character is two bytes', () => {
  const field = title(rule('maxLengthRule', '8', ' unit="byte"'));
  expect(findings(field, { title: '比利时a' })).toEqual([]);
  expect(findings(field, { title: '比利时巧克' })[0]?.[1]).toContain('has 10 bytes');
});

test.each([
  [rule('requiredRule', 'true'), '', 'listing-attribute-missing'],
  [rule('valueTypeRule', 'integer'), '1.5', 'listing-field-rule'],
  [rule('minValueRule', '5', ' exProperty="not include"'), '5', 'listing-field-rule'],
  [rule('maxValueRule', '5'), '5.01', 'listing-field-rule'],
  [rule('maxDecimalDigitsRule', '2'), '1.234', 'listing-field-rule'],
  [rule('regexRule', '[A-Z]{2}\\d+'), 'ab1', 'listing-field-rule'],
  [rule('regxRule', '[A-Z]+'), 'abc', 'listing-field-rule'],
])('%s against “%s” is found', (rules, value, expected) => {
  expect(findings(title(rules), { title: value })[0]?.[0]).toBe(expected);
});

test('a rule that hangs on another field counts only when the condition holds', () => {
  const when = (symbol: string) =>
    `<field id="price" name="价" type="input"></field>${title(
      `<rule name="requiredRule" value="true"><depend-group operator="and"><depend-express fieldId="price" value="10" symbol="${symbol}"/></depend-group></rule>`,
    )}`;
  expect(findings(when('>'), { price: '11' })).toHaveLength(1);
  expect(findings(when('>'), { price: '9' })).toHaveLength(0);
});

test('a field that is switched off is neither missed nor checked', () => {
  expect(findings(title(rule('disableRule', 'true') + rule('requiredRule', 'true')), {})).toEqual(
    [],
  );
});

test('a choice is named by people and sent by its value; another word is found', () => {
  const field =
    '<field id="brand" name="品牌" type="singleCheck"><options><option displayName="Exemple" value="77"/></options></field>';
  const fields = readSchema(`<itemRule>${field}</itemRule>`);
  const filled = (brand: string) => fill(fields, { sku: 'A', fields: { brand } });
  expect(formXml(filled('Exemple'))).toContain('<value>77</value>');
  expect(check(fields, filled('Other'))[0]?.message).toContain('must be one of: Exemple');
});

test('text goes into the document escaped, control characters do not; a complex field holds a complex-value', () => {
  const fields = readSchema(
    '<itemRule><field id="title" name="t" type="input"/><field id="item_images" name="i" type="complex"><fields><field id="item_image_0" name="0" type="input"/></fields></field></itemRule>',
  );
  const xml = formXml(
    fill(fields, { sku: 'A', fields: { title: 'a<b>&"\u0001', pictures: 'x|y' } }),
  );
  expect(xml).toContain('<value>a&lt;b&gt;&amp;&quot;</value>');
  expect(xml).toContain('<complex-value><field id="item_image_0"');
});

const rows =
  '<field id="sku" name="规格" type="multiComplex"><rules><rule name="requiredRule" value="true"/></rules><complex-values><field id="sku_price" name="p" type="input"><value>5</value></field></complex-values><complex-values><field id="sku_price" name="p" type="input"><value>7</value></field></complex-values><fields><field id="sku_price" name="p" type="input"/></fields></field>';

test('rows that the shop has filled in go back as they came', () => {
  const fields = readSchema(`<itemRule>${rows}</itemRule>`);
  const filled = fill(fields, { sku: 'A', fields: {} });
  expect(check(fields, filled)).toEqual([]);
  expect(formXml(filled)).toContain(
    '<complex-values><field id="sku_price" name="p" type="input"><value>5</value></field></complex-values><complex-values><field id="sku_price" name="p" type="input"><value>7</value></field></complex-values></field>',
  );
});

test('rows that a category asks for and nobody has filled in are said to be out of reach', () => {
  const fields = readSchema(
    `<itemRule>${rows.replace(/<complex-values>.*<\/complex-values>/, '')}</itemRule>`,
  );
  const [found] = check(fields, fill(fields, { sku: 'A', fields: {} }));
  expect([found?.rule, found?.hint]).toEqual([
    'listing-attribute-missing',
    expect.stringContaining('shop’s editor'),
  ]);
});

test.each(['complex-value', 'complex-values', 'default-complex-value', 'default-complex-values'])(
  'what stands in %s of a complex field is kept',
  (name) => {
    const fields = readSchema(
      `<itemRule><field id="size" name="s" type="complex"><${name}><field id="long" type="input"><value>9</value></field></${name}><fields><field id="long" name="l" type="input"/></fields></field></itemRule>`,
    );
    expect(formXml(fill(fields, { sku: 'A', fields: {} }))).toContain('<value>9</value>');
  },
);

test.each([
  '',
  'no xml',
  '<a',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><itemRule/>',
])('%j gives no fields and no fault', (text) => {
  expect(readSchema(text)).toEqual([]);
});

test('a pattern from outside that could run for ever is left to the marketplace', () => {
  expect(findings(title(rule('regexRule', '(a+)+$')), { title: `${'a'.repeat(40)}!` })).toEqual([]);
});
