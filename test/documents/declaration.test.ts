import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/documents/checks/index.ts';
import { declarationDraft } from '../../src/documents/declaration/draft.ts';
import { declaredPrices } from '../../src/documents/declaration/prices.ts';
import { INCOTERMS, type Incoterm } from '../../src/documents/incoterm.ts';
import { importDeclarationDraft } from '../../src/documents/kinds/import-declaration-draft.ts';
import type { Shipment } from '../../src/documents/shipment.ts';
import { add, toDecimal, zero } from '../../src/money.ts';
import { findingsIn } from '../support/customs.ts';
import { chocolateFacts, declarationXml, draftValues, TOLD } from '../support/declaration.ts';
import { soundProduct, soundShipment, workedOut } from '../support/shipments.ts';

const terms = (incoterm: Incoterm) => ({ ...soundShipment().terms, incoterm });

/** Elements that the official print has no box for. */
const NOT_PRINTED = new Set(
  'IEFlag EngManEntCnm Stuff GoodsSpec GoodsModel GoodsBrand ProduceDate ProdBatchNo'.split(' '),
);

describe('the printed form and the message', () => {
  test('agree field by field', () => {
    const shipment = soundShipment({
      entry: { ...TOLD, accountBook: 'B22331234567' },
      terms: terms('FCA'),
      charges: { freight: '120.50', insurance: '3.20', other: '7' },
      transport: {
        ...soundShipment().transport,
        mode: 'sea',
        vessel: 'EVER SAMPLE / 0123W',
        container: 'CSQU3054383',
      },
    });
    const consignment = workedOut(shipment);
    const [paper] = importDeclarationDraft.fill(consignment, chocolateFacts());
    const printed = JSON.stringify(paper?.blocks);
    const { DecHead, DecLists, DecFreeTxt } = declarationDraft(
      consignment,
      chocolateFacts(),
    ).values;
    const said = [DecHead, DecFreeTxt, ...(DecLists?.DecList ?? [])].flatMap((record) =>
      Object.entries(record ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' && value !== '' && !NOT_PRINTED.has(name) ? [[name, value]] : [],
      ),
    );
    expect(said.length).toBeGreaterThan(70);
    for (const [name = '', value = ''] of said) expect(`${name} ${printed}`).toContain(value);
    expect(paper?.message).toEqual(draftValues(consignment));
  });

  test('leave open what nobody has said, and name it', () => {
    const [paper] = importDeclarationDraft.fill(workedOut(), chocolateFacts());
    const head = declarationDraft(workedOut(), chocolateFacts()).values.DecHead;
    expect(head).toMatchObject({ CustomMaster: '', DespPortCode: '', GoodsPlace: '' });
    const printed = JSON.stringify(paper?.blocks);
    for (const name of ['CustomMaster', 'DespPortCode', 'DistrictCode', 'AgentCode'])
      expect(printed).toContain(name);
  });
});

test('the term of trade follows the Incoterm', () => {
  const modes = INCOTERMS.map((incoterm) => {
    const consignment = workedOut(soundShipment({ terms: terms(incoterm) }));
    return [incoterm, declarationDraft(consignment, chocolateFacts()).values.DecHead?.TransMode];
  });
  expect(Object.fromEntries(modes)).toEqual({
    ...{ CIF: '1', CIP: '1', DAP: '1', DPU: '1', DDP: '1' },
    ...{ CFR: '2', CPT: '2', FOB: '3', FCA: '3', FAS: '3', EXW: '7' },
  });
});

describe('what the invoice states apart', () => {
  const charges = { freight: '100.00', insurance: '5.00' };
  const priced = (incoterm: Incoterm, more: Partial<Shipment> = {}) => {
    const consignment = workedOut(soundShipment({ terms: terms(incoterm), charges, ...more }));
    const { lines, ...prices } = declaredPrices(consignment);
    const sum = lines.reduce((all, { total }) => add(all, total), zero(consignment.currency));
    return { ...prices, sum: toDecimal(sum), payable: toDecimal(consignment.totals.payable) };
  };
  const amount = (value: { minor: bigint } | undefined) => value?.minor;

  test('is divided over the lines where the term contains it, to the cent', () => {
    const { sum, payable, divided, freight, insurance } = priced('CIP');
    expect([sum, divided]).toEqual([payable, ['freight', 'insurance']]);
    expect([freight, insurance]).toEqual([undefined, undefined]);
  });
  test('stands beside the lines where the term leaves it out', () => {
    const { sum, freight, insurance, divided } = priced('FCA');
    expect([amount(freight), amount(insurance), divided]).toEqual([10000n, 500n, []]);
    expect(Number(sum) + 105).toBeCloseTo(Number(priced('CIP').sum), 6);
  });
  test('is halved so under C&F: freight inside, insurance beside', () => {
    const { divided, insurance } = priced('CPT');
    expect([divided, amount(insurance)]).toEqual([['freight'], 500n]);
  });
  test('is only shown where the prices contain it already', () => {
    const { divided, freight, insurance } = priced('CIP', {
      charges: { ...charges, included: 'true' },
    });
    expect([divided, freight, insurance]).toEqual([[], undefined, undefined]);
  });
  test('is taken out under D terms when it is paid after arrival', () => {
    const other = (included: 'true' | 'false') =>
      amount(priced('DDP', { charges: { other: '40', included } }).other);
    expect([other('true'), other('false')]).toEqual([-4000n, undefined]);
  });
  test('a discount lowers the lines', () => {
    const { sum, payable } = priced('CIP', { charges: { ...charges, discountPercent: '10' } });
    expect(sum).toBe(payable);
  });
});

const money = fc.integer({ min: 1, max: 99_999 }).map((cents) => `${(cents / 100).toFixed(2)}`);

const shipments = fc.record({
  lines: fc.array(
    fc.record({
      sku: fc.constantFrom('A-1', 'B-2'),
      quantity: fc.integer({ min: 1, max: 5000 }).map(String),
      price: money,
    }),
    { minLength: 1, maxLength: 6 },
  ),
  terms: fc.constantFrom(...INCOTERMS).map(terms),
  charges: fc.record({ freight: money, insurance: money, packing: money }, { requiredKeys: [] }),
  entry: fc.constantFrom(undefined, TOLD),
});

test('random shipments give drafts that keep to the schema and to every check', async () => {
  await fc.assert(
    fc.asyncProperty(shipments, async ({ entry, ...changes }) => {
      const shipment = soundShipment({ ...changes, ...(entry && { entry: { ...entry } }) });
      const consignment = workedOut(shipment);
      const issues = await findingsIn({ 'dec.xml': declarationXml(draftValues(consignment)) });
      expect(issues.filter(({ code }) => !['CX50', 'CX63'].includes(code))).toEqual([]);
      const found = runChecks(consignment, chocolateFacts());
      expect(found.filter(({ code }) => code === 'DX22' || code === 'DX23')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('what does not fit the declaration is found before it is written, with its place', () => {
  const long = soundShipment({
    entry: { ...TOLD, district: '99999' },
    transport: { ...soundShipment().transport, vessel: 'x'.repeat(51) },
  });
  const found = runChecks(
    workedOut(long, [soundProduct('A-1', { title_zh: '巧'.repeat(256) }), soundProduct('B-2')]),
    chocolateFacts(),
  ).filter(({ code }) => code === 'DX22' || code === 'DX23');
  expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'DX22 transport.vessel',
    'DX22 lines.0',
    'DX23 entry.district',
  ]);
});
