import { expect, test } from 'vitest';
import { built } from '../support/customs.ts';
import { run } from '../support/run.ts';
import { schemaCheck } from '../support/schemas.ts';

const NS = 'http://www.chinaport.gov.cn/ceb';
const GUID = 'A8B49C60-CC23-873B-AC54-E5DE4D13BF02';

/** A receipt in one of the ways in which senders write namespaces. */
function receipt(
  code: string,
  entry: string,
  values: Record<string, string>,
  style: 'default' | 'prefix' | 'none' = 'default',
): string {
  const prefix = style === 'prefix' ? 'ceb:' : '';
  const declared = { default: ` xmlns="${NS}"`, prefix: ` xmlns:ceb="${NS}"`, none: '' }[style];
  const fields = Object.entries({ guid: GUID, ...values })
    .map(([name, value]) => `    <${prefix}${name}>${value}</${prefix}${name}>\n`)
    .join('');
  const root = `${prefix}CEB${code}Message`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declared} guid="${GUID}" version="1.0">\n  <${prefix}${entry}>\n${fields}  </${prefix}${entry}>\n</${root}>\n`;
}

const result = (returnStatus: string, returnInfo: string, returnTime = '20261122100000000') => ({
  returnStatus,
  returnTime,
  returnInfo,
});
const list = (copNo: string, status: string, info: string, time?: string) => ({
  copNo,
  preNo: 'I20260000000000001',
  invtNo: `22162026I00000000${copNo.at(-1)}`,
  ...result(status, info, time),
});

const sent = await built();
const sentFiles = Object.fromEntries(
  Object.entries(sent).map(([name, text]) => [`sent/${name}.xml`, text]),
);
const read = (files: Record<string, string>, flags = '--sent sent --json') =>
  run(`customs read ${Object.keys(files).join(' ')} ${flags}`, {
    files: { ...sentFiles, ...files },
  });

test('receipts are joined to orders by whatever number they name, the last one counts', async () => {
  const { code, out, err } = await read({
    'a.xml': receipt('312', 'OrderReturn', { orderNo: 'EX-2026-0001', ...result('2', 'ok') }),
    'b.xml': receipt('412', 'PaymentReturn', {
      payCode: 'x',
      payTransactionId: 'PAY20261120000002',
      ...result('-401007', '重复'),
    }),
    'c.xml': receipt(
      '622',
      'InventoryReturn',
      list('EX-2026-0001', '800', '[Code:2600;Desc:放行]', '20261122110000000'),
    ),
    'd.xml': receipt('622', 'InventoryReturn', list('EX-2026-0001', '120', '入库')),
    'e.xml': receipt('816', 'Tax', {
      returnTime: '20261123100000000',
      invtNo: '22162026I000000001',
      taxNo: 'T1',
      customsTax: '0',
      valueAddedTax: '22.39',
      consumptionTax: '0',
      status: '1',
    }),
  });
  expect(`${code} ${err}`).toBe('1 ');
  const answer = JSON.parse(out);
  expect(schemaCheck('schemas/customs-read.json')(answer)).toEqual([]);
  const short = answer.orders.map((order: Record<string, string>) => [
    order.order,
    order.standing,
    order.words,
  ]);
  expect(short).toEqual([
    ['EX-2026-0001', 'released', 'list released'],
    ['EX-2026-0002', 'refused', 'payment refused: the payment exists already'],
    ['EX-2026-0003', 'waiting', 'no receipt yet'],
  ]);
  expect(answer.orders[0].tax).toEqual({
    customsTax: '0',
    valueAddedTax: '22.39',
    consumptionTax: '0',
  });
});

test('default namespace, prefix and no namespace read the same', async () => {
  const styles = (['default', 'prefix', 'none'] as const).map((style) =>
    receipt('622', 'InventoryReturn', list('EX-2026-0002', '500', '查验'), style),
  );
  const answers = await Promise.all(
    styles.map(async (text) => JSON.parse((await read({ 'r.xml': text })).out)),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  expect(answers[0].orders[1]).toMatchObject({ standing: 'held', words: 'list inspected' });
});

test('a format error returns what was sent, and so names its orders', async () => {
  const values = {
    ...result('0002', 'schema'),
    oriCopMsgId: '',
    oriMessageType: 'CEB411Message',
    oriBizMessage: `<![CDATA[${sent.CEB411Message ?? ''}]]>`,
  };
  const { out } = await read({ 'r.xml': receipt('900', 'MessageReturn', values) });
  const { orders } = JSON.parse(out);
  expect(orders.map(({ words }: { words: string }) => words)).toEqual(
    orders.map(() => 'format error refused: the message fails the schema'),
  );
});

test('codes that ewtp does not know are shown as they are', async () => {
  const { code, out } = await read(
    {
      'a.xml': receipt('622', 'InventoryReturn', list('EX-2026-0001', '777', '新状态')),
      'b.xml': receipt('312', 'OrderReturn', {
        orderNo: 'EX-2026-0002',
        ...result('-999999', '新错误'),
      }),
    },
    '--sent sent',
  );
  expect(code).toBe(1);
  expect(out).toContain('EX-2026-0001  list state 777, which ewtp does not know');
  expect(out).toContain('EX-2026-0002  order refused with code -999999');
  expect(out).toContain('新错误');
});

test('without what was sent, receipts stand for themselves; csv has a row for each', async () => {
  const { code, out } = await run('customs read r.xml --format csv', {
    files: { 'r.xml': receipt('622', 'InventoryReturn', list('X1', '800', '=放行')) },
  });
  expect(code).toBe(0);
  expect(out.split('\r\n')[1]).toBe(
    ",list,622,800,released,released,'=放行,Nothing: the parcel may be delivered.,20261122100000000,r.xml,3",
  );
});

test('a message in place of a receipt, and XML with a document type, are named', async () => {
  const { code, out } = await read({
    'a.xml': sent.CEB311Message ?? '',
    'b.xml': '<!DOCTYPE x><x/>',
  });
  const { issues } = JSON.parse(out);
  expect([code, issues.map((issue: { code: string }) => issue.code)]).toEqual([
    1,
    ['CX26', 'CX25'],
  ]);
});

test.each([
  ['customs read', 'needs files'],
  ['customs read r.xml --sent nowhere', 'no XML files in nowhere'],
  ['customs read r.xml --format xslx', 'no format xslx'],
])('%s exits 2 and says what to do', async (line, said) => {
  const result = await run(line, { files: { 'r.xml': '<a/>' } });
  expect(result.code).toBe(2);
  expect(result.err).toContain(said);
});
