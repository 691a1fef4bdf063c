import type { Command } from 'commander';
import { UserError } from '../errors.ts';
import type { DocsOptions } from './docs/options.ts';
import type { Verb } from './verb.ts';

const collect = (value: string, before: readonly string[]) => [...before, value];

export const docs: Verb = {
  examples: [
    { line: 'ewtp docs examples/shipment.yaml', says: 'writes every paper this shipment needs' },
    { line: 'ewtp docs shipment.yaml --check', says: 'says what contradicts what, writes nothing' },
    {
      line: 'ewtp docs shipment.yaml --type commercial-invoice --format pdf --format xlsx',
      says: 'one paper in two formats',
    },
    { line: 'ewtp docs init', says: 'asks, and starts a shipment file' },
    { line: 'ewtp docs list', says: 'the papers there are, who issues and who files them' },
    {
      line: 'ewtp docs checklist shipment.yaml',
      says: 'which papers this shipment needs, and from whom',
    },
    {
      line: 'ewtp docs verify out/SH-2026-014',
      says: 'finds a paper changed by as little as a byte',
    },
  ],

  describe: (command: Command) =>
    command
      .argument(
        '<shipment>',
        'a shipment file (YAML or JSON); or one of init, list, checklist, verify',
      )
      .argument('[what]', 'the file or folder of init, checklist and verify')
      .option(
        '--type <name>',
        'only this document (repeatable; else what the shipment needs)',
        collect,
        [],
      )
      .option(
        '--format <name>',
        'pdf, xlsx, json, html, or xml for papers that become a message (repeatable; pdf)',
        collect,
        [],
      )
      .option('--out <dir>', 'where to write (else out/ and the shipment’s reference)')
      .option('--catalog <file>', 'the catalog (else the one the shipment names)')
      .option('--check', 'only check the papers against each other')
      .option('--force', 'write in spite of errors')
      .option('--revise', 'issue changed papers under their old numbers, as revisions')
      .option('--templates <dir>', 'your copy of templates/documents')
      .option('--font-path <file>', 'a further font, for rare characters (repeatable)', collect, [])
      .option(
        '--set <path=value>',
        'init: an answer, for example seller.name=Atelier (repeatable)',
        collect,
        [],
      )
      .option('--json', 'print the result as JSON'),

  async run(command, session) {
    const [first = '', second, ...more] = command.args;
    const options = command.opts<DocsOptions>();
    if (more.length > 0 || (second !== undefined && !SUBCOMMANDS.has(first)))
      throw new UserError('ewtp docs takes one shipment at a time.', 'Run it once for each file.');
    if (second !== undefined && first === 'list')
      throw new UserError(
        'ewtp docs list takes no name.',
        'Write ewtp docs checklist shipment.yaml.',
      );
    switch (first) {
      case 'list':
        return (await import('./docs/list.ts')).listDocs(options, session);
      case 'init':
        return (await import('./docs/init.ts')).initShipment(
          second ?? 'shipment.yaml',
          options,
          session,
        );
      case 'verify':
        return (await import('./docs/verify.ts')).verifyDocs(
          needed(second, 'verify DIR'),
          options,
          session,
        );
      case 'checklist':
        return (await import('./docs/checklist.ts')).showChecklist(
          needed(second, 'checklist shipment.yaml'),
          options,
          session,
        );
      default:
        return (await import('./docs/write.ts')).writeDocs(first, options, session);
    }
  },
};

const SUBCOMMANDS: ReadonlySet<string> = new Set(['list', 'init', 'verify', 'checklist']);

function needed(word: string | undefined, usage: string): string {
  if (word !== undefined) return word;
  throw new UserError(
    `ewtp docs ${usage.split(' ', 1)[0]} needs a name.`,
    `Write ewtp docs ${usage}.`,
  );
}
