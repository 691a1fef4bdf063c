import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DECLARATION_HEAD } from '../../../src/documents/messages/tables/declaration-head.ts';
import { findingsIn } from '../../support/customs.ts';
import { declarationXml, draftValues, filedDeclaration } from '../../support/declaration.ts';

const XML = filedDeclaration();

const schemaFaults = async (text: string) =>
  (await found(text)).filter((one) => one.startsWith('CX15'));

async function found(text: string) {
  const issues = await findingsIn({ 'dec.xml': text });
  return issues.map(({ code, path }) => `${code} ${path}`);
}

/** Replaces what stands in the first element of that name. */
function put(name: string, value: string, text = XML): string {
  const element = new RegExp(`<${name}>[^<]*</${name}>|<${name}/>`);
  if (!element.test(text)) throw new TypeError(`no ${name}`);
  return text.replace(element, value === '' ? `<${name}/>` : `<${name}>${value}</${name}>`);
}

const line = (field: string) => `DecLists/DecList[1]/${field}`;

test('a declaration that is filled and signed has no finding', async () => {
  expect(await found(XML)).toEqual([]);
});

test('a draft is told as one, with what is open', async () => {
  const issues = await findingsIn({ 'dec.xml': declarationXml(draftValues()) });
  expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['CX50 info']);
  expect(issues[0]?.message).toContain('DespPortCode');
});

describe('a single fault is found by the check meant for it, and by no other', () => {
  test.each([
    ['a field that is too long', put('ContrNo', 'x'.repeat(33)), 'CX15 DecHead/ContrNo'],
    ['a code of the wrong length', put('IEPort', '22'), 'CX15 DecHead/IEPort'],
    ['a number that is none', put('GrossWet', 'heavy'), 'CX15 DecHead/GrossWet'],
    ['too many decimals', put('GrossWet', '99.123456'), 'CX15 DecHead/GrossWet'],
    ['a day of the wrong form', put('DespDate', '2026-12-04'), 'CX15 DecHead/DespDate'],
    [
      'an element in the wrong place',
      XML.replace(/ *<IEFlag>I<\/IEFlag>\n/, '').replace(
        '</DecHead>',
        '<IEFlag>I</IEFlag></DecHead>',
      ),
      'CX15 DecHead/IEFlag',
    ],
    [
      'an element that there is not',
      XML.replace('<GName>', '<GNam>x</GNam><GName>'),
      'CX15 DecLists/DecList[1]/GNam',
    ],
    [
      'no lines',
      XML.replace(/<DecLists>[\s\S]*<\/DecLists>/, '<DecLists></DecLists>').replace(
        /<DecContainers>[\s\S]*<\/DecContainers>/,
        '',
      ),
      'CX15 DecLists',
    ],
    ['an open field', put('TradeMode', ''), 'CX50 DecHead/TradeMode'],
    ['an open field of a line', put('DistrictCode', ''), `CX50 ${line('DistrictCode')}`],
    ['no signature', put('Sign', ''), 'CX50 DecSign/Sign'],
    ['an unknown trade mode', put('TradeMode', '0111'), 'CX51 DecHead/TradeMode'],
    ['an unknown transport mode', put('TrafMode', 'Q'), 'CX51 DecHead/TrafMode'],
    ['an unknown term', put('TransMode', '8'), 'CX51 DecHead/TransMode'],
    ['an unknown package', put('WrapType', '88'), 'CX51 DecHead/WrapType'],
    ['an unknown country', put('OriginCountry', 'BEX'), `CX51 ${line('OriginCountry')}`],
    ['an unknown currency', put('TradeCurr', 'EUX'), `CX51 ${line('TradeCurr')}`],
    ['an unknown unit', put('GUnit', '999'), `CX51 ${line('GUnit')}`],
    ['an unknown destination', put('DistrictCode', '99999'), `CX51 ${line('DistrictCode')}`],
    [
      'an unknown container kind',
      put('ContainerMd', '77'),
      'CX51 DecContainers/Container[1]/ContainerMd',
    ],
    ['an export', put('IEFlag', 'E'), 'CX52 DecHead/IEFlag'],
    ['flags that are none', put('PromiseItmes', 'yes'), 'CX52 DecHead/PromiseItmes'],
    [
      'a charge without an amount',
      XML.replace('<GrossWet>', '<FeeMark>3</FeeMark><GrossWet>'),
      'CX53 DecHead/FeeRate',
    ],
    [
      'a total without a currency',
      XML.replace('<GrossWet>', '<FeeMark>3</FeeMark><FeeRate>5</FeeRate><GrossWet>').replace(
        '<TransMode>1<',
        '<TransMode>4<',
      ),
      'CX53 DecHead/FeeCurr',
    ],
    [
      'freight that the term contains',
      XML.replace(
        '<GrossWet>',
        '<FeeCurr>EUR</FeeCurr><FeeMark>3</FeeMark><FeeRate>5</FeeRate><GrossWet>',
      ),
      'CX53 DecHead/FeeRate',
    ],
    [
      'freight that the term leaves out and nobody declares',
      put('TransMode', '4'),
      'CX63 DecHead/FeeRate',
    ],
    ['a wrong total', put('DeclTotal', '99999'), `CX54 ${line('DeclTotal')}`],
    ['a number out of order', put('GNo', '7'), `CX55 ${line('GNo')}`],
    [
      'a second unit without a quantity',
      XML.replace(
        '<FirstUnit>035</FirstUnit>',
        '<FirstUnit>035</FirstUnit><SecondUnit>011</SecondUnit>',
      ),
      `CX56 ${line('SecondUnit')}`,
    ],
    [
      'a second quantity without a unit',
      XML.replace('<GUnit>', '<SecondQty>4</SecondQty><GUnit>'),
      `CX56 ${line('SecondQty')}`,
    ],
    [
      'another unit than the tariff has',
      put('FirstUnit', '036').replace('<NetWt>7.8<', '<NetWt>3<'),
      `CX56 ${line('FirstUnit')}`,
    ],
    ['net above gross', put('NetWt', '9999'), 'CX57 DecHead/NetWt'],
    ['lines that weigh something else', put('FirstQty', '5'), 'CX57 DecHead/NetWt'],
    [
      'a container whose check digit is wrong',
      put('ContainerId', 'CSQU3054384'),
      'CX58 DecContainers/Container[1]/ContainerId',
    ],
    [
      'a container with a line that there is not',
      put('GoodsNo', '1,9'),
      'CX58 DecContainers/Container[1]/GoodsNo',
    ],
    ['a day that does not exist', put('DespDate', '20260230'), 'CX59 DecHead/DespDate'],
    [
      'goods that arrive before they leave',
      XML.replace('</GrossWet>', '</GrossWet><IEDate>20261101</IEDate>'),
      'CX59 DecHead/DespDate',
    ],
    ['general trade without a nature of levy', put('CutMode', ''), 'CX60 DecHead/CutMode'],
    ['bonded goods without an account book', put('TradeMode', '1210'), 'CX60 DecHead/ManualNo'],
    ['an element too few', put('GModel', '4|3|黑巧克力|块状'), `CX61 ${line('GModel')}`],
    ['a wrong credit code', put('OwnerCodeScc', '91310000MA1EXMP1X0'), 'CX62 DecHead/OwnerCodeScc'],
  ])('%s', async (_what, text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });
});

