import { Chalk } from 'chalk';
import { columnTextsIn } from '../../catalog/language/translate-columns.ts';
import { type ValidateReport, withAtMost, withoutSuppressed } from '../../catalog/report.ts';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import type { Look } from '../../output/validate/format.ts';
import { FORMATS, type Format, isFormat } from '../../output/validate/index.ts';
import { tally } from '../../output/validate/words.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';

/** A form of the verdict, how much of it, and where it goes. */
interface Showing {
  readonly format: Format;
  /** Where it goes; standard output when absent. */
  readonly file?: string;
  /** Issues shown; without one, the form's own measure. */
  readonly limit?: number;
}

interface ShowFlags {
  readonly format: readonly string[];
  readonly json?: true;
  readonly limit?: string;
  readonly diff?: true;
}

/** Forms that show what is known, and mark it. */
const MARKING: ReadonlySet<Format> = new Set(['json', 'ndjson', 'sarif']);
const PLAIN = new Chalk({ level: 0 });
/**
 * Forms for people, with as many issues as one reads on a screen, or a browser filters in no time; machines
 * get all that are kept.
 */
const MOST: Readonly<Partial<Record<Format, number>>> = { pretty: 100, html: 2000 };

/**
 * What the flags ask to be shown, looked at before anything is read.
 * @throws UserError for an unknown format, two that go to one place, a wrong limit, or a file that
 * would be written over a catalog
 */
export function showingsOf(
  flags: ShowFlags,
  catalogs: readonly string[],
  { world: { files } }: Session,
): readonly Showing[] {
  const limit = flags.limit === 'all' ? Number.POSITIVE_INFINITY : limitOf(flags.limit);
  const texts = flags.json ? [...flags.format, 'json'] : flags.format;
  // The differences take the place of the verdict.
  if (flags.diff && texts.length === 0) return [];
  const wanted = [...new Set(texts.length === 0 ? ['pretty'] : texts)].map(
    (text): Showing => ({ ...formatOf(text), ...(limit !== undefined && { limit }) }),
  );
  const printed = wanted.filter(({ file }) => file === undefined).length;
  if (printed > 0 && flags.diff)
    throw new UserError(
      'The verdict and --diff cannot both go to standard output.',
      'Give the verdict a file: --format json=verdict.json.',
    );
  if (printed > 1) {
    throw new UserError(
      'Two formats cannot both go to standard output.',
      'Give one of them a file: --format json=verdict.json.',
    );
  }
  const taken = new Set(catalogs.map((path) => files.resolve(path)));
  for (const { file } of wanted) {
    if (file === undefined) continue;
    const path = files.resolve(file);
    if (taken.has(path)) {
      throw new UserError(
        `${file} is read, or written by another format: it is not written over.`,
        'Give the verdict a file name of its own.',
      );
    }
    taken.add(path);
  }
  return wanted;
}

/** Shows the verdict: files first, so that what is printed is never all there is of a failed run. */
export async function showReport(
  report: ValidateReport,
  showings: readonly Showing[],
  words: Pick<Look, 'rules' | 'phrases'>,
  session: Session,
): Promise<void> {
  const { terminal, files } = session.world;
  const columns = await columnTextsIn(report.lang ?? 'en', session.world);
  for (const { format, file, limit } of showings.toSorted(filesFirst)) {
    const write = await FORMATS[format]();
    const most = limit ?? MOST[format] ?? Number.POSITIVE_INFINITY;
    const marked = MARKING.has(format) ? report : withoutSuppressed(report);
    // For people the writer chooses itself, because it shows findings of a kind together.
    const shown = format in MOST ? marked : withAtMost(marked, most);
    const look = { limit: most, ...words, columns, verbose: session.verbose };
    if (file === undefined) {
      const { style, width } = session;
      terminal.out(write(shown, { ...look, style, width, toFile: false }));
    } else {
      await files.write(file, write(shown, { ...look, style: PLAIN, width: 100, toFile: true }));
      session.note(`${visible(file)} written (${format}).`);
    }
  }
  if (showings.length === 0)
    session.note(`Afterwards ${report.ok ? 'fit' : 'not fit'}: ${tally(report.summary)}.`);
  if (report.summary.error === 0 && !report.ok)
    terminal.err(
      `ewtp: more warnings than allowed: ${report.summary.warning}, allowed are ${report.maxWarnings}.\n  Mend them, or raise --max-warnings.\n`,
    );
}

function filesFirst(a: Showing, b: Showing): number {
  return Number(a.file === undefined) - Number(b.file === undefined);
}

function formatOf(text: string): { format: Format; file?: string } {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  const known = Object.keys(FORMATS).join(', ');
  if (!isFormat(name)) {
    const close = nearest(name, Object.keys(FORMATS));
    throw new UserError(
      `There is no format ${name}.`,
      `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${known}.`,
    );
  }
  if (rest.length > 0 && file === '') {
    throw new UserError(
      `--format ${text} names no file.`,
      `Write --format ${name} for standard output, or --format ${name}=FILE.`,
    );
  }
  return file === '' || file === '-' ? { format: name } : { format: name, file };
}

function limitOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,9}$/.test(text)) {
    throw new UserError(
      `--limit ${text} is no number of issues.`,
      'Write a whole number such as --limit 20, or --limit all.',
    );
  }
  return wholeNumber(text, '--limit');
}

/**
 * The whole number that a flag was given.
 * @throws UserError when it is none
 */
export function wholeNumber(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`${flag} ${text} is no whole number.`, `Write for example ${flag} 0.`);
}
