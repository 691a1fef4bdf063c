import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { itemXml, PNG, praline, shopOf, valueAt } from '../shop-of.ts';

const CREATE = '/alibaba/icbu/product/listing/v2';
const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;`;

async function page(made: Awaited<ReturnType<typeof shopOf>>, target: string, language = 'en') {
  const reply = await made.shop.answer({
    method: 'GET',
    target,
    headers: { host: '127.0.0.1:40001', 'accept-language': language },
    body: new Uint8Array(),
    from: '127.0.0.1',
  });
  return { ...reply, html: Buffer.from(reply.body).toString('utf8') };
}

async function withListings() {
  const made = await shopOf();
  await made.iop(CREATE, praline());
  await made.top('tmall.item.schema.add', {
    category_id: '1',
    product_id: '0',
    xml_data: itemXml({ item_status: '2' }),
  });
  return made;
}

test('the shop shows every listing with title, price, stock and state', async () => {
  const made = await withListings();
  const { status, html } = await page(made, '/');
  expect(status).toBe(200);
  expect(html).toContain('<h2>Belgian pralines, box of 250 g</h2>');
  expect(html).toContain('<small>USD</small> 7.90 – 8.50');
  expect(html).toContain('Under review');
  expect(html).toContain('<h2>比利时手工巧克力 250g</h2>');
  expect(html).toContain('<small>CNY</small> 128.00');
  expect(html).toContain('Off the shelf');
  await made.advance(1500);
  expect((await page(made, '/')).html).toContain('<span class="state">On sale</span>');
});

test('it speaks Chinese and English, as asked or as the browser prefers', async () => {
  const made = await withListings();
  for (const [target, language] of [
    ['/?lang=zh', 'en'],
    ['/', 'zh-CN,zh;q=0.9'],
  ] as const) {
    const { html } = await page(made, target, language);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('沙盒店铺');
    expect(html).toContain('审核中');
    expect(html).not.toContain('Under review');
  }
  expect((await page(made, '/?lang=en', 'zh-CN')).html).toContain('<html lang="en">');
});

test('it can be narrowed to a marketplace and a state', async () => {
  const made = await withListings();
  expect((await page(made, '/?shop=tmall-global')).html).not.toContain('Belgian pralines');
  expect((await page(made, '/?state=pending')).html).not.toContain('手工巧克力');
  expect((await page(made, '/?state=nonsense&page=-3')).html).toContain('Belgian pralines');
});

test('an empty shop says how to fill it', async () => {
  const { html } = await page(await shopOf(), '/');
  expect(html).toContain('ewtp push catalog.csv --shop sandbox');
});

test('a listing has a page of its own, with tiers, description and the reason for a rejection', async () => {
  const made = await shopOf();
  const basic_info = {
    title: 'Pralines SANDBOX-REJECT chocolate',
    description: '<p>One.</p><p>Two &amp; <b>three</b></p>',
    keywords: 'x',
    product_image: [{ image_url: '//a.example/b.jpg' }],
  };
  const { json } = await made.iop(CREATE, praline({ basic_info }));
  await made.advance(1500);
  const { html } = await page(made, `/item/${valueAt(json, 'result', 'data')}`);
  expect(html).toContain('<td>≥ 1000 pieces</td><td>7.90</td>');
  expect(html).toContain('One.\nTwo &amp; three');
  expect(html).toContain('Why it was rejected');
  expect((await page(made, '/item/123')).status).toBe(404);
});

test('hostile text stays text: no tag, no attribute, no script of a listing reaches the page', async () => {
  const made = await shopOf();
  const info = praline({
    basic_info: {
      title: HOSTILE,
      description: `${HOSTILE}<<b>script>alert(3)</script>`,
      keywords: HOSTILE,
      product_image: [{ image_url: `https://x.example/"><script>alert(4)</script>` }],
      model_number: HOSTILE,
    },
    category_info: { category_id: 999 },
    trade_info: {
      price: {
        price_type: 'TIERED',
        currency: 'USD',
        tiered_price: [
          { quantity: 1, price: 2 },
          { quantity: 9, price: 1 },
        ],
      },
      inventory: 1,
    },
  });
  const { json } = await made.iop(CREATE, info);
  await made.top('tmall.item.schema.add', {
    category_id: '1',
    product_id: '0',
    xml_data: itemXml({ title: '<svg onload=alert(5)>', outer_id: HOSTILE.slice(0, 60) }),
  });
  const id = valueAt(json, 'result', 'data');
  const targets = ['/', '/?lang=zh', `/item/${id}`, `/?shop="><script>&state=<b>&page=<i>`];
  for (const target of targets) {
    const { html } = await page(made, target);
    expect(html).not.toMatch(/<script|<svg|<img src=x|onerror=alert\(2\)>/i);
    expect(html).toContain('&lt;');
    // Every quote and angle of theirs is escaped, so what is left is the page's own markup, well-formed.
    const markup = html
      .replace('<!doctype html>', '')
      .replace(/<(meta|link|img)([^>]*)>/g, '<$1$2/>');
    expect(XMLValidator.validate(markup)).toBe(true);
  }
});

test('the page may load nothing from elsewhere and run nothing', async () => {
  const { headers, html } = await page(await withListings(), '/');
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none'; img-src 'self'; style-src 'self'/,
  );
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(html).not.toContain('style=');
});

test('pictures that the shop holds are shown, others are drawn', async () => {
  const made = await shopOf();
  const upload = await made.iop(
    '/alibaba/icbu/photobank/upload',
    { file_name: 'a.png' },
    {},
    {
      image_bytes: { name: 'a.png', bytes: PNG },
    },
  );
  const image_url = valueAt(upload.json, 'upload_image_response', 'photobank_url');
  const basic_info = { title: 'Chocolate', keywords: 'x', product_image: [{ image_url }] };
  await made.iop(CREATE, praline({ basic_info }));
  const { html } = await page(made, '/');
  const src = /<img class="picture" src="(\/photobank\/\w+\.png)"/.exec(html)?.[1] ?? '';
  const picture = await page(made, src);
  expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png']);
  await made.iop(CREATE, praline());
  expect((await page(made, '/')).html).toMatch(/class="picture drawn tone\d"/);
});

test.each(['/photobank/..%2f..%2fshop.jsonl', '/photobank/../shop.jsonl', '/photobank/x.html'])(
  '%s leads nowhere',
  async (target) => {
    expect((await page(await withListings(), target)).status).not.toBe(200);
  },
);

test('style sheet and fonts come from the sandbox, and no other file does', async () => {
  const made = await shopOf();
  const font = await page(made, '/fonts/NotoSansSC-Regular.ttf');
  expect([font.status, font.headers['content-type']]).toEqual([200, 'font/ttf']);
  expect((await page(made, '/fonts/README.md')).status).toBe(404);
  const { headers, html } = await page(made, '/shop.css');
  expect(headers['content-type']).toContain('text/css');
  expect(html).toContain('.card');
});

test('a large shop is shown page by page', async () => {
  const made = await shopOf('limits: none');
  for (let at = 0; at < 61; at++) await made.iop(CREATE, praline());
  const cards = async (target: string) =>
    (await page(made, target)).html.split('<li class="card').length - 1;
  expect([await cards('/'), await cards('/?page=2'), await cards('/?page=9')]).toEqual([60, 1, 0]);
});
