import fc from 'fast-check';
import { expect, test } from 'vitest';
import { built, exampleOrder, findingsIn } from '../../support/customs.ts';

type Messages = Readonly<Record<string, string>>;

const direct = await built(`${JSON.stringify(exampleOrder())}\n`);
const bonded = await built(`${JSON.stringify(exampleOrder())}\n`, 'cbec-bonded');

/** Puts one value in the place of another, the first time the element comes. */
function changed(messages: Messages, code: string, element: string, value: string): Messages {
  const name = `CEB${code}Message`;
  const pattern = new RegExp(`(<ceb:${element}>)[^<]*(</ceb:${element}>)`);
  const text = messages[name] ?? '';
  if (!pattern.test(text)) throw new Error(`no ${element} in ${name}`);
  return { ...messages, [name]: text.replace(pattern, `$1${value}$2`) };
}

function without(messages: Messages, code: string, element: string): Messages {
  const name = `CEB${code}Message`;
  const pattern = new RegExp(`\\s*<ceb:${element}>[^<]*</ceb:${element}>`);
  return { ...messages, [name]: (messages[name] ?? '').replace(pattern, '') };
}

const codes = async (messages: Messages) => (await findingsIn(messages)).map(({ code }) => code);

test('sound sets of both ways have no finding', async () => {
  expect(await findingsIn(direct)).toEqual([]);
  expect(await findingsIn(bonded)).toEqual([]);
});

const ID = '11010519491231002X';
test.each([
  ['the paid amount does not add up', changed(direct, '311', 'acturalPaid', '1.00'), ['CX01']],
  ['the freight is not what was paid for', changed(direct, '311', 'freight', '21'), ['CX01']],
  ['a wrong amount was paid', changed(direct, '411', 'amountPaid', '266.38'), ['CX02']],
  ['the goods are not the sum of the lines', changed(direct, '311', 'goodsValue', '227'), ['CX03']],
  ['a line is not price times quantity', changed(direct, '311', 'totalPrice', '79'), ['CX03']],
  [
    'the waybill goes to another address',
    changed(direct, '511', 'consigneeAddress', '别处'),
    ['CX04'],
  ],
  [
    'the list goes to another address',
    changed(direct, '621', 'consigneeAddress', '别处'),
    ['CX04'],
  ],
  ['the list names another waybill', changed(direct, '621', 'logisticsNo', 'OTHER'), ['CX05']],
  [
    'the payment names another transaction',
    changed(direct, '411', 'payTransactionId', 'OTHER'),
    ['CX05'],
  ],
  ['another person paid', changed(direct, '411', 'payerName', '王示例'), ['CX06']],
  ['another card paid', changed(direct, '411', 'payerIdNumber', ID), ['CX06']],
  ['the list has another buyer', changed(direct, '621', 'buyerIdNumber', ID), ['CX06']],
  ['the list counts in another unit', changed(direct, '621', 'unit', '007'), ['CX07']],
  ['the order has a line number twice', changed(direct, '311', 'gnum', '2'), ['CX30']],
  ['the list has a line number twice', changed(direct, '621', 'gnum', '2'), ['CX30']],
  ['a country has no such number', changed(direct, '621', 'country', '999'), ['CX29']],
  ['there is no such mode of transport', changed(direct, '621', 'trafMode', 'Q'), ['CX29']],
  ['a statutory quantity is zero', changed(direct, '621', 'qty1', '0'), ['CX10']],
  ['an amount lacks its zero', changed(direct, '311', 'goodsValue', '.5'), ['CX03']],
  ['an amount has a plus sign', changed(direct, '411', 'amountPaid', '+5'), ['CX02']],
  ['the list calls the goods otherwise', changed(direct, '621', 'gname', '糖'), ['CX07']],
  ['the currency is the euro', changed(direct, '411', 'currency', '300'), ['CX08']],
  ['the parcel has two pieces', changed(direct, '511', 'packNo', '2'), ['CX08']],
  ['the wrapper has another mode', changed(direct, '311', 'dxpMode', 'ABC'), ['CX08']],
  ['9610 has no voyage', without(direct, '621', 'voyageNo'), ['CX09']],
  ['1210 has no account book', without(bonded, '621', 'emsNo'), ['CX09']],
  ['1210 comes from Belgium', changed(bonded, '621', 'country', '301'), ['CX09']],
  ['1210 has no record number', without(bonded, '621', 'itemRecordNo'), ['CX09']],
  ['the first unit is not the tariff’s', changed(direct, '621', 'unit1', '011'), ['CX10']],
  ['net is above gross', changed(direct, '621', 'netWeight', '0.535'), ['CX11']],
  ['the waybill weighs otherwise', changed(direct, '511', 'weight', '0.6'), ['CX11']],
  ['a company code has nine signs', changed(direct, '621', 'agentCode', '310196D05'), ['CX17']],
  ['a day does not exist', changed(direct, '621', 'declTime', '20260231'), ['CX20']],
  ['a price is negative', changed(direct, '411', 'amountPaid', '-1'), ['CX02', 'CX20']],
  ['a list to be declared is unsigned', changed(direct, '621', 'appStatus', '2'), ['CX28']],
  ['a required element is missing', without(direct, '311', 'buyerRegNo'), ['CX15']],
  ['a value is too long', changed(direct, '511', 'logisticsName', '长'.repeat(101)), ['CX15']],
  ['a number has six decimals', changed(direct, '621', 'insuredFee', '0.000001'), ['CX15']],
  ['a code is too short', changed(direct, '621', 'portCode', '22'), ['CX15']],
])('when %s, exactly the check for it speaks', async (_what, messages, expected) => {
  expect(await codes(messages)).toEqual(expected);
});

