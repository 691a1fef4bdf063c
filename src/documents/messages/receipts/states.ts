// What the states and codes of receipts mean, and what to do next. Source: the interface specification
// of May 2022 for the codes; the advice is ours.

/** How a document stands: what decides about the next step. */
export type Standing = 'waiting' | 'held' | 'refused' | 'released' | 'closed' | 'unknown';

export interface State {
  readonly status: string;
  readonly standing: Standing;
  readonly words: string;
  readonly next: string;
}

const WAIT = 'Wait for the next receipt.';
const HELD = 'Ask the declarant what customs wants to see; the parcel waits.';

export const STATES: readonly State[] = [
  {
    status: '1',
    standing: 'waiting',
    words: 'stored at the E-Port',
    next: 'It is not declared yet: the declarant sends it.',
  },
  { status: '2', standing: 'waiting', words: 'being declared by the E-Port', next: WAIT },
  { status: '3', standing: 'waiting', words: 'sent to customs', next: WAIT },
  {
    status: '4',
    standing: 'refused',
    words: 'could not be sent to customs',
    next: 'Have it sent again.',
  },
  {
    status: '100',
    standing: 'refused',
    words: 'refused by customs',
    next: 'Mend what the receipt names, and send it again.',
  },
  { status: '120', standing: 'waiting', words: 'stored by customs', next: WAIT },
  { status: '300', standing: 'held', words: 'checked by an officer', next: HELD },
  { status: '399', standing: 'waiting', words: 'decided by customs', next: WAIT },
  { status: '500', standing: 'held', words: 'inspected', next: HELD },
  { status: '501', standing: 'held', words: 'detained', next: HELD },
  { status: '502', standing: 'held', words: 'detained', next: HELD },
  { status: '503', standing: 'held', words: 'detained', next: HELD },
  { status: '599', standing: 'held', words: 'detained', next: HELD },
  {
    status: '700',
    standing: 'refused',
    words: 'returned by customs',
    next: 'Ask the declarant whether to mend it or to take the parcel back.',
  },
  {
    status: '800',
    standing: 'released',
    words: 'released',
    next: 'Nothing: the parcel may be delivered.',
  },
  { status: '899', standing: 'closed', words: 'closed', next: 'Nothing.' },
];

/** Error codes, which stand in place of a state and begin with a minus sign. */
export const ERROR_CODES: Readonly<Record<string, string>> = {
  '-10101': 'the kind of enterprise is wrong',
  '-10102': 'the code of an enterprise is wrong',
  '-301001': 'the order has no lines',
  '-301002': 'a line number comes twice',
  '-301009': 'appType is wrong',
  '-301010': 'the order number exists already',
  '-301011': 'the order is declared already',
  '-401004': 'the payment is not found',
  '-401007': 'the payment exists already',
  '-504012': 'the waybill exists already',
  '-504015': 'the waybill exists already',
  '-621001': 'the list failed its check',
  '-621002': 'the receipts of the four documents cannot be read',
  '-621004': 'the list is declared already',
  '-621005': 'the order is over the limit of one order',
  '-621018': 'the buyer is over the limit of the year',
  '-621027': 'a line number comes twice',
  '-621028': 'the signed data differ',
  '-621029': 'the signature failed its check',
  '-621030': 'too many documents or lines',
  '-625009': 'second unit and second quantity do not go together',
  '-625209': 'a returned line is not in the list',
  '0001': 'the format is wrong',
  '0002': 'the message fails the schema',
  '1001': 'the signature is not valid',
  '1002': 'the certificate is out of date',
  '1003': 'it cannot be decrypted',
  '1004': 'the signature does not fit the data',
  '2001': 'the receiver is wrong',
  '2002': 'the receiver is wrong',
  '3001': 'a fault of the gateway',
  '3002': 'a fault of the gateway',
  '3003': 'a fault of the gateway',
};

/** A state in words; what is not known is shown as it is, never guessed. */
export function stateOf(status: string, format = false): State {
  const known = STATES.find((state) => state.status === status);
  if (known !== undefined && !format) return known;
  const error = ERROR_CODES[status];
  if (error !== undefined)
    return {
      status,
      standing: 'refused',
      words: `refused: ${error}`,
      next: 'Mend it, check it with ewtp customs check, and send it again.',
    };
  if (format || status.startsWith('-'))
    return {
      status,
      standing: 'refused',
      words: `refused with code ${status}`,
      next: 'Read what the receipt says, mend it, and send it again.',
    };
  return {
    status,
    standing: 'unknown',
    words: `state ${status}, which ewtp does not know`,
    next: 'Ask the declarant what it means.',
  };
}

/** States of a tax bill. */
export const TAX_STATES: Readonly<Record<string, string>> = {
  '1': 'made',
  '2': 'summed up for payment',
  '3': 'void',
};
