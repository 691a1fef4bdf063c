import { DOCUMENT_KINDS } from '../src/documents/kinds/index.ts';
import { MESSAGE_CHECKS, SET_RULES } from '../src/documents/messages/checks/index.ts';
import { notRunOf } from '../src/documents/messages/checks/not-run.ts';
import { DECLARATION_CHECKS } from '../src/documents/messages/declaration/index.ts';
import { ENVELOPE } from '../src/documents/messages/envelope/envelope.ts';
import { FINDINGS } from '../src/documents/messages/findings.ts';
import { type Fields, formText } from '../src/documents/messages/form/field.ts';
import {
  type Holds,
  isField,
  isSection,
  type MessageForm,
} from '../src/documents/messages/form/section.ts';
import {
  MESSAGE_CODES,
  MESSAGES,
  MOST_ENTRIES,
  MOST_LINES,
  rootName,
} from '../src/documents/messages/message.ts';
import { ANSWER_RULES } from '../src/documents/messages/payment-data/checks.ts';
import {
  PAYMENT_DATA_GOODS,
  PAYMENT_DATA_HEAD,
  PAYMENT_DATA_ORDER,
} from '../src/documents/messages/payment-data/tables.ts';
import { RECEIPT_KINDS } from '../src/documents/messages/receipts/kinds.ts';
import { ERROR_CODES, STATES } from '../src/documents/messages/receipts/states.ts';
import { TRANSFER } from '../src/documents/messages/tables/shared.ts';

/** docs/messages.md: every field of every message, and what is checked. */
export function messagesPage(): string {
  const checks = [...MESSAGE_CHECKS, ...SET_RULES, ...ANSWER_RULES, ...DECLARATION_CHECKS]
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(
      ({ code, name, severity, title, source }) =>
        `| ${code} | \`${name}\` | ${severity} | ${title} | ${source.title}, ${source.publisher} (${source.confidence}) |`,
    );
  const findings = FINDINGS.map(
    ({ code, name, severity, title }) =>
      `| ${code} | \`${name}\` | ${severity} | ${title} | ewtp |`,
  );
  return `# The messages of \`ewtp customs\`

Printed from the code by \`npm run docs\`.

The messages of the unified system for cross-border e-commerce imports of Chinese customs. A maker in Europe
cannot file them: that takes a Chinese registration and a key. \`ewtp customs build\` prepares them as unsigned
drafts (\`appStatus\` 1) for the platform, the payment company, the carrier and the declarant; \`ewtp customs check\`
checks those of anyone.

Elements, lengths and order follow the schema of the specification of May 2022; where its text differs, the
schema stands. The schemas under \`schemas/\` are our own writing, made from these tables. They ask for no
signature, which a draft cannot have. At most ${MOST_ENTRIES} documents go into a message, and ${MOST_LINES} lines into a document.

An order is one line of JSON with the names in the last column (\`examples/orders.jsonl\`), or CSV with the same
names as headers, such as \`buyer.name\` and \`lines.sku\`, one row for each line. Names without a point that
are columns of the catalog, such as \`gtin\`, come from there.

${MESSAGE_CODES.map(messageText).join('\n')}
## Transfer wrapper: \`BaseTransfer\`

${fieldsTable(TRANSFER)}

## Envelope: \`DxpMsg\`

With \`--receiver NUMBER\` each message is also written in the envelope of the exchange platform, unsigned:
\`DxpMsg-CEB311Message-0001.xml\` and so on. \`ewtp customs check\` and \`read\` open messages that come in such an
envelope; lines are then those of the message inside. Schema: \`schemas/DxpMsg.xsd\`.

${sectionsText(ENVELOPE.root.holds, '')}
## Payment data, announcement 179

When customs ask a platform for the payment of an order (\`openReq\`), it answers within two minutes with JSON in the
form field \`payExInfoStr\`. \`ewtp customs payment-data\` makes that answer from the order and what customs asked,
unsigned, and beside it the exact text that the platform signs: \`sessionID\`, \`payExchangeInfoHead\`,
\`payExchangeInfoLists\` and \`serviceTime\`, each as \`"name":"value"\` with nothing inside escaped again, joined by
\`||\`. \`serviceTime\` is that of the request. \`certNo\` and \`signValue\` are the platform’s to fill. There is no official
schema at hand: the form follows the practice of connected platforms.

### \`payExchangeInfoHead\`

${fieldsTable(PAYMENT_DATA_HEAD)}

### \`payExchangeInfoLists[]\`

${fieldsTable(PAYMENT_DATA_ORDER)}

### \`payExchangeInfoLists[].goodsInfo[]\`

${fieldsTable(PAYMENT_DATA_GOODS)}
${formsText()}

## Checks

| code | name | severity | what must hold | source |
| --- | --- | --- | --- | --- |
${checks.join('\n')}

Findings outside these rules:

| code | name | severity | what is wrong | source |
| --- | --- | --- | --- | --- |
${findings.join('\n')}

## Receipts

\`ewtp customs read\` takes ${RECEIPT_KINDS.map(({ code, title }) => `${code} (${title.en} ${title.zh})`).join(', ')}. Of 818 only the name is known; its fields are shown as they are.

| returnStatus | meaning | what to do next |
| --- | --- | --- |
${STATES.map(({ status, words, next }) => `| ${status} | ${words} | ${next} |`).join('\n')}

| code | meaning |
| --- | --- |
${Object.entries(ERROR_CODES)
  .map(([code, words]) => `| ${code} | ${words} |`)
  .join('\n')}

## What is not checked

No file shows it:

${notRunOf({ catalog: true, list: true, orders: true, declarations: true })
  .map(({ rule, why }) => `- \`${rule}\`: ${why}`)
  .join('\n')}
