// `ewtp customs read`: receipts from files, and what was sent from a folder.
import type { SourceFile } from '../../../io/world.ts';
import { openMessageXml } from '../envelope/open.ts';
import type { Filed } from '../filed.ts';
import { textOf } from '../filed.ts';
import type { XmlNode } from '../form/xml-tree.ts';
import { type MessageIssue, messageIssue } from '../issue.ts';
import { filedOf, messageCodeOf } from '../read.ts';
import { bytesOf, UNREADABLE } from '../set.ts';
import { type Joined, joinReceipts } from './join.ts';
import { type Receipt, receiptKindOf, receiptsOf } from './receipt.ts';

export interface ReadSet extends Joined {
  readonly receipts: number;
  readonly issues: readonly MessageIssue[];
}

/** @param sent files that were sent; those that are no messages are passed over */
export async function readReceipts(
  files: readonly SourceFile[],
  sent: readonly SourceFile[],
): Promise<ReadSet> {
  const filed: Filed[] = [];
  for (const file of sent) {
    const { root } = await rootOf(await bytesOf(file), file.path);
    if (root !== undefined) filed.push(...filedIn(root, file.path));
  }
  const receipts: Receipt[] = [];
  const issues: MessageIssue[] = [];
  for (const file of files) {
    const { root, issue } = await rootOf(await bytesOf(file), file.path);
    const kind = root && receiptKindOf(root);
    if (issue !== undefined) issues.push(issue);
    else if (root !== undefined && kind !== undefined)
      receipts.push(...receiptsOf(root, kind, file.path));
    else issues.push(noReceipt(root, file.path));
  }
  const answered = await returnedOrders(receipts);
  return { ...joinReceipts(filed, receipts, answered), receipts: receipts.length, issues };
}

async function rootOf(
  bytes: Uint8Array,
  path: string,
): Promise<{ readonly root?: XmlNode; readonly issue?: MessageIssue }> {
  const opened = await openMessageXml(bytes);
  if (opened.fault !== undefined) {
    const said = { ...UNREADABLE, ...opened.fault };
    return { issue: messageIssue(said, { file: path, line: opened.fault.line, path: '' }) };
  }
  opened.document.dispose();
  return { root: opened.root };
}

function filedIn(root: XmlNode, path: string): readonly Filed[] {
  const code = messageCodeOf(root);
  return code === undefined ? [] : filedOf(root, code, path);
}

/** A format error holds what was sent: its orders are the ones concerned. */
async function returnedOrders(
  receipts: readonly Receipt[],
): Promise<ReadonlyMap<Receipt, readonly string[]>> {
  const orders = new Map<Receipt, readonly string[]>();
  for (const receipt of receipts) {
    const original = receipt.values.oriBizMessage;
    if (receipt.code !== '900' || original === undefined || original === '') continue;
    const { root } = await rootOf(new TextEncoder().encode(original), receipt.file);
    if (root === undefined) continue;
    const named = filedIn(root, receipt.file).map(({ head }) => textOf(head, 'orderNo'));
    orders.set(receipt, [...new Set(named)]);
  }
  return orders;
}

function noReceipt(root: XmlNode | undefined, file: string): MessageIssue {
  return messageIssue(
    {
      code: 'CX26',
      rule: 'message-unknown',
      severity: 'error',
      message: `The root element is ${root?.name ?? '?'}: none of the receipts that are read.`,
      hint: 'Receipts are CEB312, 412, 512, 514, 622, 624, 626, 816, 818 and 900; give what was sent with --sent.',
    },
    { file, line: root?.line ?? 1, path: '' },
  );
}