test('a card with a wrong check sign is found in every document that has it', async () => {
  const messages = Object.fromEntries(
    Object.entries(direct).map(([name, text]) => [name, text.replaceAll('101010071', '101010072')]),
  );
  expect(await codes(messages)).toEqual(['CX17', 'CX17', 'CX17']);
});

test('a unit without a quantity, and a quantity without a unit, are found', async () => {
  const unit = (text: string) => ({
    ...direct,
    CEB621Message: (direct.CEB621Message ?? '').replace('</ceb:unit1>', `</ceb:unit1>${text}`),
  });
  expect(await codes(unit('<ceb:unit2>011</ceb:unit2>'))).toEqual(['CX10']);
  expect(await codes(unit('<ceb:qty2>1</ceb:qty2>'))).toEqual(['CX10']);
});

test('elements out of order are found by the schema, with line and path', async () => {
  const text = (direct.CEB411Message ?? '').replace(
    /(\s*<ceb:payCode>.*<\/ceb:payCode>)(\s*<ceb:payName>.*<\/ceb:payName>)/,
    '$2$1',
  );
  const [issue, ...more] = await findingsIn({ CEB411Message: text });
  expect(more).toEqual([]);
  expect(issue).toMatchObject({
    code: 'CX15',
    line: 9,
    path: 'Payment[1]/PaymentHead/payName',
    file: 'CEB411Message',
  });
});

/** A set whose goods come to so much, all sums right. */
async function worth(price: string, quantity: string, orders: number) {
  const order = exampleOrder();
  const lines = [{ ...order.lines[0], price, quantity }];
  const texts = Array.from({ length: orders }, (_, i) =>
    JSON.stringify({
      ...order,
      order: `W-${i}`,
      lines,
      freight: '0',
      payment: { ...order.payment, transaction: `P-${i}` },
      waybill: { ...order.waybill, number: `W-${i}`, grossKg: '1' },
    }),
  );
  return texts.join('\n');
}

test('5,000 yuan pass and 5,000.01 do not, unless it is one item alone', async () => {
  const message = async (price: string, quantity: string) => {
    const order = await worth('39', '2', 1);
    const messages = await built(order);
    const total = (Number(price) * Number(quantity)).toFixed(2);
    return ['311', '621'].reduce<Messages>(
      (all, code) =>
        changed(
          changed(changed(all, code, 'price', price), code, 'totalPrice', total),
          code,
          'qty',
          quantity,
        ),
      { ...changed(changed(messages, '311', 'goodsValue', total), '311', 'taxTotal', '0') },
    );
  };
  const limit = async (price: string, quantity: string) =>
    (await findingsIn(await message(price, quantity)))
      .filter(({ code }) => code === 'CX12')
      .map(({ severity }) => severity);
  expect(await limit('2500', '2')).toEqual([]);
  expect(await limit('2500.005', '2')).toEqual(['error']);
  expect(await limit('5000.01', '1')).toEqual(['warning']);
});

test('26,000 yuan in a buyer’s year pass, and a fen more does not', async () => {
  const messages = await built(await worth('2600', '1', 10));
  expect(await codes(messages)).toEqual([]);
  const more = changed(
    changed(
      changed(changed(messages, '311', 'price', '2600.01'), '311', 'totalPrice', '2600.01'),
      '311',
      'goodsValue',
      '2600.01',
    ),
    '311',
    'taxTotal',
    '236.59',
  );
  const found = await findingsIn({ CEB311Message: more.CEB311Message ?? '' });
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'CX24 Order[10]/OrderHead/goodsValue',
  ]);
});

