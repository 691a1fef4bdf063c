import type { Command } from 'commander';
import { issueLog } from '../catalog/issue-log.ts';
import { rulesIn } from '../catalog/language/translate.ts';
import { openCatalog } from '../catalog/read/open.ts';
import type { CatalogFile } from '../catalog/read/table.ts';
import { readinessLog } from '../catalog/readiness/log.ts';
import { type FileReport, fileReport, validateReport } from '../catalog/report.ts';
import { type NotRun, notRun, validateFile } from '../catalog/validate.ts';
import { EXIT } from '../errors.ts';
import type { SourceFile } from '../io/world.ts';
import { phrasesIn } from '../language/index.ts';
import { FORMATS } from '../output/validate/index.ts';
import { LANG, languageOf } from './language.ts';
import { readOptions } from './read-options.ts';
import { checkAge, STRICT_DATA } from './strict-data.ts';
import { checkFixFlags, type FixFlags, fixFile } from './validate/fix-file.ts';
import { type KnownFlags, knownFindings } from './validate/known-findings.ts';
import { offerMapping } from './validate/offer-mapping.ts';
import { ruleFacts } from './validate/rule-facts.ts';
import { ruleSet } from './validate/rule-set.ts';
import { showingsOf, showReport, wholeNumber } from './validate/show-report.ts';
import { rowSplit } from './validate/split-rows.ts';
import { type WatchFlags, watchLaw } from './validate/watch-law.ts';
import type { Verb } from './verb.ts';

export interface ValidateOptions extends KnownFlags, FixFlags, WatchFlags {
  readonly map?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly regime: readonly string[];
  readonly marketplace: readonly string[];
  readonly rule: readonly string[];
  readonly limit?: string;
  readonly strictData?: true;
  readonly lang?: string;
}

const collect = (value: string, before: readonly string[]) => [...before, value];

/**
 * Issues kept per rule, so that memory stays flat when a whole column is wrong: some 70 rules at 1,000
 * issues of about half a kibibyte are below 40 MB. What is beyond is counted, and the verdict says so.
 */
const KEEP_PER_RULE = 1000;

