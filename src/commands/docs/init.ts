import { stringify } from 'yaml';
import { isEori, isUscc } from '../../documents/identifiers.ts';
import { INCOTERMS, MODES } from '../../documents/incoterm.ts';
import { readShipment } from '../../documents/read-shipment.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';

interface Question {
  /** Where the answer goes in the file. */
  readonly path: string;
  readonly asks: string;
  readonly standard: string;
  readonly choices?: readonly string[];
}

/** `ewtp docs init`: asks, or takes --set, and writes a shipment file; what is left open stays ''. */
export async function initShipment(
  path: string,
  { set, json }: DocsOptions,
  session: Session,
): Promise<ExitCode> {
  const { world, interactive, asOf } = session;
  const given = new Map(set.map(assignment));
  const answers = new Map<string, string>();
  for (const question of questionsFor(asOf)) {
    const answer = given.get(question.path);
    answers.set(
      question.path,
      answer ?? (interactive ? await ask(question, session) : question.standard),
    );
    given.delete(question.path);
  }
  for (const [other, value] of given) answers.set(other, value);
  const text = `${HEAD}${yamlOf(answers)}`;
  if (!(await world.files.create(world.files.resolve(path), text)))
    throw new UserError(
      `${visible(path)} exists already.`,
      'Name another file: ewtp docs init my-shipment.yaml',
    );
  if (json) world.terminal.out(`${JSON.stringify({ schema: 'ewtp/docs-init@1', path })}\n`);
  else world.terminal.out(`${visible(path)}\n`);
  session.note(
    `Fill in what is still "", add a line for each product, then: ewtp docs ${visible(path)} --check`,
  );
  return EXIT.fine;
}

const HEAD = `# A shipment for ewtp. All that may stand here: schemas/shipment.json.
`;

function questionsFor(asOf: string): readonly Question[] {
  const q = (path: string, asks: string, standard = '', choices?: readonly string[]): Question =>
    choices === undefined ? { path, asks, standard } : { path, asks, standard, choices };
  return [
    q('reference', 'Your own name of this shipment?', `SH-${asOf.slice(0, 4)}-001`),
    q('catalog', 'Your catalog file?', 'catalog.csv'),
    q('date', 'The day the goods leave (YYYY-MM-DD)?', asOf),
    q('seller.name', 'Your company’s name?'),
    q('seller.address', 'Its street and number?'),
    q('seller.postcode', 'Its postcode?'),
    q('seller.city', 'Its city?'),
    q('seller.country', 'Its country (two letters)?', 'BE'),
    q('seller.eori', 'Its EORI number?'),
    q('buyer.name', 'The buyer’s name in Latin letters?'),
    q('buyer.nameZh', 'The buyer’s name in Chinese?'),
    q('buyer.addressZh', 'The buyer’s address in Chinese?'),
    q('buyer.country', 'The buyer’s country?', 'CN'),
    q('buyer.uscc', 'The buyer’s unified social credit code (18 signs)?'),
    q('terms.incoterm', 'The Incoterm?', 'FCA', INCOTERMS),
    q('terms.place', 'The place named with it?'),
    q('terms.currency', 'The currency of the prices?', 'EUR'),
    q('terms.payment', 'The terms of payment, in words?', 'T/T in advance'),
    q('transport.mode', 'How do the goods travel?', 'air', MODES),
    q('transport.loading.name', 'From which port or airport?'),
    q('transport.discharge.name', 'To which port or airport?'),
    q('wood', 'Wood in the packing (none, processed, solid)?', 'none', [
      'none',
      'processed',
      'solid',
    ]),
    q('lines.0.sku', 'The first product’s SKU?'),
    q('lines.0.quantity', 'How many of it?', '1'),
  ];
}

function ask({ path, asks, standard, choices }: Question, { world }: Session): Promise<string> {
  return choices === undefined
    ? world.prompt.input(asks, standard, (answer) => wrongAnswer(path, answer))
    : world.prompt.select(asks, choices, standard);
}

/** Numbers whose form the checks judge, not the schema. */
const NUMBERS: Readonly<Record<string, readonly [(code: string) => boolean, string]>> = {
  'seller.eori': [isEori, 'This is no EORI number; a Belgian one is BE and ten digits.'],
  'buyer.uscc': [isUscc, 'This is no unified social credit code: 18 signs, the last one a check.'],
};

/** What the reader of shipments would say to it; nothing said yet is fine, it can be filled in later. */
function wrongAnswer(path: string, answer: string): string | undefined {
  if (answer.trim() === '') return undefined;
  const number = NUMBERS[path];
  if (number !== undefined) return number[0](answer) ? undefined : number[1];
  const field = path.replace(/\.(\d+)/g, '[$1]');
  return readShipment(yamlOf(new Map([[path, answer]])), path).issues.find(
    (issue) => issue.field === field,
  )?.message;
}

function yamlOf(answers: ReadonlyMap<string, string>): string {
  return stringify(nested(answers), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

function assignment(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const path = text.slice(0, at);
  if (at < 1 || !/^[A-Za-z$]\w*(\.\w+)*$/.test(path) || /(^|\.)__proto__(\.|$)/.test(path))
    throw new UserError(
      `--set ${visible(text)} is no path=value.`,
      'Write it as seller.name=Atelier Exemple.',
    );
  return [path, text.slice(at + 1)];
}

/** `seller.name` and the like as groups; a part that is a number makes a list. */
function nested(answers: ReadonlyMap<string, string>): unknown {
  const tops = new Map<string, Map<string, string>>();
  const plain = new Map<string, string>();
  for (const [path, value] of answers) {
    const [head = '', ...rest] = path.split('.');
    if (rest.length === 0) plain.set(head, value);
    else tops.set(head, (tops.get(head) ?? new Map()).set(rest.join('.'), value));
  }
  const order = [...new Set([...answers.keys()].map((path) => path.split('.', 1)[0] ?? ''))];
  const entries = order.map(
    (head) =>
      [head, tops.has(head) ? nested(tops.get(head) ?? new Map()) : plain.get(head)] as const,
  );
  return order.every((head) => /^\d+$/.test(head)) && order.length > 0
    ? entries.map(([, value]) => value)
    : Object.fromEntries(entries);
}
