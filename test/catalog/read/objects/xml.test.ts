import { expect, test } from 'vitest';
import { catalogRows, sourceOf } from '../../../support/catalog-rows.ts';

const feed = (...items: string[]) =>
  `<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>\n${items.join('\n')}\n</channel></rss>`;
const item = (id: string, rest = '') =>
  `<item><g:id>${id}</g:id><g:title>Lamp</g:title><link>https://a</link><g:image_link>https://b</g:image_link><g:price>1.00 EUR</g:price>${rest}</item>`;

test('the known entities and character numbers are read, in CDATA they are text', async () => {
  const { goods } = await catalogRows(
    feed(
      item(
        'A &amp; B &#233; &#x4E2D;',
        '<g:description><![CDATA[<b>x</b> & </item>]]></g:description>',
      ),
    ),
  );
  expect(goods).toMatchObject([{ sku: 'A & B é 中', description_en: 'x &' }]);
});

test('a broken item is named with its line, and the rest is read, whatever the pieces', async () => {
  const text = feed(
    item('A'),
    item('B').replace('Lamp', 'Salt & pepper'),
    '<!-- <item> -->',
    item('C'),
  );
  for (const piece of [1, 17, 4096]) {
    const { goods, damage, lines } = await catalogRows(sourceOf(text, piece));
    expect(goods.map(({ sku }) => sku)).toEqual(['A', 'C']);
    expect(damage).toMatchObject([{ rule: 'xml-malformed', line: 4, record: 2 }]);
    expect(lines).toEqual([3, 6]);
  }
});

test('tags that do not fit, and entities nobody declared, are named', async () => {
  const { damage } = await catalogRows(
    feed(item('A', '<g:brand>x</g:mpn>'), item('B', '<g:brand>&xxe;</g:brand>'), item('C')),
  );
  expect(damage.map(({ rule, line }) => [rule, line])).toEqual([
    ['xml-malformed', 3],
    ['xml-malformed', 4],
  ]);
});

test('a feed that was cut off says so', async () => {
  const { damage, goods } = await catalogRows(feed(item('A'), item('B')).slice(0, -60));
  expect(goods).toHaveLength(1);
  expect(damage).toMatchObject([{ rule: 'xml-malformed', say: 'unclosed', line: 4 }]);
});

test('an Atom feed is read by its entries', async () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">${item('A').replaceAll('item>', 'entry>')}</feed>`;
  const { goods, file } = await catalogRows(text);
  expect([file.layout, goods]).toMatchObject(['google-merchant', [{ sku: 'A', currency: 'EUR' }]]);
});

test('an item without end costs a bounded amount of memory', async () => {
  const { damage } = await catalogRows(feed(item('A'), `<item>${'<g:x>y</g:x>'.repeat(100_000)}`));
  expect(damage).toMatchObject([{ rule: 'record-too-long', line: 4 }]);
});