export const validate: Verb = {
  examples: [
    { line: 'ewtp validate catalog.csv', says: 'check a catalog and show what is wrong' },
    {
      line: 'ewtp validate catalog.xlsx --sheet Products --regime cbec-bonded',
      says: 'one sheet of a workbook, by the rules of cross-border retail from a bonded warehouse',
    },
    {
      line: 'ewtp validate catalog.csv --marketplace tmall-global',
      says: 'also what this marketplace would refuse: lengths, prices, pictures',
    },
    {
      line: 'ewtp validate catalog.csv --format pretty --format sarif=ewtp.sarif',
      says: 'read it here and keep it for a code scanning page',
    },
    {
      line: 'ewtp validate catalog.csv --format html=report.html --lang nl',
      says: 'a page to hand on, in Dutch: what is missing, and by which law',
    },
    {
      line: 'ewtp validate catalog.csv --fix --diff',
      says: 'show what can be mended for certain; without --diff it is written',
    },
    {
      line: 'ewtp validate catalog.csv --watch-law ..2027-04-01',
      says: 'which products the law shuts out by then, and which law',
    },
    {
      line: 'ewtp validate catalog.csv --rule gtin-missing=off --max-warnings 0',
      says: 'for a build: without one rule, and fail on any warning',
    },
  ],
  describe: (command: Command) =>
    command
      .argument('<files...>', 'catalogs: CSV, TSV, XLSX, JSON Lines; - for standard input')
      .option('--map <file>', 'column mapping: which of your headers is which of our columns')
      .option(
        '--delimiter <character>',
        'comma, semicolon, tab, pipe or the character (else found)',
      )
      .option('--encoding <name>', 'for example utf-8, gb18030, windows-1252 (else found)')
      .option(
        '--sheet <name>',
        'sheet of a workbook, by name or number (else the first with a table)',
      )
      .option('--regime <name>', 'import regime whose rules apply (repeatable)', collect, [])
      .option(
        '--marketplace <name>',
        'alibaba-com or tmall-global: check its limits too (repeatable)',
        collect,
        [],
      )
      .option(
        '--rule <name=severity>',
        'off, info, warning or error for a rule (repeatable)',
        collect,
        [],
      )
      .option('--max-warnings <n>', 'exit 1 when there are more warnings')
      .option('--limit <n>', 'issues listed, or all (else 100 in pretty, 2000 in html)')
      .option(
        '--format <format[=file]>',
        `${Object.keys(FORMATS).join(', ')}; with =file written there (repeatable)`,
        collect,
        [],
      )
      .option('--baseline <file>', 'findings known in it do not count')
      .option('--update-baseline', 'make the baseline of what is found now')
      .option('--fix', 'mend in the file what is certain, and check it then')
      .option('--unsafe', 'with --fix: mend also what is only likely; compare it afterwards')
      .option('--diff', 'with --fix: show what would be mended, write nothing')
      .option('--split <folder>', 'write valid and failed rows there as two files')
      .option(
        '--watch-law <from..to>',
        'compare two days: which products change verdict, and by which law',
      )
      .option('--json', 'one JSON document; short for --format json')
      .option(...LANG)
      .option(...STRICT_DATA),

  async run(command, session) {
    const options = command.opts<ValidateOptions>();
    checkFixFlags(options);
    const language = languageOf(options.lang, session.config);
    const phrases = await phrasesIn(language);
    const chosen = ruleSet(options, session.config);
    const rules = { ...chosen, rules: await rulesIn(language, chosen.rules, session.world) };
    const showings = showingsOf(
      options,
      [...command.args, ...(options.baseline === undefined ? [] : [options.baseline])],
      session,
    );
    const maxWarnings = wholeNumber(options.maxWarnings, '--max-warnings');
    const reading = await readOptions(options, session);
    if (options.watchLaw !== undefined)
      return watchLaw(
        options.watchLaw,
        options,
        { paths: command.args, rules, reading, phrases },
        session,
      );
    const facts = await ruleFacts(session, rules);
    // Without the flag the verdict names the rules that did not run for want of a tariff.
    if (options.strictData && facts.tariff === undefined) checkAge(session, [], true);
    const known = await knownFindings(options, session);
    const split =
      options.split === undefined
        ? undefined
        : rowSplit(options.split, command.args, reading, session);
    const log = issueLog(KEEP_PER_RULE, { suppress: known.suppress, counted: split?.counted });
    const ready = readinessLog(KEEP_PER_RULE, rules, facts);
    const files: FileReport[] = [];
    const silent: NotRun[] = [];
    const opened: { readonly source: SourceFile; readonly file: CatalogFile }[] = [];
    for (const path of new Set(command.args)) {
      const source = options.fix
        ? await fixFile(path, options, reading, facts, session)
        : await session.world.files.open(path);
      const file = await openCatalog(source, reading);
      const progress = (records: number) =>
        session.progress.at(`${path}: ${records.toLocaleString('en')} records`);
      const read = await validateFile(file, rules, facts, log, progress, ready);
      opened.push({ source, file });
      files.push(fileReport(file, read));
      silent.push(...notRun(file, rules, facts, phrases.notRun));
    }
    session.progress.done();
    const silentRules = new Set(silent.map(({ rule }) => rule));
    const ran = rules.rules.map(({ name }) => name).filter((name) => !silentRules.has(name));
    const report = validateReport({
      asOf: session.asOf,
      language,
      files,
      counts: log.counts(),
      issues: log.kept(),
      notRun: onceEach(silent),
      maxWarnings,
      readiness: ready.readiness(),
      suppressed: await known.settle(log.suppressed(), new Set(ran)),
    });
    await showReport(report, showings, { rules: rules.rules, phrases }, session);
    for (const { source, file } of opened) {
      await offerMapping(file, session);
      await split?.write(source, file);
    }
    return report.ok ? EXIT.fine : EXIT.findings;
  },
};

/** What concerns all files is said once. */
function onceEach(all: readonly NotRun[]): readonly NotRun[] {
  return [...new Map(all.map((one) => [`${one.rule}\n${one.why}`, one])).values()];
}
