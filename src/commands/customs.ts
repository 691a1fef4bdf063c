import { nearest } from '../did-you-mean.ts';
import { type ExitCode, UserError } from '../errors.ts';
import { visible } from '../output/visible.ts';
import type { CustomsOptions } from './customs/options.ts';
import type { Session } from './session.ts';
import type { Verb } from './verb.ts';

const collect = (value: string, before: readonly string[]) => [...before, value];

/** Prepares, checks and reads the customs messages of Chinese e-commerce; it files none. */
export const customs: Verb = {
  examples: [
    {
      line: 'ewtp customs build examples/orders.jsonl --catalog examples/catalog.csv --regime cbec-direct --out out/customs',
      says: 'order, payment, waybill and list of each order, as drafts',
    },
    {
      line: 'ewtp customs check out/customs/CEB311Message-0001.xml out/customs/CEB621Message-0001.xml',
      says: 'what is wrong in messages, yours or a partner’s',
    },
    {
      line: 'ewtp customs read receipt.xml --sent out/customs',
      says: 'how every order stands, and what to do next',
    },
    {
      line: 'ewtp customs payment-data examples/orders.jsonl --request examples/payment-request.json --catalog examples/catalog.csv --out out/customs',
      says: 'what the platform answers when customs ask for an order’s payment',
    },
  ],

  describe: (command) =>
    command
      .argument('<what>', 'build, check, read or payment-data')
      .argument('[files...]', 'the orders (JSON Lines or CSV), message files, or receipts')
      .option('--catalog <file>', 'the catalog that the SKUs are of')
      .option('--regime <name>', 'build: cbec-direct (9610) or cbec-bonded (1210)')
      .option('--out <dir>', 'build: the folder to write to')
      .option(
        '--message <number>',
        'build: only 311, 411, 511, 621, 623 or 625 (repeatable; else what the orders have data for)',
        collect,
        [],
      )
      .option('--fx <currency=rate>', 'yuan for a dollar, USD=7.10: the beer tax asks', collect, [])
      .option(
        '--receiver <number>',
        'build: each message also in the envelope of the exchange platform, for this receiver',
      )
      .option('--request <file>', 'payment-data: what customs asked, the openReq field')
      .option('--sent <dir>', 'read: the folder of what was sent, to join receipts to orders')
      .option('--format <name>', 'read: table, json or csv (table)')
      .option('--json', 'print the result as JSON'),

  async run(command, session) {
    const [what = '', ...files] = command.args;
    return runVerb(what, files, command.opts<CustomsOptions>(), session);
  },
};

const VERBS = ['build', 'check', 'read', 'payment-data'] as const;

async function runVerb(
  what: string,
  files: readonly string[],
  options: CustomsOptions,
  session: Session,
): Promise<ExitCode> {
  switch (VERBS.find((verb) => verb === what)) {
    case 'build': {
      const orders = onlyFile(files, 'build', '--regime cbec-direct --out customs');
      return (await import('./customs/build.ts')).buildMessages(orders, options, session);
    }
    case 'payment-data': {
      const orders = onlyFile(files, 'payment-data', '--request request.json --out customs');
      return (await import('./customs/payment-data.ts')).answerRequests(orders, options, session);
    }
    case 'check':
      return (await import('./customs/check.ts')).checkMessages(files, options, session);
    case 'read':
      return (await import('./customs/read.ts')).showReceipts(files, options, session);
    default: {
      const close = nearest(what, VERBS);
      throw new UserError(
        `ewtp customs cannot ${visible(what)}.`,
        close === undefined ? `Use one of ${VERBS.join(', ')}.` : `Did you mean ${close}?`,
      );
    }
  }
}

/**
 * @throws UserError when there is none, or more
 */
function onlyFile(files: readonly string[], what: string, flags: string): string {
  const [orders, ...more] = files;
  if (orders !== undefined && more.length === 0) return orders;
  throw new UserError(
    `ewtp customs ${what} takes one file of orders.`,
    `For example: ewtp customs ${what} orders.jsonl --catalog catalog.csv ${flags}`,
  );
}
