import { withoutMfn } from '../../cost/rates/mfn-origins.ts';
import { nearest } from '../../did-you-mean.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { jsonText } from '../../output/json-text.ts';
import { candidatesText } from '../../output/tariff/candidates.ts';
import { lineText } from '../../output/tariff/line.ts';
import { noneText, rangeLines } from '../../output/tariff/lines.ts';
import { visible } from '../../output/visible.ts';
import { openBooks, openNames, openSearch } from '../../tariff/books.ts';
import { codeIn } from '../../tariff/code.ts';
import { type Lookup, lookup } from '../../tariff/lookup.ts';
import { search } from '../../tariff/search/search.ts';
import { EDITION } from '../../tariff/tariff.ts';
import type { Session } from '../session.ts';
import { checkAge } from '../strict-data.ts';
import type { TariffOptions } from './options.ts';

const CANDIDATES = 5;

/** Shows a code, or candidates for words. Exit 1 when the tariff has neither. */
export async function tariffShow(
  words: readonly string[],
  options: TariffOptions,
  session: Session,
): Promise<ExitCode> {
  const asked = words.join(' ');
  const code = codeIn(asked);
  if (code !== undefined) return showCode(code, asked, options, session);
  if (!/\p{L}/u.test(asked))
    throw new UserError(
      `${visible(asked)} is no tariff code.`,
      'A code has 2, 4, 6, 8 or 10 digits, for example 1806.31 or 18063100.',
    );
  return showCandidates(asked, options, session);
}

async function showCode(
  code: string,
  query: string,
  options: TariffOptions,
  session: Session,
): Promise<ExitCode> {
  const { world, asOf } = session;
  const origin = originNamed(options.origin);
  const books = await openBooks(world);
  checkAge(session, books.tariff.imported.sets, options.strictData === true);
  if (origin !== undefined && withoutMfn(origin))
    session.note(
      `${origin} is no member of the World Trade Organization: that its goods have MFN terms by treaty is taken for granted.`,
    );
  const terms = { date: asOf, ...(origin !== undefined && { origin }) };
  const result = lookup(code, terms, books);
  const context = { code, asOf, edition: EDITION.name, ...(origin !== undefined && { origin }) };
  const shown = options.json
    ? json({ asOf, query, ...(origin !== undefined && { origin }), result })
    : lookupText(result, context, session);
  world.terminal.out(shown);
  return result.kind === 'none' ? EXIT.findings : EXIT.fine;
}

function lookupText(
  found: Lookup,
  context: Parameters<typeof lineText>[1],
  { style, width }: Session,
): string {
  if (found.kind === 'line') return lineText(found.line, context, style, width);
  return found.kind === 'range'
    ? rangeLines(found, style, width)
    : noneText(found, context.edition, width);
}

async function showCandidates(
  query: string,
  options: TariffOptions,
  { world, asOf, style, width }: Session,
): Promise<ExitCode> {
  const [names, index] = await Promise.all([openNames(world), openSearch(world)]);
  const candidates = search(query, index, CANDIDATES);
  if (options.json)
    world.terminal.out(json({ asOf, query, result: { kind: 'words', candidates } }));
  else if (candidates.length > 0)
    world.terminal.out(candidatesText(visible(query), candidates, names, style, width));
  if (candidates.length > 0) return EXIT.fine;
  const close = nearest(query, [...index.byForm.keys()]);
  const hint = close === undefined ? 'Try the plain name of the goods.' : `Did you mean ${close}?`;
  if (!options.json) world.terminal.err(`No candidate code for ${visible(query)}. ${hint}\n`);
  return EXIT.findings;
}

function json(document: Readonly<Record<string, unknown>>): string {
  const { asOf, query, ...rest } = document;
  const whole = { schema: 'ewtp/tariff@1', asOf, edition: EDITION, query, ...rest };
  return `${jsonText(whole, 2)}\n`;
}

function originNamed(text: string | undefined): string | undefined {
  const origin = text?.toUpperCase();
  if (origin === undefined || (/^[A-Z]{2}$/.test(origin) && origin !== 'EU')) return origin;
  throw new UserError(
    `--origin ${visible(text ?? '')} is no country.`,
    'Write the country by its two letters, for example BE; the European Union is no origin.',
  );
}
