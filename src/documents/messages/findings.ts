// Findings that no check over an order makes: about files, orders and facts. Their words are said
// where they are found.
import type { Severity } from '../../issue.ts';

interface Finding {
  readonly code: `CX${number}`;
  readonly name: string;
  readonly severity: Severity;
  readonly title: string;
}

export const FINDINGS: readonly Finding[] = [
  {
    code: 'CX00',
    name: 'order-invalid',
    severity: 'error',
    title: 'A line is no order of the form above.',
  },
  {
    code: 'CX15',
    name: 'schema-violated',
    severity: 'error',
    title: 'An element is missing, too many, in the wrong place, too long or of the wrong form.',
  },
  {
    code: 'CX22',
    name: 'sku-unknown',
    severity: 'error',
    title: 'The SKU of a line is not in the catalog.',
  },
  {
    code: 'CX23',
    name: 'fact-missing',
    severity: 'error',
    title: 'A fact that the message needs is not known; the hint names where to say it.',
  },
  {
    code: 'CX25',
    name: 'xml-unreadable',
    severity: 'error',
    title: 'The file is no well-formed XML, or declares a document type.',
  },
  {
    code: 'CX26',
    name: 'message-unknown',
    severity: 'error',
    title: 'The root element is none of these messages.',
  },
  {
    code: 'CX27',
    name: 'namespace-missing',
    severity: 'warning',
    title: 'The message has no namespace, which customs’ schema asks for.',
  },
  {
    code: 'CX43',
    name: 'request-unanswered',
    severity: 'error',
    title: 'Customs ask for the payment of an order that the file does not hold.',
  },
  {
    code: 'CX44',
    name: 'envelope-sender',
    severity: 'error',
    title: 'The sender’s number is too long for the envelope of the exchange platform.',
  },
];
