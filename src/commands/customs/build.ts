import { sha256 } from '../../documents/issued.ts';
import { openLedger } from '../../documents/messages/checks/limits.ts';
import { batcher } from '../../documents/messages/draft/batch.ts';
import { type DraftFacts, draftsOf } from '../../documents/messages/draft/draft.ts';
import { draftIssues } from '../../documents/messages/draft/drafted.ts';
import type { Order } from '../../documents/messages/draft/order.ts';
import { type PlacedOrder, readOrders } from '../../documents/messages/draft/read-orders.ts';
import { messageWriter } from '../../documents/messages/draft/write.ts';
import {
  ENVELOPE,
  envelopeWriter,
  LONGEST_ID,
} from '../../documents/messages/envelope/envelope.ts';
import { assertKeeps, schemaShelf } from '../../documents/messages/form/schema-check.ts';
import { type MessageIssue, messageIssue } from '../../documents/messages/issue.ts';
import {
  CUSTOMS_MANIFEST,
  type CustomsManifest,
  type WrittenMessage,
  writtenBefore,
} from '../../documents/messages/manifest.ts';
import { type Message, type MessageCode, rootName } from '../../documents/messages/message.ts';
import { formOf } from '../../documents/messages/message-form.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { countText, issuesText, summaryOf } from '../../output/customs/issues.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import { checkFacts, countryNumbers, productsBySku } from './facts.ts';
import {
  type CustomsOptions,
  ecommerceRegime,
  messagesAsked,
  needed,
  receiverAsked,
} from './options.ts';

/** `ewtp customs build`: all orders are checked before the first message is written. */
export async function buildMessages(
  path: string,
  options: CustomsOptions,
  session: Session,
): Promise<ExitCode> {
  const regime = ecommerceRegime(options);
  const wanted = messagesAsked(options);
  const catalog = needed(options.catalog, '--catalog', 'catalog.csv');
  const out = needed(options.out, '--out', 'customs');
  const products = await productsBySku(catalog, session);
  const known = await checkFacts(session, options.fx, products);
  const receiver = receiverAsked(options);
  const facts: BuildFacts = {
    ...known,
    regime,
    ...(receiver !== undefined && { receiver }),
    product: (sku) => products.get(sku),
    tariffLine: (hs8) => known.tariff.line(hs8),
    country: await countryNumbers(session),
  };
  const { issues, orders } = await issuesIn(path, facts, session);
  const failed = orders === 0 || issues.some(({ severity }) => severity === 'error');
  const files = failed ? [] : await writeMessages(path, wanted, facts, out, session);
  showBuilt({ path, out, regime, issues, files, failed, orders }, options, session);
  return failed ? EXIT.findings : EXIT.fine;
}

interface BuildFacts extends DraftFacts, Awaited<ReturnType<typeof checkFacts>> {
  /** Of the envelopes, where they are asked for. */
  readonly receiver?: string;
}

async function issuesIn(
  path: string,
  facts: BuildFacts,
  { world, progress }: Session,
): Promise<{ readonly issues: readonly MessageIssue[]; readonly orders: number }> {
  const issues: MessageIssue[] = [];
  const ledger = openLedger();
  let orders = 0;
  for await (const placed of readOrders(await world.files.open(path))) {
    orders++;
    progress.at(`order ${orders} checked`);
    const { order } = placed;
    if (order === undefined) issues.push(...placed.issues);
    else {
      issues.push(...draftIssues(draftsOf(order, facts), placed, order.order, ledger, facts));
      if (facts.receiver !== undefined) issues.push(...senderIssues(order, placed));
    }
  }
  progress.done();
  return { issues, orders };
}