test('a message as a broker’s system writes it, empty elements and all, is taken', async () => {
  const text = readFileSync('test/fixtures/customs/declaration-of-a-broker.xml', 'utf8');
  expect(await found(text)).toEqual(['CX50 DecHead']);
});

test('every text of the head is held to its length, and nothing else is said of it', async () => {
  const long = DECLARATION_HEAD.flatMap(({ name, form }) =>
    form.is === 'text' && XML.includes(`<${name}>`) ? [[name, form.most] as const] : [],
  );
  expect(long.length).toBeGreaterThan(30);
  for (const [name, most] of long)
    expect(await schemaFaults(put(name, '9'.repeat(most + 1)))).toEqual([`CX15 DecHead/${name}`]);
});

test.each([
  [
    'a prefix',
    (text: string) => text.replace('xmlns=', 'xmlns:d=').replace(/<(\/?)(\w)/g, '<$1d:$2'),
    [],
  ],
  ['no namespace', (text: string) => text.replace(/ xmlns="[^"]*"/, ''), ['CX27 DecMessage']],
  [
    'a version, and empty sections of others',
    (text: string) =>
      text
        .replace('<DecMessage', '<DecMessage version="4.8"')
        .replace('<DecFreeTxt', '<DecUsers><DecUser/></DecUsers><DecFreeTxt'),
    [],
  ],
  [
    'a document type',
    (text: string) =>
      text.replace(
        '<DecMessage',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><DecMessage',
      ),
    ['CX25 '],
  ],
  ['an entity', (text: string) => text.replace('<IEFlag>I', '<IEFlag>&e;'), ['CX25 ']],
])('a message with %s', async (_what, change, expected) => {
  expect(await found(change(XML))).toEqual(expected);
});
