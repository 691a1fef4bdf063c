import { z } from 'zod';
import { isCurrency } from '../../currencies.ts';
import { EXIT, UserError } from '../../errors.ts';
import { customsRateDate } from '../../fx/customs-month.ts';
import { ECB_ALL, ECB_RECENT, ecbRates } from '../../fx/ecb.ts';
import type { FxRate } from '../../fx/rates.ts';
import type { World } from '../../io/world.ts';
import { userDataFolder } from '../../tariff/user-data.ts';
import type { Session } from '../session.ts';

/** The whole history is about 8 MB. */
const LARGEST = 24 << 20;
const PATIENCE_MS = 30_000;
/** The short feed surely reaches so far back. */
const RECENT_DAYS = 80;

/**
 * Rates of the European Central Bank for the customs day, from the user's data folder or fetched.
 * @throws UserError, exit 4, when they cannot be had
 */
export async function fetchedRates({ world, asOf, note }: Session): Promise<readonly FxRate[]> {
  const day = customsRateDate(asOf);
  const kept = world.files.resolve(userDataFolder(world), 'fx', `ecb-${day}.json`);
  const cached = await readKept(world, kept);
  if (cached !== undefined) return cached;
  const url = daysBetween(day, world.clock.today()) < RECENT_DAYS ? ECB_RECENT : ECB_ALL;
  const outcome = await world.network.get(url, { largest: LARGEST, ms: PATIENCE_MS });
  if (outcome.kind !== 'answer' || outcome.status !== 200)
    throw unavailable(url, outcome.kind === 'answer' ? `status ${outcome.status}` : outcome.why);
  const rates = await ecbRates(new TextDecoder().decode(outcome.body), day);
  if (rates === undefined) throw unavailable(url, `the answer holds no rates of ${day}`);
  // A day that is still to come may get a rate; what is kept must not change any more.
  if (day < world.clock.today())
    await world.files.write(kept, `${JSON.stringify(rates, null, 1)}\n`);
  note(
    `Exchange rates of the European Central Bank for ${day}: an estimate, not the customs rate.`,
  );
  return rates;
}

const keptRates = z.array(
  z.object({
    currency: z.string().refine(isCurrency),
    rate: z.string().regex(/^\d+\.\d{4}$/),
    date: z.string(),
    kind: z.literal('estimate'),
    source: z.string(),
  }),
);

/** What was fetched before; undefined when there is none or it is damaged. */
async function readKept({ files }: World, path: string): Promise<readonly FxRate[] | undefined> {
  if (!(await files.exists(path))) return undefined;
  const text = new TextDecoder().decode(await files.read(path));
  const read = await Promise.resolve()
    .then(() => keptRates.safeParse(JSON.parse(text)))
    .catch(() => undefined);
  return read?.success === true ? read.data : undefined;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function unavailable(url: string, why: string): UserError {
  return new UserError(
    `The rates of the European Central Bank cannot be had: ${why} (${url}).`,
    'Try again later, or give the rates with --fx EUR=RATE.',
    { exit: EXIT.unavailable },
  );
}
