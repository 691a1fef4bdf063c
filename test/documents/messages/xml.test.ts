import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageWriter } from '../../../src/documents/messages/draft/write.ts';
import type { Fields } from '../../../src/documents/messages/form/field.ts';
import { entryForm } from '../../../src/documents/messages/form/record.ts';
import { schemaShelf } from '../../../src/documents/messages/form/schema-check.ts';
import { openXmlText } from '../../../src/documents/messages/form/xml-tree.ts';
import {
  MESSAGE_CODES,
  MESSAGES,
  type Message,
  NAMESPACE,
} from '../../../src/documents/messages/message.ts';
import { formOf } from '../../../src/documents/messages/message-form.ts';
import { messageOf } from '../../../src/documents/messages/read.ts';
import { TRANSFER } from '../../../src/documents/messages/tables/shared.ts';
import { built, findingsIn } from '../../support/customs.ts';
import { valueFor } from '../../support/message-values.ts';

const write = await messageWriter();
const bytes = (text: string) => new TextEncoder().encode(text);

function record(fields: Fields): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc
    .tuple(
      ...fields.map((field) =>
        field.required ? valueFor(field) : fc.option(valueFor(field), { nil: '' }),
      ),
    )
    .map((values) =>
      Object.fromEntries(
        fields.flatMap(({ name }, i) => {
          const value = values[i] ?? '';
          return value === '' ? [] : [[name, value]];
        }),
      ),
    );
}

const message: fc.Arbitrary<Message> = fc.constantFrom(...MESSAGE_CODES).chain((code) => {
  const { fields, list } = MESSAGES[code];
  const lines =
    list === undefined
      ? fc.constant([])
      : fc.array(record(list.fields), { minLength: 1, maxLength: 3 });
  return fc.record({
    code: fc.constant(code),
    guid: fc.constant('A8B49C60-CC23-873B-AC54-E5DE4D13BF02'),
    version: fc.constant('1.0'),
    entries: fc.array(fc.record({ head: record(fields), lines }), { minLength: 1, maxLength: 3 }),
    transfer: record(TRANSFER),
  });
});

test('what is written reads back the same, keeps to the schema, and the form agrees', async () => {
  const shelf = schemaShelf();
  await fc.assert(
    fc.asyncProperty(message, async (value) => {
      const opened = await openXmlText(bytes(write(value)));
      if (opened.fault !== undefined) throw new Error(opened.fault.message);
      const faults = await shelf.faults(opened.document, formOf(value.code), NAMESPACE);
      opened.document.dispose();
      expect(faults).toEqual([]);
      expect(messageOf(opened.root, value.code)).toEqual(value);
      for (const entry of value.entries)
        expect(entryForm(value.code).safeParse(entry).success).toBe(true);
    }),
    { numRuns: 120 },
  );
  shelf.dispose();
});

test('messages in a default namespace, with another prefix, without any or with instructions between are checked alike', async () => {
  const { CEB411Message = '' } = await built();
  const wrong = CEB411Message.replace('<ceb:currency>142', '<ceb:currency>300');
  const styles = [
    wrong,
    wrong.replace('xmlns:ceb', 'xmlns').replaceAll('ceb:', ''),
    wrong.replaceAll('ceb:', 'n0:').replace('xmlns:ceb', 'xmlns:n0'),
    wrong.replace(/ xmlns:ceb="[^"]*"/, '').replaceAll('ceb:', ''),
    wrong.replace('<ceb:PaymentHead>', '<?sent by?><!-- x --><ceb:PaymentHead><?sent by?>'),
  ];
  const found = await Promise.all(styles.map((text) => findingsIn({ f: text })));
  const said = found.map((issues) =>
    issues.filter(({ code }) => code !== 'CX27').map(({ code, line, path }) => [code, line, path]),
  );
  expect(said).toEqual(said.map(() => [['CX08', 19, 'Payment[1]/PaymentHead/currency']]));
  expect(found[3]?.map(({ code }) => code)).toContain('CX27');
});

test.each([
  [
    'a document type with entities',
    '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>',
    3,
    'document type',
  ],
  ['an entity of its own', '<a>\n&x;</a>', 2, 'Entity'],
  ['a tag that does not close', '<a>\n<b>\n</a>', 3, 'mismatch'],
  ['endless depth', '<a>'.repeat(40) + '</a>'.repeat(40), 1, 'deep'],
  [
    'another encoding than UTF-8',
    Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]),
    1,
    'UTF-8',
  ],
  ['nothing', '', 1, 'XML'],
])('%s is refused with its line', async (_what, text, line, said) => {
  const opened = await openXmlText(typeof text === 'string' ? bytes(text) : text);
  expect(opened.fault?.line).toBe(line);
  expect(opened.fault?.message).toContain(said);
});
