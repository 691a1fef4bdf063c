import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerForm,
  answerOf,
  answerText,
  textToSign,
} from '../../src/documents/messages/payment-data/answer.ts';
import { built, exampleOrder, findingsIn, ORDERS } from '../support/customs.ts';
import { exampleCatalog } from '../support/example-catalog.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';

const REQUEST = readFileSync(
  new URL('../../examples/payment-request.json', import.meta.url),
  'utf8',
);
const LINE =
  'customs payment-data orders.jsonl --request request.json --catalog catalog.csv --out answers';

const files = (orders = ORDERS, request = REQUEST) => ({
  'orders.jsonl': orders,
  'request.json': request,
  'catalog.csv': exampleCatalog(),
});

const written = (world: { readonly disk: ReadonlyMap<string, Uint8Array> }) =>
  Object.fromEntries(
    [...world.disk]
      .filter(([path]) => path.includes('/answers/'))
      .map(([path, bytes]) => [path.replace(/^.*\//, ''), new TextDecoder().decode(bytes)]),
  );

test('an order that customs ask for becomes the answer and the exact text to sign', async () => {
  const { code, world } = await run(LINE, { files: files() });
  const { 'payment-data-0001.json': answer = '', 'payment-data-0001.to-sign.txt': signed = '' } =
    written(world);
  expect(code).toBe(0);
  const sent = JSON.parse(answer);
  expect(sent.sessionID).toBe('fe2374-8fnejf97-32839218');
  expect(sent.payExchangeInfoHead).toMatchObject({
    totalAmount: 268.39,
    verDept: '2',
    payType: '1',
  });
  expect([sent.certNo, sent.signValue]).toEqual(['', '']);
  // The inner JSON is that of the answer to the letter, in quotes and not escaped again.
  const head = /"payExchangeInfoHead":(\{.*?\}),"payExchangeInfoLists"/.exec(answer)?.[1];
  const lists = /"payExchangeInfoLists":(\[.*\]),"serviceTime"/.exec(answer)?.[1];
  expect(signed).toBe(
    `"sessionID":"fe2374-8fnejf97-32839218"||"payExchangeInfoHead":"${head}"||"payExchangeInfoLists":"${lists}"||"serviceTime":"1795228200000"`,
  );
});

test('it says the same as the payment message of the order', async () => {
  const messages = await built();
  const { world } = await run(LINE, { files: files() });
  const answer = written(world)['payment-data-0001.json'] ?? '';
  const set = { '411.xml': messages.CEB411Message ?? '', 'answer.json': answer };
  expect(await findingsIn(set)).toEqual([]);
});

test.each([
  ['"totalAmount":268.39', '"totalAmount":268.4', 'CX42 payExchangeInfoHead/totalAmount'],
  ['PAY20261120000001', 'PAY0', 'CX42 payExchangeInfoHead/payTransactionId'],
  ['20261120101530', '20261120101531', 'CX42 payExchangeInfoHead/tradingTime'],
  ['20261120101530', '20261320101530', 'CX41 payExchangeInfoHead/tradingTime'],
  ['"currency":"142"', '"currency":"156"', 'CX41 payExchangeInfoHead/currency'],
  ['"verDept":"2"', '"verDept":"4"', 'CX41 payExchangeInfoHead/verDept'],
  ['"payType":"1"', '"payType":"0"', 'CX41 payExchangeInfoHead/payType'],
  ['"totalAmount":268.39', '"totalAmount":0', 'CX41 payExchangeInfoHead/totalAmount'],
  ['"totalAmount":268.39', '"totalAmount":"x"', 'CX40 payExchangeInfoHead/totalAmount'],
  [
    'https://shop.example.com/zh/choc-70-100',
    'shop',
    'CX41 payExchangeInfoLists[1]/goodsInfo[1]/itemLink',
  ],
  [
    '"recpName":"示例境内代理（上海）有限公司"',
    '"recpName":""',
    'CX40 payExchangeInfoLists[1]/recpName',
  ],
  ['"initalResponse"', '"initialResponse"', 'CX40 payExchangeInfoHead/initalResponse'],
  ['"serviceTime":"1795228200000"', '"serviceTime":"17952282"', 'CX40 serviceTime'],
  ['"sessionID":"fe2374-8fnejf97-32839218"', '"sessionID":""', 'CX40 sessionID'],
])('%s written as %s is %s', async (right, wrong, found) => {
  const messages = await built();
  const { world } = await run(LINE, { files: files() });
  const answer = (written(world)['payment-data-0001.json'] ?? '').replace(right, wrong);
  const beside = found.startsWith('CX42') ? { '411.xml': messages.CEB411Message ?? '' } : {};
  const issues = await findingsIn({ ...beside, 'a.json': answer });
  expect(issues.map(({ code, path }) => `${code} ${path}`)).toContain(found);
  const more = issues.filter(({ code, path }) => `${code} ${path}` !== found);
  // A misspelt field is missing and unknown; all else is one finding.
  expect(more.map(({ hint }) => hint)).toEqual(
    wrong.includes('initial') ? ['Did you mean initalResponse?'] : [],
  );
});

test('facts that the order lacks are named one by one, and nothing is written', async () => {
  const { request: _, means: __, ...payment } = exampleOrder().payment;
  const order = JSON.stringify({ ...exampleOrder(), payment });
  const { code, out, world } = await run(`${LINE} --json`, { files: files(order) });
  const result = JSON.parse(out);
  expect(schemaCheck('schemas/customs-payment-data.json')(result)).toEqual([]);
  expect(
    result.issues.map(({ code: one, path }: { code: string; path: string }) => [one, path]),
  ).toEqual([
    ['CX23', 'payment.request'],
    ['CX23', 'payment.means'],
  ]);
  expect([code, written(world)]).toEqual([1, {}]);
});

test('an order that is not in the file is an answer that is missing', async () => {
  const other = REQUEST.replace('EX-2026-0001', 'EX-9');
  const { code, out, world } = await run(LINE, { files: files(ORDERS, REQUEST + other) });
  expect([code, written(world)]).toEqual([1, {}]);
  expect(out).toContain('CX43 request-unanswered');
});

test.each([
  [LINE.replace(' --request request.json', ''), 2, 'needs --request'],
  [LINE.replace(' --out answers', ''), 2, 'needs --out'],
  ['customs payment-data --request request.json', 2, 'one file of orders'],
])('%s exits %i and says what to do', async (line, code, said) => {
  const result = await run(line, { files: files() });
  expect([result.code, result.err]).toEqual([code, expect.stringContaining(said)]);
});

test.each(['', '{"orderNo":"A"}', 'hello', '[1]', '{"openReq":"{"}'])(
  'a request that reads %j is refused with the form it must have',
  async (request) => {
    const { code, err } = await run(LINE, { files: files(ORDERS, request) });
    expect([code, err]).toEqual([1, expect.stringContaining('openReq')]);
  },
);

test('the form field as it was posted is read too', async () => {
  const { code } = await run(LINE, {
    files: files(ORDERS, JSON.stringify({ openReq: REQUEST.trim() })),
  });
  expect(code).toBe(0);
});

test('what is written reads back the same, whatever the texts hold', () => {
  const text = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .map((one) => one.replace(/\p{Cc}|\p{Cs}/gu, '') || 'x');
  const short = text.map((one) => [...one].slice(0, 18).join(''));
  const head = fc.record({
    guid: fc.constant('0CF36339-933D-848C-AC12-69712B32053F'),
    initalRequest: fc.string({ minLength: 1 }),
    initalResponse: fc.string({ minLength: 1 }),
    ebpCode: short,
    payCode: short,
    payTransactionId: short,
    totalAmount: fc.nat({ max: 10 ** 9 }).map((fen) => String(fen / 100)),
    currency: fc.constant('142'),
    verDept: fc.constantFrom('1', '2', '3'),
    payType: fc.constantFrom('1', '2', '3', '4'),
    tradingTime: fc.constant('20261120101530'),
  });
  const goods = fc.record({ gname: short, itemLink: fc.webUrl() });
  const order = fc.record({
    values: fc.record({ orderNo: short, recpAccount: short, recpName: short }),
    goods: fc.array(goods, { minLength: 1, maxLength: 3 }),
  });
  const answers = fc.record({
    sessionID: text,
    head,
    orders: fc.array(order, { minLength: 1, maxLength: 2 }),
    serviceTime: fc.constant('1795228200000'),
    certNo: fc.constantFrom('', '01'),
    signValue: fc.constantFrom('', 'c2lnbg=='),
  });
  fc.assert(
    fc.property(answers, (answer) => {
      const read = answerForm.parse(JSON.parse(answerText(answer)));
      expect(answerOf(read)).toEqual(answer);
      expect(textToSign(answerOf(read))).toBe(textToSign(answer));
    }),
  );
});
