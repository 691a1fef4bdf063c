import { z } from 'zod';
import { EXIT, type ExitCode } from '../../errors.ts';
import type { Stop } from '../calls/stop.ts';
import type { PlanHead } from '../plan/plan.ts';
import { type ItemResult, OUTCOMES } from './result.ts';

const count = z.number().int().min(0);

/** The form of `ewtp push --json`; schemas/push.json is printed from it. */
export const pushSchema = z.strictObject({
  schema: z.literal('ewtp/push@1'),
  shop: z.string(),
  marketplace: z.string(),
  dryRun: z.boolean(),
  planned: z.strictObject({
    create: count,
    update: count,
    unlist: count,
    same: count,
    blocked: count.describe('Would be refused; found before anything was sent.'),
  }),
  done: z.strictObject({
    created: count,
    updated: count,
    unlisted: count,
    unchanged: count,
    rejected: count,
    unknown: count.describe('May have had its effect; the next run looks it up.'),
    notTried: count,
  }),
  items: z.array(
    z.strictObject({
      sku: z.string(),
      action: z.enum(['create', 'update', 'unlist', 'same', 'blocked']),
      outcome: z.enum(OUTCOMES),
      remoteId: z.string().nullable(),
      codes: z.array(z.string()),
      message: z.string(),
      requestId: z.string(),
      traceId: z.string(),
      line: z.number().int().nullable(),
      record: z.number().int().nullable(),
      unfinished: z
        .boolean()
        .describe(
          'Whether something is left all the same: a new draft that is still on the shelf.',
        ),
    }),
  ),
  calls: z.strictObject({ all: count, writes: count }),
  journal: z.string(),
  resumable: z.boolean().describe('Whether the same command has something left to do.'),
  stopped: z.string().nullable().describe('Why the run ended early.'),
});

export type PushReport = z.infer<typeof pushSchema>;
/** What a report says besides its items. */
export type PushSummary = Omit<PushReport, 'items'>;
/** What became of each product: in memory, or one after the other from outside it. */
export type Results = Iterable<ItemResult> | AsyncIterable<ItemResult>;

export interface ReportParts {
  readonly plan: PlanHead;
  readonly results: Results;
  readonly calls: { readonly all: number; readonly writes: number };
  readonly journal: string;
  readonly dryRun: boolean;
  readonly stop: Stop | undefined;
}

export async function pushSummary(parts: ReportParts): Promise<PushSummary> {
  const { plan, results, calls, journal, dryRun, stop } = parts;
  const done = {
    created: 0,
    updated: 0,
    unlisted: 0,
    unchanged: 0,
    rejected: 0,
    unknown: 0,
    notTried: 0,
  };
  let unfinished = false;
  for await (const one of results) {
    done[one.outcome]++;
    unfinished ||= one.unfinished === true;
  }
  return {
    schema: 'ewtp/push@1',
    shop: plan.shop,
    marketplace: plan.marketplace,
    dryRun,
    planned: plan.counts,
    done,
    calls: { all: calls.all, writes: calls.writes },
    journal,
    resumable: !dryRun && (unfinished || done.unknown > 0 || done.notTried > 0),
    stopped: stop?.message ?? null,
  };
}

/** A result as the report has it. */
export function reportItem(result: ItemResult): PushReport['items'][number] {
  return {
    sku: result.sku,
    action: result.action,
    outcome: result.outcome,
    remoteId: result.remoteId ?? null,
    codes: [...result.codes],
    message: result.message,
    requestId: result.requestId,
    traceId: result.traceId,
    line: result.line ?? null,
    record: result.record ?? null,
    unfinished: result.unfinished === true,
  };
}

/** What the process answers: why it stopped, else whether something is left, else whether all was taken. */
export function exitOf({ done, resumable }: PushSummary, stop: Stop | undefined): ExitCode {
  if (stop !== undefined) {
    const some = done.created + done.updated + done.unlisted > 0;
    return stop.exit === EXIT.unavailable && some ? EXIT.partly : stop.exit;
  }
  if (resumable) return EXIT.partly;
  return done.rejected > 0 ? EXIT.findings : EXIT.fine;
}
