// Cancellation of a list and return of goods.
import type { Complaint } from '../../issue.ts';
import type { Values } from '../form/field.ts';
import type { Entry } from '../message.ts';
import type { AFTER_HEAD, RETURN_LINE } from '../tables/after.ts';
import { buyerOf, DRAFT, partiesOf, stamp } from './heads.ts';
import type { DraftLine } from './line.ts';
import type { Order } from './order.ts';

export function afterEntries(
  order: Order,
  lines: readonly DraftLine[],
  note: (complaint: Complaint) => void,
): Readonly<Partial<Record<'623' | '625', Entry>>> {
  const { cancel, return: back, entry, waybill } = order;
  if (cancel === undefined && back === undefined) return {};
  if (entry === undefined || waybill === undefined) {
    note({
      code: 'CX23',
      rule: 'fact-missing',
      severity: 'error',
      path: [cancel === undefined ? 'return' : 'cancel'],
      value: '',
      message: 'A cancellation or return names the list’s customs office and waybill.',
      hint: 'Add entry and waybill to the order, as they were declared.',
    });
    return {};
  }
  const head = (list: string, reason: string): Values<typeof AFTER_HEAD> => ({
    ...DRAFT,
    appTime: stamp(order.time),
    customsCode: entry.customs,
    orderNo: order.order,
    ...partiesOf(order),
    logisticsNo: waybill.number,
    logisticsCode: waybill.code,
    logisticsName: waybill.name,
    copNo: entry.number ?? order.order.slice(-20),
    invtNo: list,
    ...buyerOf(order),
    agentCode: entry.declarant.code,
    agentName: entry.declarant.name,
    reason,
  });
  return {
    ...(cancel && { '623': { head: head(cancel.list, cancel.reason), lines: [] } }),
    ...(back && {
      '625': { head: head(back.list, back.reason), lines: returnLines(back.lines, lines, note) },
    }),
  };
}

function returnLines(
  wanted: NonNullable<Order['return']>['lines'],
  lines: readonly DraftLine[],
  note: (complaint: Complaint) => void,
): readonly Values<typeof RETURN_LINE>[] {
  return wanted.flatMap(({ line, quantity }, i) => {
    const sold = lines[line - 1];
    if (sold === undefined || Number(quantity) > Number(sold.list.qty)) {
      note({
        code: 'CX21',
        rule: 'return-differs',
        severity: 'error',
        path: ['return', 'lines', i],
        value: sold === undefined ? String(line) : quantity,
        message:
          sold === undefined
            ? `The order has no line ${line}.`
            : `${quantity} are returned of ${sold.list.qty ?? '?'} on line ${line}.`,
        hint: 'Return lines of the order, and no more than was bought.',
      });
      return [];
    }
    const { gcode = '', gname = '', unit = '' } = sold.list;
    return [{ gnum: String(line), gcode, gname, qty: quantity, unit }];
  });
}