test('a number that comes twice is found, with where it came first', async () => {
  const found = await findingsIn({ a: direct.CEB511Message ?? '', b: direct.CEB511Message ?? '' });
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual(['CX16 b']);
  expect(found[0]?.message).toContain('a:');
});

test('a guid of another document is found, and a message beside its own envelope is one', async () => {
  const guid = /<ceb:guid>([^<]*)/.exec(direct.CEB311Message ?? '')?.[1] ?? '';
  expect(await codes(changed(direct, '411', 'guid', guid))).toEqual(['CX31']);
  const receiver = await built(`${JSON.stringify(exampleOrder())}\n`, 'cbec-direct --receiver R1');
  expect(Object.keys(receiver)).toHaveLength(8);
  expect(await codes(receiver)).toEqual([]);
});

test('a tax off the 70 % rule is told with the right one; what cannot be worked out is said', async () => {
  const order = exampleOrder();
  const taxed = async (change: object) =>
    findingsIn(await built(`${JSON.stringify({ ...order, ...change, tax: '60' })}\n`));
  const [wrong, ...more] = await taxed({});
  expect([wrong?.code, wrong?.severity, more]).toEqual(['CX13', 'warning', []]);
  expect(wrong?.message).toContain('the tax is 22.39');
  const beer = { sku: 'BEER-BLOND-33', quantity: '6', price: '22', code: '2203000000' };
  const [open] = await taxed({ lines: [beer] });
  expect([open?.code, open?.severity]).toEqual(['CX13', 'info']);
});

test('a document that the other orders have is missed', async () => {
  const two = await built();
  const one = await built(`${JSON.stringify(exampleOrder())}\n`);
  const found = await findingsIn({
    orders: two.CEB311Message ?? '',
    payments: one.CEB411Message ?? '',
  });
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'CX05 Order[2]/OrderHead/orderNo',
    'CX05 Order[3]/OrderHead/orderNo',
  ]);
});

const goods = [
  ['CHOC-70-100', '1806320000'],
  ['BISC-SPEC-200', '1905310000'],
  ['SOAP-OLIVE-100', '3401110000'],
  ['LEA-WALLET-BRN', '4202310090'],
] as const;

test('random sound orders give messages without a finding, in both ways', async () => {
  const line = fc.record({
    good: fc.constantFrom(...goods),
    quantity: fc.integer({ min: 1, max: 4 }),
    fen: fc.integer({ min: 0, max: 30_000 }),
  });
  const random = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    freight: fc.integer({ min: 0, max: 5000 }),
    insurance: fc.integer({ min: 0, max: 500 }),
    discount: fc.integer({ min: 0, max: 100 }),
    note: fc.constantFrom('李', '<&">', "O'Neil", 'é𠀀'),
  });
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  await fc.assert(
    fc.asyncProperty(
      fc.array(random, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('cbec-direct', 'cbec-bonded'),
      async (all, regime) => {
        const order = exampleOrder();
        const orders = all.map((one, i) => ({
          ...order,
          order: `R-${i}`,
          consignee: { ...order.consignee, address: `${one.note}路1号` },
          lines: one.lines.map(({ good: [sku, code], quantity, fen }) => ({
            sku,
            code,
            quantity: String(quantity),
            price: yuan(fen),
            recordNo: sku,
          })),
          freight: yuan(one.freight),
          insurance: yuan(one.insurance),
          discount: yuan(Math.min(one.discount, one.freight)),
          payment: { ...order.payment, transaction: `P-${i}` },
          waybill: { ...order.waybill, number: `W-${i}` },
        }));
        const messages = await built(orders.map((one) => JSON.stringify(one)).join('\n'), regime);
        expect(await findingsIn(messages)).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

test('two platforms may give the same order number', async () => {
  const order = exampleOrder();
  const other = {
    ...order,
    platform: { code: '3101960A09', name: '另一平台' },
    payment: { ...order.payment, transaction: 'P-9' },
    waybill: { ...order.waybill, number: 'W-9' },
    lines: [order.lines[0]],
  };
  const messages = await built(`${JSON.stringify(order)}\n${JSON.stringify(other)}\n`);
  expect(await findingsIn(messages)).toEqual([]);
});
