import type { ExitCode } from '../../errors.ts';
import type { Brake } from '../../listing/calls/stop.ts';
import type { PlanHead } from '../../listing/plan/plan.ts';
import { exitOf, pushSummary, type Results } from '../../listing/push/report.ts';
import { pushJson, pushText } from '../../output/listing/push.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import { failedRows } from './failed-rows.ts';
import type { PushFlags } from './push-flags.ts';

interface Run {
  readonly plan: PlanHead;
  readonly results: Results;
  readonly journal: string;
  readonly stop: Brake;
  readonly flags: PushFlags;
  readonly calls: { readonly all: number; readonly writes: number };
}

/** Shows what a push did, writes the rejected rows, and says what the process answers. */
export async function showPush(
  { plan, results, journal, stop, flags, calls }: Run,
  session: Session,
): Promise<ExitCode> {
  const dryRun = flags.dryRun === true;
  const report = await pushSummary({ plan, results, calls, journal, dryRun, stop: stop.stop });
  const { terminal } = session.world;
  if (flags.json) for await (const piece of pushJson(report, results)) terminal.out(piece);
  else terminal.out(await pushText(report, results, session));
  // The report first: it must not be lost because that file cannot be written.
  if (flags.failed !== undefined && report.done.rejected > 0) {
    const reading = await readOptions(flags, session);
    const rows = failedRows(plan.catalog.path, reading, results, session.world);
    await session.world.files.write(flags.failed, rows);
    session.note(`${flags.failed} holds the ${report.done.rejected} rejected rows and why.`);
  }
  if (stop.stop !== undefined) terminal.err(`ewtp: ${stop.stop.message}\n  ${stop.stop.hint}\n`);
  else if (report.resumable)
    terminal.err('ewtp: not everything is done. Run the same command again to go on.\n');
  return exitOf(report, stop.stop);
}
