import type { RuleCount, Suppress } from '../../catalog/issue-log.ts';
import {
  type BaselineEntry,
  type BaselineLook,
  baselineLook,
} from '../../catalog/known/baseline.ts';
import { suppressionLook } from '../../catalog/known/suppressions.ts';
import { type BaselineReport, bySeverity, type SuppressedReport } from '../../catalog/report.ts';
import { UserError } from '../../errors.ts';
import { jsonText } from '../../output/json-text.ts';
import { fingerprints } from '../../output/validate/fingerprint.ts';
import { counted } from '../../output/validate/words.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import { ruleNamed } from './rule-set.ts';

export interface KnownFlags {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** What is known of the catalog's findings, and what came of it. */
export interface KnownFindings {
  /** Says which findings are known; absent when none can be. */
  readonly suppress?: Suppress;
  /**
   * What was taken out of the count, once all is read; writes the baseline if it was asked for.
   * @param ran names of the rules that looked
   */
  settle(
    suppressed: readonly RuleCount[],
    ran: ReadonlySet<string>,
  ): Promise<SuppressedReport | undefined>;
}

/**
 * @throws UserError for a baseline that is missing or none, and a suppression of a rule there is not
 */
export async function knownFindings(flags: KnownFlags, session: Session): Promise<KnownFindings> {
  const { config, asOf } = session;
  const path = baselineOf(flags);
  const update = flags.updateBaseline === true;
  const entries = (config.suppress ?? []).map((one) => ({
    ...one,
    rule: ruleNamed(one.rule).name,
  }));
  const suppressions = suppressionLook(entries, asOf);
  const baseline =
    path === undefined
      ? undefined
      : baselineLook(await readBaseline(path, update, session), update, fingerprints());
  if (baseline === undefined && entries.length === 0) return { settle: async () => undefined };
  return {
    suppress: (issue) => suppressions.suppress(issue) ?? baseline?.suppress(issue),
    async settle(suppressed, ran) {
      const report: SuppressedReport = {
        summary: bySeverity(suppressed),
        ...(path !== undefined &&
          baseline && { baseline: await settleBaseline(path, baseline, update, ran, session) }),
        expired: suppressions.expired,
        unused: suppressions.unused(ran),
      };
      for (const line of remarks(report)) session.note(line);
      return report;
    },
  };
}

function baselineOf({ baseline, updateBaseline }: KnownFlags): string | undefined {
  if (updateBaseline && baseline === undefined)
    throw new UserError(
      '--update-baseline needs a file.',
      'Say which: --baseline ewtp-baseline.json --update-baseline.',
    );
  return baseline;
}

async function readBaseline(
  path: string,
  update: boolean,
  { world: { files } }: Session,
): Promise<readonly BaselineEntry[]> {
  if (!(await files.exists(path))) {
    if (update) return [];
    throw new UserError(
      `There is no baseline ${visible(path)}.`,
      'Make it of what is found today with --update-baseline.',
    );
  }
  const text = new TextDecoder().decode(await files.read(path));
  const { baselineSchema } = await import('../../catalog/known/baseline-schema.ts');
  const read = baselineSchema.safeParse(jsonOf(text));
  if (read.success) return read.data.findings;
  throw new UserError(
    `${visible(path)} is no baseline of ewtp validate.`,
    'Name another file, or remove this one and make it again with --update-baseline.',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function settleBaseline(
  path: string,
  look: BaselineLook,
  update: boolean,
  ran: ReadonlySet<string>,
  { world: { files } }: Session,
): Promise<BaselineReport> {
  const now = look.updated(ran);
  const stale = look.stale(ran);
  if (update) await files.write(path, `${jsonText(now, 2)}\n`);
  const known = update ? now.findings.length : now.findings.length + stale.length;
  return { path, known, updated: update, stale };
}

/** What of all that is known should be looked at again. */
function remarks({ baseline, expired, unused }: SuppressedReport): string[] {
  return [
    ...(baseline?.updated
      ? [
          `${visible(baseline.path)} written: ${counted(baseline.known, 'finding')} known, ${baseline.stale.length} dropped that are gone.`,
        ]
      : baseline !== undefined && baseline.stale.length > 0
        ? [
            `${visible(baseline.path)}: ${counted(baseline.stale.length, 'finding')} of it not found any more; --update-baseline drops them.`,
          ]
        : []),
    ...expired.map(
      (one) => `Suppression of ${named(one)} ended on ${one.until}: its findings count again.`,
    ),
    ...unused.map(
      (one) => `Suppression of ${named(one)} met nothing: take it out of the configuration.`,
    ),
  ];
}

function named({
  rule,
  sku,
}: {
  readonly rule: string;
  readonly sku?: string | undefined;
}): string {
  return sku === undefined ? rule : `${rule} for ${visible(sku)}`;
}
