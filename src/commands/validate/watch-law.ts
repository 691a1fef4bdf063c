import { lawChangesLog } from '../../catalog/law-watch/changes-log.ts';
import { watchFile } from '../../catalog/law-watch/law-watch.ts';
import { type TwoDays, twoDays } from '../../catalog/law-watch/two-days.ts';
import { openCatalog, type ReadOptions } from '../../catalog/read/open.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import type { Phrases } from '../../language/phrases.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import { isoDate, type Session } from '../session.ts';
import { ruleFacts } from './rule-facts.ts';
import type { ruleSet } from './rule-set.ts';

export interface WatchFlags {
  readonly watchLaw?: string;
  readonly format: readonly string[];
  readonly json?: true;
  readonly fix?: true;
  readonly split?: string;
  readonly baseline?: string;
  readonly maxWarnings?: string;
}

/** The catalogs to look at, and how. */
interface Watched {
  readonly paths: readonly string[];
  readonly rules: ReturnType<typeof ruleSet>;
  readonly reading: ReadOptions;
  readonly phrases: Phrases;
}

/** Products kept by name; the counts are exact. */
const KEEP = 1000;
/** Ten years: no law at hand looks farther ahead. */
const LONGEST_DAYS = 3660;

/**
 * Compares the verdict of two days and shows which products change, and by which law.
 * @throws UserError for days that are none, in the wrong order or too far apart, and for flags of
 * another errand
 */
export async function watchLaw(
  span: string,
  flags: WatchFlags,
  { paths, rules, reading, phrases }: Watched,
  session: Session,
): Promise<ExitCode> {
  const asJson = jsonAsked(flags);
  const days = await daysOf(span, rules, session);
  const log = lawChangesLog(KEEP, rules.rules);
  const files = [...new Set(paths)];
  let judged = 0;
  for (const path of files) {
    const file = await openCatalog(await session.world.files.open(path), reading);
    await watchFile(file, rules, days, {
      changed: log.changed,
      judged(products) {
        judged += products;
        log.judged(products);
        session.progress.at(`${path}: ${judged.toLocaleString('en')} products`);
      },
    });
  }
  session.progress.done();
  const report = log.changes(files, days);
  const { terminal } = session.world;
  if (asJson) terminal.out(`${jsonText(report, 2)}\n`);
  else {
    const { lawChangesText } = await import('../../output/validate/law-changes.ts');
    const { style, width } = session;
    terminal.out(lawChangesText(report, { style, width, phrases }));
  }
  return report.ok ? EXIT.fine : EXIT.findings;
}

function jsonAsked(flags: WatchFlags): boolean {
  const other =
    (flags.fix && '--fix') ||
    (flags.split !== undefined && '--split') ||
    (flags.baseline !== undefined && '--baseline') ||
    (flags.maxWarnings !== undefined && '--max-warnings');
  if (other)
    throw new UserError(
      `${other} does not go with --watch-law, which compares two days and changes nothing.`,
      `Run it by itself, without ${other}.`,
    );
  const format = flags.format.find((name) => name !== 'pretty' && name !== 'json');
  if (format !== undefined)
    throw new UserError(
      `--watch-law has no format ${visible(format)}.`,
      'It prints text, or with --json one JSON document.',
    );
  return flags.json === true || flags.format.includes('json');
}

async function daysOf(
  span: string,
  rules: ReturnType<typeof ruleSet>,
  session: Session,
): Promise<TwoDays> {
  const [first = '', last = '', ...more] = span.split('..');
  if (last === '' || more.length > 0)
    throw new UserError(
      `--watch-law ${visible(span)} names no two days.`,
      'Write FROM..TO, for example 2026-11-22..2027-04-01; ..2027-04-01 begins with --as-of or today.',
    );
  const from = first === '' ? session.asOf : isoDate(first, '--watch-law');
  const to = isoDate(last, '--watch-law');
  if (from >= to)
    throw new UserError(
      `--watch-law: ${to} is not after ${from}.`,
      'Write the earlier day first: FROM..TO.',
    );
  const [before, after] = await Promise.all([
    ruleFacts({ ...session, asOf: from }, rules),
    ruleFacts({ ...session, asOf: to }, rules),
  ]);
  const days = twoDays(before, after);
  if (days.days.length > LONGEST_DAYS)
    throw new UserError(
      `--watch-law ${visible(span)} spans more than ten years.`,
      'Ask for less: what is known of coming law reaches a year or two ahead.',
    );
  return days;
}