`;
}

function messageText(code: (typeof MESSAGE_CODES)[number]): string {
  const { title, sentBy, entry, head, fields, list } = MESSAGES[code];
  const parts = [
    `## ${rootName(code)}: ${title.en} ${title.zh}`,
    '',
    `Sent by: ${sentBy}. Schema: \`schemas/${rootName(code)}.xsd\`.`,
    '',
    `### \`${head === '' ? entry : `${entry}/${head}`}\``,
    '',
    fieldsTable(fields),
    '',
  ];
  if (list !== undefined)
    parts.push(`### \`${entry}/${list.name}\``, '', fieldsTable(list.fields), '');
  return parts.join('\n');
}

/** The messages that papers of `ewtp docs` become. */
function formsText(): string {
  return DOCUMENT_KINDS.flatMap(({ message, type }) =>
    message === undefined ? [] : [formPart(message, type)],
  ).join('\n');
}

function formPart({ root, title, standing, about }: MessageForm, type: string): string {
  return `
## ${root.name}: ${title.en} ${title.zh}

Made by \`ewtp docs --type ${type} --format xml\`. ${standing}

Schema: \`schemas/${root.name}.xsd\`. ${about}
${legend(root.holds)}
${sectionsText(root.holds, '')}`;
}

function sectionsText(holds: Holds, path: string, heading = ''): string {
  const fields = holds.filter(isField);
  const table = fields.length === 0 ? '' : `${heading}${fieldsTable(fields)}\n\n`;
  const inner = holds.filter(isSection).map((part) => {
    const below = path === '' ? part.name : `${path}/${part.name}`;
    return sectionsText(
      part.holds,
      below,
      `### \`${below}\`${Number.isFinite(part.most) && part.many ? `, up to ${part.most} times` : ''}\n\n`,
    );
  });
  return `${table}${inner.join('')}`;
}

function fieldsTable(fields: Fields): string {
  if (fields.some(({ need }) => need !== undefined)) return needsTable(fields);
  return [
    '| element | caption | format | required | comes from |',
    '| --- | --- | --- | --- | --- |',
    ...fields.map((field) => {
      const { name, zh, en, required, filed, from } = field;
      return `| \`${name}\` | ${zh} ${en} | ${formText(field)} | ${required ? 'yes' : filed ? 'when filed' : ''} | ${from} |`;
    }),
  ].join('\n');
}

/** For messages whose table says how each element is asked for, and by which code list. */
function needsTable(fields: Fields): string {
  return [
    '| element | number | caption | format | asked | code list | in a draft | comes from |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...fields.map((field) => {
      const { name, eucdm = '', en, need = '', list = '', required, filed, from } = field;
      const draft = required ? 'always' : filed ? 'may be open' : '';
      return `| \`${name}\` | ${eucdm} | ${en} | ${formText(field)} | ${need} | ${list} | ${draft} | ${from} |`;
    }),
  ].join('\n');
}

function legend(holds: Holds): string {
  if (!holds.some((part) => isField(part) && part.need !== undefined)) return '';
  return `
\`number\` is the number of the element in the customs data model of the EU; \`asked\` says how the data set asks for
it: R required, C in some cases, O optional; \`in a draft\` what ewtp writes: what may be open the customs agent adds.
`;
}