async function writeMessages(
  path: string,
  wanted: ReadonlySet<MessageCode>,
  facts: BuildFacts,
  out: string,
  { world, progress, world: { files: disk } }: Session,
): Promise<readonly WrittenMessage[]> {
  const manifestPath = disk.resolve(out, CUSTOMS_MANIFEST);
  const before = await writtenBefore(manifestPath, disk);
  // While there is no manifest, the folder is not whole.
  await disk.remove(manifestPath);
  const shelf = schemaShelf();
  const write = await messageWriter();
  const { receiver } = facts;
  const enclose = receiver === undefined ? undefined : await envelopeWriter(receiver);
  const batches = batcher(wanted);
  const written: WrittenMessage[] = [];
  const put = async (messages: readonly Message[]) => {
    for (const message of messages) {
      const text = write(message);
      await assertKeeps(text, formOf(message.code), shelf);
      const name = fileName(message.code, written);
      await disk.write(disk.resolve(out, name), text);
      const envelope = `DxpMsg-${name}`;
      if (enclose !== undefined) {
        const enclosed = enclose(message, text, name);
        await assertKeeps(enclosed, ENVELOPE, shelf);
        await disk.write(disk.resolve(out, envelope), enclosed);
      }
      written.push({
        message: message.code,
        path: name,
        documents: message.entries.length,
        guid: message.guid,
        sha256: sha256(text),
        ...(enclose !== undefined && { envelope }),
      });
      progress.at(`${name} written`);
      await world.clock.turn();
    }
  };
  try {
    for await (const { order } of readOrders(await disk.open(path)))
      if (order !== undefined) await put(batches.add(draftsOf(order, facts)));
    await put(batches.rest());
  } finally {
    shelf.dispose();
    progress.done();
  }
  for (const old of before)
    if (!written.some(({ path: name, envelope }) => old === name || old === envelope))
      await disk.remove(disk.resolve(out, old));
  const manifest: CustomsManifest = {
    schema: 'ewtp/customs-build@1',
    orders: path,
    regime: facts.regime,
    files: written,
  };
  await disk.write(manifestPath, `${jsonText(manifest, 2)}\n`);
  return written;
}

/** The envelope has less room for the sender's number than the message. */
function senderIssues({ transfer }: Order, place: PlacedOrder): readonly MessageIssue[] {
  if (transfer.dxpId.length <= LONGEST_ID) return [];
  return [
    messageIssue(
      {
        code: 'CX44',
        rule: 'envelope-sender',
        severity: 'error',
        message: `transfer.dxpId has ${transfer.dxpId.length} signs; the envelope takes ${LONGEST_ID}.`,
        hint: 'Ask the sender for the number at the exchange, or build without --receiver.',
      },
      {
        file: place.file,
        line: place.line,
        record: place.record,
        path: 'transfer.dxpId',
        value: transfer.dxpId,
      },
    ),
  ];
}

function fileName(code: MessageCode, written: readonly WrittenMessage[]): string {
  const number = written.filter(({ message }) => message === code).length + 1;
  return `${rootName(code)}-${String(number).padStart(4, '0')}.xml`;
}

interface Built {
  readonly path: string;
  readonly out: string;
  readonly regime: string;
  readonly issues: readonly MessageIssue[];
  readonly files: readonly WrittenMessage[];
  readonly failed: boolean;
  readonly orders: number;
}

function showBuilt(
  { path, out, regime, issues, files, failed, orders }: Built,
  { json }: CustomsOptions,
  { world, style, note }: Session,
): void {
  if (json) {
    const result = {
      schema: 'ewtp/customs-build@1',
      ok: !failed,
      orders: path,
      regime,
      out,
      summary: summaryOf(issues),
      issues,
      files,
    };
    world.terminal.out(`${jsonText(result, 2)}\n`);
    return;
  }
  if (failed) {
    world.terminal.out(issuesText(issues, style));
    note(
      orders === 0
        ? `${visible(path)} holds no orders. Nothing was written.`
        : `${orders} orders, ${countText(issues)}. Nothing was written.`,
    );
    return;
  }
  if (issues.length > 0) note(issuesText(issues, style));
  for (const { path: name, documents, envelope } of files) {
    const inside = envelope === undefined ? '' : `, also in ${envelope}`;
    world.terminal.out(`${visible(out)}/${visible(name)}  ${documents} documents${inside}\n`);
  }
  note(
    `${orders} orders in ${files.length} messages, ${countText(issues)}. They are unsigned drafts: whoever files them in China signs and sends them.`,
  );
}
