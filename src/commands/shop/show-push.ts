import type { ExitCode } from '../../errors.ts';
import type { Outline, PlanOf } from '../../listing/plan.ts';
import type { ItemResult } from '../../listing/push.ts';
import { exitOf, pushReport } from '../../listing/report.ts';
import type { Brake } from '../../listing/stop.ts';
import { jsonText } from '../../output/json-text.ts';
import { pushText } from '../../output/listing/push.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import { failedRows } from './failed-rows.ts';
import type { PushFlags } from './push-flags.ts';

interface Run {
  readonly plan: PlanOf<Outline>;
  readonly results: readonly ItemResult[];
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
  const report = pushReport({
    plan,
    results,
    calls,
    journal,
    dryRun: flags.dryRun === true,
    stop: stop.stop,
  });
  if (flags.failed !== undefined && report.done.rejected > 0) {
    const reading = await readOptions(flags, session);
    const rows = await failedRows(plan.catalog.path, reading, results, session.world);
    await session.world.files.write(flags.failed, rows);
    session.note(`${flags.failed} holds the ${report.done.rejected} rejected rows and why.`);
  }
  const { terminal } = session.world;
  terminal.out(flags.json ? `${jsonText(report)}\n` : pushText(report, session));
  if (stop.stop !== undefined) terminal.err(`ewtp: ${stop.stop.message}\n  ${stop.stop.hint}\n`);
  else if (report.resumable)
    terminal.err('ewtp: not everything is done. Run the same command again to go on.\n');
  return exitOf(report, stop.stop);
}
