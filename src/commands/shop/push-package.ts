import type { ShopConfig } from '../../config.ts';
import { UserError } from '../../errors.ts';
import {
  asShop,
  listingRows,
  type Package,
  packageOf,
  packageSchema,
  pictureRows,
} from '../../listing/package.ts';
import { type Desired, makePlan } from '../../listing/plan/make-plan.ts';
import type { Action, Plan } from '../../listing/plan/plan.ts';
import { type ItemResult, type Outcome, untried } from '../../listing/push/result.ts';
import { csvText } from '../../output/csv.ts';
import { workbook } from '../../output/listing/package-xlsx.ts';
import { readOptions } from '../read-options.ts';
import type { Session } from '../session.ts';
import { nothingSeen, saysVariants, wishesOf } from './desired.ts';
import { choiceOf, hashOf } from './make-plan.ts';
import type { PlanFlags } from './plan-flags.ts';
import { marketplaceOf, settingsOf } from './shop.ts';

export interface Handed {
  readonly plan: Plan;
  readonly results: readonly ItemResult[];
  /** Where the listings stand that the next package is compared with. */
  readonly path: string;
}

/**
 * Writes a catalog's listings for a partner who runs the shop: a workbook, the same as JSON, and the list
 * of pictures. Nothing is sent. What has changed since the last package is told as a push tells it.
 */
export async function planPackage(
  path: string,
  flags: PlanFlags,
  config: ShopConfig,
  session: Session,
): Promise<Handed> {
  const { world } = session;
  const { as, folder = flags.shop } = config;
  if (as === undefined)
    throw new UserError(
      `The shop ${flags.shop} does not say which marketplace the partner lists on.`,
      `Add it: shops.${flags.shop}.as: tmall-global.`,
    );
  const marketplace = await marketplaceOf(flags.shop, { marketplace: as });
  const seen = nothingSeen();
  const desired: Desired[] = [];
  for await (const one of wishesOf(
    path,
    await readOptions(flags, session),
    choiceOf(flags),
    { marketplace, settings: settingsOf(config) },
    world,
    seen,
  ))
    desired.push(one);
  saysVariants(seen, session);
  const file = world.files.resolve(folder, 'listings.json');
  const about = {
    shop: flags.shop,
    marketplace: as,
    gateway: config.marketplace,
    madeAt: new Date(world.clock.epochMs()).toISOString(),
    publish: false,
    catalog: { path, sha256: await hashOf(path, session) },
  };
  const plan = makePlan(about, desired, {
    publish: false,
    rewrites: () => false,
    ...asShop(await lastPackage(file, session)),
    whole: flags.only === undefined && flags.shard === undefined && !seen.isPart,
  });
  const results = plan.items.map((item): ItemResult => {
    // Where the partner lists it is not known here.
    const { remoteId: _, ...rest } = untried(item);
    return { ...rest, outcome: OUTCOMES[item.action] };
  });
  return { plan, results, path: file };
}

/** Writes the files; the listings last, because the next package is compared with them. */
export async function writePackage({ plan, path }: Handed, { world }: Session): Promise<void> {
  const made = packageOf(plan);
  const beside = (name: string) => world.files.resolve(path, '..', name);
  await world.files.write(beside('listings.xlsx'), await workbook('Listings', listingRows(made)));
  await world.files.write(beside('pictures.csv'), csvText(pictureRows(made), { bom: true }));
  await world.files.write(path, `${JSON.stringify(made, null, 2)}\n`);
}

const OUTCOMES: Readonly<Record<Action, Outcome>> = {
  create: 'created',
  update: 'updated',
  unlist: 'unlisted',
  same: 'unchanged',
  blocked: 'rejected',
};

async function lastPackage(path: string, { world }: Session): Promise<Package | undefined> {
  if (!(await world.files.exists(path))) return undefined;
  const text = new TextDecoder().decode(await world.files.read(path));
  const read = packageSchema.safeParse(
    await Promise.resolve(text)
      .then((json): unknown => JSON.parse(json))
      .catch(() => undefined),
  );
  if (read.success) return read.data;
  throw new UserError(
    `${path} is no package of this ewtp.`,
    'Move it away, or name another folder for the shop.',
  );
}
