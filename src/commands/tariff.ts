import { EXIT, UserError } from '../errors.ts';
import { withStrictData } from './strict-data.ts';
import type { TariffOptions } from './tariff/options.ts';
import type { Verb } from './verb.ts';

/** Shows what the tariff says of a code, finds codes for words, imports official lists, says how old the data are. */
export const tariff: Verb = {
  examples: [
    { line: 'ewtp tariff 1806.31', says: 'the lines and duty of a subheading' },
    { line: 'ewtp tariff 22042100 --origin BE', says: 'a line in full' },
    { line: 'ewtp tariff bonbons au chocolat', says: 'candidate codes for words' },
    { line: 'ewtp tariff import vat-2026.xlsx', says: 'load an official list' },
    { line: 'ewtp tariff status', says: 'which data are in use, and how old they are' },
  ],
  describe: (command) =>
    withStrictData(
      command
        .argument('<code or words...>', 'a code of 2 to 10 digits, or words; import FILE; status')
        .option('--origin <country>', 'country of origin, for example BE: its trade measures')
        .option('--json', 'one JSON document')
        .option('--kind <kind>', 'import: rates, vat, consumption-tax or cbec-list (else found)')
        .option(
          '--source <title>',
          'import: title and number of the notice, where the file has none',
        )
        .option('--valid-from <date>', 'import: first day of the rows that do not say theirs')
        .option('--sheet <name>', 'import: sheet of a workbook, by name or number')
        .option('--merge', 'import: keep rows imported before that the file does not have')
        .option('--dry-run', 'import: say what would change, store nothing'),
    ),

  async run(command, session) {
    const [first = '', second, ...more] = command.args;
    const options = command.opts<TariffOptions>();
    if (first === 'status' && second === undefined) {
      const { tariffStatus } = await import('./tariff/status.ts');
      return tariffStatus(options, session);
    }
    if (first !== 'import') {
      const { tariffShow } = await import('./tariff/show.ts');
      return tariffShow(command.args, options, session);
    }
    if (second === undefined || more.length > 0)
      throw new UserError(
        'ewtp tariff import takes one file.',
        'For example: ewtp tariff import vat.csv',
      );
    const { tariffImport } = await import('./tariff/import.ts');
    return (await tariffImport(second, options, session)) ? EXIT.fine : EXIT.findings;
  },
};
