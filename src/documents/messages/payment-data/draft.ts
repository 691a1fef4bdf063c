// The answer about one order, filled from the order and from its payment message: what both say can
// then not differ.
import type { Complaint } from '../../issue.ts';
import { type Drafts, guidOf } from '../draft/draft.ts';
import { YUAN } from '../draft/heads.ts';
import { CLEARING, MEANS, type Order } from '../draft/order.ts';
import type { PaymentAnswer } from './answer.ts';
import type { DataRequest } from './request.ts';

export interface DraftedAnswer {
  /** Absent while a fact is missing. */
  readonly answer?: PaymentAnswer;
  readonly complaints: readonly Complaint[];
}

export function draftedAnswer(
  order: Order,
  { entries }: Drafts,
  { sessionID, serviceTime }: DataRequest,
): DraftedAnswer {
  const complaints = missingFacts(order);
  const paid = entries['411'];
  if (complaints.length > 0 || paid === undefined) return { complaints };
  const { payment, platform } = order;
  const names = entries['311']?.lines ?? [];
  const goods = order.lines.map(({ link = '' }, i) => ({
    gname: names[i]?.itemName ?? '',
    itemLink: link,
  }));
  const receiver = payment?.receiver;
  const head = {
    initalRequest: payment?.request ?? '',
    initalResponse: payment?.response ?? '',
    ebpCode: platform.code,
    payCode: paid.head.payCode ?? '',
    payTransactionId: paid.head.payTransactionId ?? '',
    totalAmount: paid.head.amountPaid ?? '',
    currency: YUAN,
    verDept: numberIn(CLEARING, payment?.clearing),
    payType: numberIn(MEANS, payment?.means),
    tradingTime: paid.head.payTime ?? '',
  };
  const values = {
    orderNo: order.order,
    recpAccount: receiver?.account ?? '',
    ...(receiver?.code !== undefined && { recpCode: receiver.code }),
    recpName: receiver?.name ?? '',
  };
  const orders = [{ values, goods }];
  const guid = guidOf(['payment-data', sessionID, head, orders]);
  return {
    complaints,
    answer: {
      sessionID,
      head: { guid, ...head },
      orders,
      serviceTime,
      certNo: '',
      signValue: '',
    },
  };
}

/** Official numbers begin at 1. */
function numberIn(all: readonly string[], one: string | undefined): string {
  return one === undefined ? '' : `${all.indexOf(one) + 1}`;
}

const ASKED = [
  ['request', 'the request that was sent to the payment company'],
  ['response', 'the answer of the payment company'],
  ['clearing', `the house that cleared the payment: ${CLEARING.join(', ')}`],
  ['means', `the means of payment: ${MEANS.join(', ')}`],
  ['receiver', 'the account and name that received the money'],
] as const;

function missingFacts({ payment, lines }: Order): readonly Complaint[] {
  if (payment === undefined) return [missing(['payment'], 'the payment')];
  const asked = ASKED.filter(([name]) => payment[name] === undefined);
  return [
    ...asked.map(([name, words]) => missing(['payment', name], words)),
    ...lines.flatMap(({ link, sku }, i) =>
      link === undefined
        ? [missing(['lines', i, 'link'], `the address of the page that shows ${sku}`, sku)]
        : [],
    ),
  ];
}

function missing(path: Complaint['path'], words: string, sku?: string): Complaint {
  return {
    code: 'CX23',
    rule: 'fact-missing',
    severity: 'error',
    path,
    value: '',
    message: `Customs ask for ${words}; the order does not say it.`,
    hint: 'The platform has it from its payment system: add it to the order.',
    ...(sku !== undefined && { sku }),
  };
}
