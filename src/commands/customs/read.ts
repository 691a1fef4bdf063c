import { nearest } from '../../did-you-mean.ts';
import { readReceipts } from '../../documents/messages/receipts/read-set.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import type { Files, SourceFile } from '../../io/world.ts';
import { issuesText } from '../../output/customs/issues.ts';
import { ordersCsv, ordersText } from '../../output/customs/receipts.ts';
import { jsonText } from '../../output/json-text.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import type { CustomsOptions } from './options.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

/** `ewtp customs read`: what receipts say of every order, and what to do next. */
export async function showReceipts(
  paths: readonly string[],
  options: CustomsOptions,
  { world, style, note }: Session,
): Promise<ExitCode> {
  const format = formatOf(options);
  if (paths.length === 0)
    throw new UserError(
      'ewtp customs read needs files.',
      'For example: ewtp customs read receipts/*.xml',
    );
  const { files: disk, terminal } = world;
  const sent = options.sent === undefined ? [] : await messagesIn(options.sent, disk);
  const read = await readReceipts(await Promise.all(paths.map((path) => disk.open(path))), sent);
  const { issues, orders, unmatched, receipts } = read;
  const refused = orders.filter(({ standing }) => standing === 'refused').length;
  const ok =
    refused === 0 &&
    issues.length === 0 &&
    unmatched.every(({ standing }) => standing !== 'refused');
  if (format === 'json') {
    const result = { schema: 'ewtp/customs-read@1', ok, receipts, orders, unmatched, issues };
    terminal.out(`${jsonText(result, 2)}\n`);
  } else {
    terminal.out(format === 'csv' ? ordersCsv(read) : ordersText(read, style));
    if (issues.length > 0) note(issuesText(issues, style));
    note(`${receipts} receipts, ${orders.length} orders, ${refused} of them refused.`);
  }
  return ok ? EXIT.fine : EXIT.findings;
}

/**
 * The XML files of a folder.
 * @throws UserError when there are none
 */
async function messagesIn(folder: string, disk: Files): Promise<readonly SourceFile[]> {
  const names = (await disk.list(folder)).filter((name) => /\.xml$/i.test(name));
  if (names.length > 0)
    return Promise.all(names.map((name) => disk.open(disk.resolve(folder, name))));
  throw new UserError(
    `There are no XML files in ${visible(folder)}.`,
    'Name the folder that ewtp customs build wrote, or that your declarant sent from.',
  );
}

/**
 * @throws UserError for a format that there is not
 */
function formatOf({ format = 'table', json }: CustomsOptions): (typeof FORMATS)[number] {
  if (json) return 'json';
  const found = FORMATS.find((name) => name === format.toLowerCase());
  if (found !== undefined) return found;
  const close = nearest(format, FORMATS);
  throw new UserError(
    `There is no format ${visible(format)} for receipts.`,
    close === undefined ? `Use one of ${FORMATS.join(', ')}.` : `Did you mean ${close}?`,
  );
}
