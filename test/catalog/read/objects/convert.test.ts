import { describe, expect, test } from 'vitest';
import { conversion } from '../../../../src/catalog/read/objects/convert.ts';

describe('conversions are exact', () => {
  test.each([
    ['grams-to-kg', '250', '0.25'],
    ['grams-to-kg', '0,5', '0.0005'],
    ['pounds-to-kg', '1', '0.45359237'],
    ['ounces-to-kg', '16', '0.45359237'],
    ['centilitres-to-litres', '75', '0.75'],
    ['inches-to-cm', '1.5', '3.81'],
    ['metres-to-cm', '0.16', '16'],
    ['weight-to-kg', '1.1 lb', '0.498951607'],
    ['weight-to-kg', '250g', '0.25'],
    ['weight-to-kg', '75 cl', ''],
    ['volume-to-litres', '1,5 l', '1.5'],
    ['volume-to-litres', '100 g', ''],
    ['length-to-cm', '160 mm', '16'],
    ['amount', '28.00 USD', '28.00'],
    ['currency', '28.00 USD', 'USD'],
    ['currency', '28.00', ''],
    ['html-to-text', '<p>a<br>b &amp; c</p>', 'a\nb & c'],
    ['comma-list', ' a, b,,c ', 'a|b|c'],
    ['taobao-pictures', 'f0:1:0:|https://a;f1:1:1:|https://b;', 'https://a|https://b'],
  ] as const)('%s of %j', (name, value, expected) => {
    expect(conversion(name)(value)).toBe(expected);
  });

  test.each([
    ['grams-to-kg', 'a lot'],
    ['weight-to-kg', '1,234 g'],
    ['weight-to-kg', '3 stone'],
    ['amount', '1,234'],
  ] as const)('%s leaves %j as it is, for a rule to name', (name, value) => {
    expect(conversion(name)(value)).toBe(value);
  });
});

test('a description of nothing but opening brackets takes no time', () => {
  expect(conversion('html-to-text')('<'.repeat(1_000_000))).toHaveLength(1_000_000);
});
