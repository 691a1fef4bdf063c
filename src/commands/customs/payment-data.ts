// `ewtp customs payment-data`: what a platform answers when customs ask for the payment of an order.

import { fieldName } from '../../documents/issue.ts';
import { openLedger } from '../../documents/messages/checks/limits.ts';
import { type DraftFacts, draftsOf } from '../../documents/messages/draft/draft.ts';
import { draftIssues } from '../../documents/messages/draft/drafted.ts';
import { type PlacedOrder, readOrders } from '../../documents/messages/draft/read-orders.ts';
import { type MessageIssue, messageIssue } from '../../documents/messages/issue.ts';
import {
  answerText,
  type PaymentAnswer,
  textToSign,
} from '../../documents/messages/payment-data/answer.ts';
import { valueIssues } from '../../documents/messages/payment-data/checks.ts';
import { draftedAnswer } from '../../documents/messages/payment-data/draft.ts';
import { type DataRequest, requestsIn } from '../../documents/messages/payment-data/request.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { countText, issuesText, summaryOf } from '../../output/customs/issues.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import { checkFacts, countryNumbers, productsBySku } from './facts.ts';
import { type CustomsOptions, needed } from './options.ts';

const NAME = 'payment-data';

/** All requests are answered, or none: everything is checked before the first file is written. */
export async function answerRequests(
  path: string,
  options: CustomsOptions,
  session: Session,
): Promise<ExitCode> {
  const { world } = session;
  const asked = needed(options.request, '--request', 'request.json', NAME);
  const catalog = needed(options.catalog, '--catalog', 'catalog.csv', NAME);
  const out = needed(options.out, '--out', 'customs', NAME);
  const requests = await requestsFrom(asked, session);
  const products = await productsBySku(catalog, session);
  const facts: DraftFacts & Awaited<ReturnType<typeof checkFacts>> = {
    ...(await checkFacts(session, options.fx, products)),
    // Payments are the same by both ways of e-commerce.
    regime: 'cbec-direct',
    product: (sku) => products.get(sku),
    tariffLine: (hs8) => facts.tariff.line(hs8),
    country: await countryNumbers(session),
  };
  const answers: PaymentAnswer[] = [];
  const issues: MessageIssue[] = [];
  const open = new Map(requests.map((request) => [request.orderNo, request]));
  for await (const placed of readOrders(await world.files.open(path))) {
    const request = placed.order && open.get(placed.order.order);
    if (request === undefined) continue;
    open.delete(request.orderNo);
    const answered = answer(placed, request, facts);
    issues.push(...answered.issues);
    if (answered.answer !== undefined) answers.push(answered.answer);
  }
  issues.push(...Array.from(open.values(), (request) => unanswered(request, asked, path)));
  const failed = issues.some(({ severity }) => severity === 'error');
  const files = failed ? [] : await writeAnswers(answers, out, session);
  show({ ok: !failed, orders: path, requests: asked, out, issues, files }, options, session);
  return failed ? EXIT.findings : EXIT.fine;
}

/**
 * @throws UserError when the file holds something else
 */
async function requestsFrom(path: string, { world }: Session): Promise<readonly DataRequest[]> {
  const text = new TextDecoder().decode(await world.files.read(path));
  const requests = requestsIn(text);
  if (requests !== undefined) return requests;
  throw new UserError(
    `${visible(path)} holds no request of customs for payment data.`,
    'Give what customs sent as openReq: {"orderNo":"…","sessionID":"…","serviceTime":1796000000000}, one on each line.',
    { exit: EXIT.findings },
  );
}

function answer(
  placed: PlacedOrder,
  request: DataRequest,
  facts: DraftFacts & Awaited<ReturnType<typeof checkFacts>>,
): { readonly answer?: PaymentAnswer; readonly issues: readonly MessageIssue[] } {
  const { order, file, line, record } = placed;
  if (order === undefined) return { issues: placed.issues };
  // Only order and payment are looked at: a list may still lack its facts.
  const { entry: _list, cancel: _cancel, return: _return, waybill: _waybill, ...paid } = order;
  const drafts = draftsOf(paid, facts);
  const wrong = draftIssues(drafts, placed, order.order, openLedger(), facts);
  if (wrong.some(({ severity }) => severity === 'error')) return { issues: wrong };
  const drafted = draftedAnswer(order, drafts, request);
  const missing = drafted.complaints.map((complaint) =>
    messageIssue(complaint, {
      ...{ file, line, record, value: complaint.value },
      path: fieldName(complaint.path),
      ...(complaint.sku !== undefined && { sku: complaint.sku }),
    }),
  );
  if (drafted.answer === undefined) return { issues: [...wrong, ...missing] };
  const odd = valueIssues(drafted.answer, file).map((one) => ({ ...one, line, record }));
  return { answer: drafted.answer, issues: [...wrong, ...odd] };
}

function unanswered({ orderNo }: DataRequest, file: string, orders: string): MessageIssue {
  return messageIssue(
    {
      code: 'CX43',
      rule: 'request-unanswered',
      severity: 'error',
      message: `Customs ask for order ${orderNo}; ${orders} does not hold it.`,
      hint: 'Give the file that has the order, as it was sent in the order message.',
    },
    { file, line: 1, path: 'orderNo', value: orderNo },
  );
}

interface WrittenAnswer {
  readonly order: string;
  readonly answer: string;
  readonly toSign: string;
}

async function writeAnswers(
  answers: readonly PaymentAnswer[],
  out: string,
  { world: { files: disk } }: Session,
): Promise<readonly WrittenAnswer[]> {
  const written: WrittenAnswer[] = [];
  for (const [i, one] of answers.entries()) {
    // Order numbers are the platform's words and no names of files.
    const name = `payment-data-${String(i + 1).padStart(4, '0')}`;
    const files = { answer: `${name}.json`, toSign: `${name}.to-sign.txt` };
    await disk.write(disk.resolve(out, files.answer), answerText(one));
    await disk.write(disk.resolve(out, files.toSign), textToSign(one));
    written.push({ order: one.orders[0]?.values.orderNo ?? '', ...files });
  }
  return written;
}

interface Answered {
  readonly ok: boolean;
  readonly orders: string;
  readonly requests: string;
  readonly out: string;
  readonly issues: readonly MessageIssue[];
  readonly files: readonly WrittenAnswer[];
}

function show(answered: Answered, { json }: CustomsOptions, session: Session): void {
  const { issues, files, out, ok } = answered;
  const { world, style, note } = session;
  if (json) {
    const result = {
      schema: 'ewtp/customs-payment-data@1',
      ...answered,
      summary: summaryOf(issues),
    };
    world.terminal.out(`${jsonText(result, 2)}\n`);
    return;
  }
  if (!ok) {
    world.terminal.out(issuesText(issues, style));
    note(`${countText(issues)}. Nothing was written.`);
    return;
  }
  if (issues.length > 0) note(issuesText(issues, style));
  for (const { order, answer: sent, toSign } of files)
    world.terminal.out(`${visible(order)}  ${visible(out)}/${sent}  ${visible(out)}/${toSign}\n`);
  note(
    'Unsigned. The platform signs the text in .to-sign.txt as it stands, to the byte, and fills certNo and signValue; customs wait two minutes.',
  );
}
