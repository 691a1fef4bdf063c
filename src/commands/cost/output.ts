// Where the answer goes: each form to standard output as it comes, or to its file as a whole.
import { Chalk } from 'chalk';
import type { Detail } from '../../cost/assess.ts';
import type { CostEntry } from '../../cost/breakdown.ts';
import { hasRefusal } from '../../cost/entry.ts';
import { nearest } from '../../did-you-mean.ts';
import { UserError } from '../../errors.ts';
import type { FxRate, FxTable } from '../../fx/rates.ts';
import { bytePieces } from '../../output/byte-pieces.ts';
import type { CostHead, CostSummary, CostWriter } from '../../output/cost/format.ts';
import {
  BINARY_FORMATS,
  COST_FORMATS,
  type CostFormat,
  isCostFormat,
} from '../../output/cost/index.ts';
import type { Session } from '../session.ts';
import type { CostFlags } from './flags.ts';

interface Wanted {
  readonly format: CostFormat;
  /** Where it goes; standard output when absent. */
  readonly file?: string;
}

/** Takes the products one by one and writes the answer. */
export interface CostOutput {
  /** Whether any of the forms shows the lines. */
  readonly detail: Detail;
  item(entry: CostEntry): void;
  end(): Promise<CostSummary>;
}

/** Forms that show one row a product of a catalog. */
const ROWS_ONLY: ReadonlySet<string> = new Set(['table', 'csv', 'xlsx', 'markdown']);

/** @throws UserError for a form that there is not, or that cannot go where it is sent */
export async function openOutput(
  flags: CostFlags,
  head: CostHead,
  fx: FxTable,
  session: Session,
): Promise<CostOutput> {
  const wantedForms = wantedFormats(flags);
  const sinks = await Promise.all(
    wantedForms.map((wanted) => openSink(wanted, flags, head, session)),
  );
  const summary = { items: 0, priced: 0, refused: 0, cheapest: {} as Record<string, number> };
  const currencies = new Set<string>();
  const lines =
    !head.many || flags.explain || wantedForms.some(({ format }) => !ROWS_ONLY.has(format));
  return {
    detail: lines ? 'lines' : 'totals',
    item(entry) {
      count(summary, entry);
      for (const sink of sinks) sink.item(entry);
      if (entry.currency !== undefined) currencies.add(entry.currency);
    },
    async end() {
      const used = [...currencies].map(fx.of).filter((rate): rate is FxRate => rate !== undefined);
      for (const sink of sinks) await sink.end({ fx: used, summary });
      return summary;
    },
  };
}

function count(
  summary: { items: number; priced: number; refused: number; cheapest: Record<string, number> },
  entry: CostEntry,
): void {
  summary.items++;
  if (entry.regimes.some(({ totals }) => totals !== undefined)) summary.priced++;
  if (hasRefusal(entry)) summary.refused++;
  if (entry.cheapest !== null)
    summary.cheapest[entry.cheapest] = (summary.cheapest[entry.cheapest] ?? 0) + 1;
}

interface Sink {
  item(entry: CostEntry): void;
  end(foot: Parameters<CostWriter['end']>[0]): Promise<void>;
}

async function openSink(
  { format, file }: Wanted,
  flags: CostFlags,
  head: CostHead,
  { world, style, width, note }: Session,
): Promise<Sink> {
  const plain = { style: new Chalk({ level: 0 }), width: 100 };
  const look = {
    ...(file === undefined ? { style, width } : plain),
    explain: flags.explain === true,
  };
  const writer = await COST_FORMATS[format](look);
  const kept: Uint8Array[] = [];
  const pieces = bytePieces((bytes) => {
    if (file === undefined) world.terminal.out(bytes);
    else kept.push(bytes);
  });
  pieces.put(writer.begin(head));
  return {
    item: (entry) => pieces.put(writer.item(entry)),
    async end(foot) {
      const last = await writer.end(foot);
      if (typeof last === 'string') pieces.put(last);
      pieces.flush();
      if (file === undefined) return;
      await world.files.write(file, typeof last === 'string' ? inTurn(kept) : last);
      note(`${file} written (${format}).`);
    },
  };
}

async function* inTurn(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function wantedFormats(flags: CostFlags): readonly Wanted[] {
  const texts = flags.json ? [...flags.format, 'json'] : flags.format;
  const wanted = (texts.length === 0 ? ['table'] : texts).map((text): Wanted => {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    if (!isCostFormat(name)) {
      const names = Object.keys(COST_FORMATS);
      const close = nearest(name, names);
      throw new UserError(
        `There is no format ${name}.`,
        `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${names.join(', ')}.`,
      );
    }
    if (at < 0 && BINARY_FORMATS.has(name))
      throw new UserError(
        `${name} cannot go to the screen.`,
        `Give it a file: --format ${name}=cost.${name}`,
      );
    return at < 0 ? { format: name } : { format: name, file: text.slice(at + 1) };
  });
  if (wanted.filter(({ file }) => file === undefined).length > 1)
    throw new UserError(
      'Two formats cannot both go to standard output.',
      'Give one of them a file: --format csv=cost.csv.',
    );
  return wanted;
}
