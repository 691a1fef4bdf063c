import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENVELOPE } from '../../../src/documents/messages/envelope/envelope.ts';
import { openMessageXml } from '../../../src/documents/messages/envelope/open.ts';
import { schemaShelf } from '../../../src/documents/messages/form/schema-check.ts';
import { openXmlText } from '../../../src/documents/messages/form/xml-tree.ts';
import { built, findingsIn, ORDERS } from '../../support/customs.ts';
import { exampleCatalog } from '../../support/example-catalog.ts';
import { run } from '../../support/run.ts';

const BUILD =
  'customs build orders.jsonl --catalog catalog.csv --regime cbec-direct --out set --receiver DXPEXAMPLE000001';

const files = (orders = ORDERS) => ({ 'orders.jsonl': orders, 'catalog.csv': exampleCatalog() });

const bytes = (text: string) => new TextEncoder().encode(text);

/** The envelope of the order message, and the message. */
async function enveloped(): Promise<{ readonly outer: string; readonly inner: string }> {
  const { world, code } = await run(BUILD, { files: files() });
  expect(code).toBe(0);
  const file = (name: string) => new TextDecoder().decode(world.disk.get(`/project/set/${name}`));
  return { outer: file('DxpMsg-CEB311Message-0001.xml'), inner: file('CEB311Message-0001.xml') };
}

const wrapped = (data: string) =>
  `<DxpMsg xmlns="http://www.chinaport.gov.cn/dxp" ver="1.0"><TransInfo/><Data>${data}</Data></DxpMsg>`;

test('an envelope keeps to its schema and holds the message to the byte', async () => {
  const { outer, inner } = await enveloped();
  const opened = await openXmlText(bytes(outer));
  if (opened.fault !== undefined) throw new Error(opened.fault.message);
  const shelf = schemaShelf();
  expect(await shelf.faults(opened.document, ENVELOPE, ENVELOPE.namespace)).toEqual([]);
  shelf.dispose();
  opened.document.dispose();
  const data = /<Data>(.*)<\/Data>/.exec(outer)?.[1] ?? '';
  expect(Buffer.from(data, 'base64').toString()).toBe(inner);
  expect(outer).toContain('<SenderId>DXPENT0000000001</SenderId>');
  expect(outer).toContain('<ReceiverId>DXPEXAMPLE000001</ReceiverId>');
  expect(outer).toContain('<CreatTime>2026-11-20T19:40:05+08:00</CreatTime>');
  expect(outer).toContain('<MsgType>CEB311Message</MsgType>');
});

test('what is wrong inside is found through envelopes, on the line of the message', async () => {
  const message = ((await built()).CEB311Message ?? '').replace(
    '<ceb:currency>142',
    '<ceb:currency>156',
  );
  const plain = await findingsIn({ 'a.xml': message });
  const once = wrapped(Buffer.from(message).toString('base64'));
  const twice = `<DxpMsgSv><MsgId>1</MsgId>${once}</DxpMsgSv>`;
  const thrice = wrapped(Buffer.from(twice).toString('base64'));
  expect(plain.map(({ code }) => code)).toContain('CX08');
  for (const text of [once, twice, thrice])
    expect(await findingsIn({ 'a.xml': text })).toEqual(plain);
});

test('receipts are read out of envelopes', async () => {
  const receipt =
    '<CEB622Message><InventoryReturn><copNo>C1</copNo><preNo>P</preNo><returnStatus>800</returnStatus><returnTime>20261122101010000</returnTime><returnInfo>ok</returnInfo></InventoryReturn></CEB622Message>';
  const { out } = await run('customs read r.xml --json', {
    files: { 'r.xml': wrapped(Buffer.from(receipt).toString('base64')) },
  });
  expect(JSON.parse(out).unmatched).toMatchObject([{ receipt: '622', standing: 'released' }]);
});

test.each(['', 'not base64!', 'QUJD', '====', 'PGE+'])(
  'an envelope with %j for a message is a finding, not a crash',
  async (data) => {
    const [found, ...more] = await findingsIn({ 'a.xml': wrapped(data) });
    expect([found?.severity, more]).toEqual(['error', []]);
    expect(found?.code).toMatch(/^CX2[56]$/);
  },
);

test('a document type is refused inside an envelope too', async () => {
  const hostile =
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><CEB311Message>&x;</CEB311Message>';
  const opened = await openMessageXml(bytes(wrapped(Buffer.from(hostile).toString('base64'))));
  expect(opened.fault?.message).toContain('document type');
});

test('whatever stands in an envelope, it is opened or refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.base64String(), fc.string({ unit: 'binary-ascii' })),
      async (data) => {
        const safe = data.replace(/[<&\p{Cc}]/gu, '');
        const opened = await openMessageXml(bytes(wrapped(safe)));
        expect(opened.fault).toBeDefined();
      },
    ),
    { numRuns: 60 },
  );
});

test('a receiver that is no number, and a sender too long for the envelope, are said before anything is written', async () => {
  const wrong = await run(BUILD.replace('DXPEXAMPLE000001', 'a/b'), { files: files() });
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining('no number at the exchange'),
  ]);
  const long = ORDERS.replaceAll('DXPENT0000000001', 'DXPENT00000000000001');
  const { code, out, world } = await run(BUILD, { files: files(long) });
  expect([code, out]).toEqual([1, expect.stringContaining('CX44 envelope-sender')]);
  expect([...world.disk.keys()].filter((path) => path.includes('/set/'))).toEqual([]);
});

test('built again without envelopes, the old ones go', async () => {
  const { world } = await run(BUILD, { files: files() });
  const before = Object.fromEntries(
    [...world.disk].map(([path, data]) => [path.replace('/project/', ''), data]),
  );
  const again = await run(BUILD.replace(' --receiver DXPEXAMPLE000001', ''), { files: before });
  expect([...again.world.disk.keys()].filter((path) => path.includes('DxpMsg'))).toEqual([]);
});
