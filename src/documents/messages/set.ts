// `ewtp customs check`: a set of message files, by schema and then by the rules of trade.
import type { SourceFile } from '../../io/world.ts';
import { type CheckFacts, issueOf } from './checks/check.ts';
import { checkGroup } from './checks/index.ts';
import { openLedger } from './checks/limits.ts';
import { GUID_RULE, reusedGuids } from './checks/numbers.ts';
import type { DeclarationFacts } from './declaration/check.ts';
import { declarationIn, type FiledDeclaration } from './declaration/filed.ts';
import { checkDeclaration } from './declaration/index.ts';
import { openMessageXml } from './envelope/open.ts';
import type { Filed } from './filed.ts';
import { type SchemaShelf, schemaIssues } from './form/schema-check.ts';
import { LARGEST_XML } from './form/xml-tree.ts';
import { groupsOf } from './group.ts';
import { type MessageIssue, messageIssue, type Said } from './issue.ts';
import type { MessageCode } from './message.ts';
import { formOf } from './message-form.ts';
import type { PaymentAnswer } from './payment-data/answer.ts';
import { differences, readAnswer } from './payment-data/checks.ts';
import { filedOf, messageCodeOf } from './read.ts';
import { DECLARATION } from './tables/declaration.ts';

export interface CheckedFile {
  readonly path: string;
  /** Number of the message, or '' when the file is none of ours. */
  readonly message: MessageCode | 'DecMessage' | 'payment-data' | '';
  readonly documents: number;
}

export interface CheckedSet {
  readonly files: readonly CheckedFile[];
  readonly issues: readonly MessageIssue[];
}

interface OpenedFile extends CheckedFile {
  /** Whether it came in the envelope of the exchange platform. */
  readonly enclosed?: boolean;
  readonly filed: readonly Filed[];
  readonly answer?: PaymentAnswer;
  readonly declaration?: FiledDeclaration;
  readonly issues: readonly MessageIssue[];
}

export interface SetFacts extends CheckFacts {
  /** What checks of import declarations ask. */
  declarations(): Promise<DeclarationFacts>;
}

/** The findings of all files, in the order of the files, then of the lines. */
export async function checkSet(
  files: readonly SourceFile[],
  shelf: SchemaShelf,
  facts: SetFacts,
): Promise<CheckedSet> {
  const opened: OpenedFile[] = [];
  for (const file of files) opened.push(await openMessage(file, shelf));
  const filed = withoutCopies(opened).flatMap((file) => file.filed);
  const ledger = openLedger();
  const declared = opened.flatMap(({ declaration = [] }) => declaration);
  // The code tables are read only where a declaration asks for them.
  const declarationFacts = declared.length === 0 ? undefined : await facts.declarations();
  const issues = [
    ...opened.flatMap((file) => file.issues),
    ...groupsOf(filed).flatMap((group) => checkGroup(group, facts)),
    ...filed.flatMap((one) => ledger.add(one)).map((found) => issueOf(found.rule, found)),
    ...reusedGuids(filed).map((found) => issueOf(GUID_RULE, found)),
    ...declared.flatMap((one) =>
      declarationFacts === undefined ? [] : checkDeclaration(one, declarationFacts),
    ),
    ...opened.flatMap(({ answer, path }) =>
      answer === undefined ? [] : differences(answer, path, filed),
    ),
  ];
  const place = new Map(opened.map(({ path }, i) => [path, i]));
  return {
    files: opened.map(({ path, message, documents }) => ({ path, message, documents })),
    issues: issues.toSorted(
      (a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || a.line - b.line,
    ),
  };
}

/** A message beside its own envelope is one message, sent once. */
function withoutCopies(opened: readonly OpenedFile[]): readonly OpenedFile[] {
  if (opened.every(({ enclosed }) => enclosed !== true)) return opened;
  const bare = new Set(
    opened.flatMap((file) => (file.enclosed === false ? [contentOf(file)] : [])),
  );
  return opened.filter((file) => file.enclosed !== true || !bare.has(contentOf(file)));
}

function contentOf({ filed }: OpenedFile): string {
  return JSON.stringify(
    filed.map(({ code, head, lines }) => [code, head.values, lines.map(({ values }) => values)]),
  );
}

async function openMessage(file: SourceFile, shelf: SchemaShelf): Promise<OpenedFile> {
  const { path } = file;
  const none = (said: Said, line: number): OpenedFile => ({
    path,
    message: '',
    documents: 0,
    filed: [],
    issues: [messageIssue(said, { file: path, line, path: '' })],
  });
  const bytes = await bytesOf(file);
  const json = jsonIn(bytes);
  if (json !== undefined) {
    const { answer, issues } = readAnswer(json, path);
    const documents = answer === undefined ? 0 : 1;
    return {
      path,
      message: 'payment-data',
      documents,
      filed: [],
      issues,
      ...(answer && { answer }),
    };
  }
  const opened = await openMessageXml(bytes);
  if (opened.fault !== undefined)
    return none({ ...UNREADABLE, ...opened.fault }, opened.fault.line);
  const { root, document, enclosed = false } = opened;
  try {
    const code = messageCodeOf(root);
    const declares = root.name === DECLARATION.root.name;
    if (code === undefined && !declares)
      return none(
        {
          ...UNKNOWN,
          message: `The root element is ${root.name}: none of the messages that are checked.`,
          hint: 'CEB311, 411, 511, 621, 623, 625 and DecMessage are checked; receipts are for ewtp customs read.',
        },
        root.line,
      );
    const form = code === undefined ? DECLARATION : formOf(code);
    const { namespace } = form;
    const faults = await shelf.faults(document, form, root.namespace === '' ? '' : namespace);
    const nameless =
      root.namespace === ''
        ? [messageIssue(nameMissing(namespace), { file: path, line: root.line, path: root.name })]
        : [];
    const issues = [...nameless, ...schemaIssues(faults, root, form, path)];
    if (code === undefined) {
      const declaration = declarationIn(root, path);
      return { path, message: 'DecMessage', documents: 1, filed: [], declaration, issues };
    }
    const filed = filedOf(root, code, path);
    return { path, message: code, documents: filed.length, filed, issues, enclosed };
  } finally {
    document.dispose();
  }
}

/** The value, where the file is JSON: answers with payment data are. */
function jsonIn(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // What begins so and is no JSON is told as a file that is no message.
    return undefined;
  }
}

/** The bytes, as far as the bound that no message exceeds. */
export async function bytesOf(file: SourceFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.chunks()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_XML) break;
  }
  return Buffer.concat(chunks);
}

export const UNREADABLE = { code: 'CX25', rule: 'xml-unreadable', severity: 'error' } as const;
const UNKNOWN = { code: 'CX26', rule: 'message-unknown', severity: 'error' } as const;

function nameMissing(namespace: string): Said {
  return {
    code: 'CX27',
    rule: 'namespace-missing',
    severity: 'warning',
    message: `The message has no namespace; customs’ schema asks for ${namespace}.`,
    hint: 'Add it before it is sent: the gateway refuses a message without it (0002).',
  };
}
