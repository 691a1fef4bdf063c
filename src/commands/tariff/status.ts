import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { jsonText } from '../../output/json-text.ts';
import { type StatusReport, statusText } from '../../output/tariff/status.ts';
import { staleness } from '../../tariff/age.ts';
import { coverageOn } from '../../tariff/coverage.ts';
import { openProvenance, openTariff } from '../../tariff/open.ts';
import { EDITION } from '../../tariff/tariff.ts';
import { userDataFolder } from '../../tariff/user-data.ts';
import type { Session } from '../session.ts';
import type { TariffOptions } from './options.ts';

/** Says which data are in use, how old they are and what they do not cover. */
export async function tariffStatus(
  { json, strictData }: TariffOptions,
  { world, asOf, style, width }: Session,
): Promise<ExitCode> {
  const [tariff, provenance] = await Promise.all([openTariff(world), openProvenance(world)]);
  const stale = staleness(asOf, tariff.imported.sets);
  const report: StatusReport = {
    schema: 'ewtp/tariff-status@1',
    asOf,
    edition: EDITION,
    daysOld: daysBetween(EDITION.from, asOf),
    stale: stale ?? null,
    folder: userDataFolder(world),
    imported: tariff.imported.sets,
    coverage: coverageOn(asOf, tariff),
    sets: provenance,
  };
  world.terminal.out(json ? `${jsonText(report, 2)}\n` : statusText(report, style, width));
  if (stale !== undefined && strictData)
    throw new UserError(
      stale,
      'Import the lists of that year with ewtp tariff import, or update ewtp.',
    );
  return EXIT.fine;
}

/** Days from one ISO day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
