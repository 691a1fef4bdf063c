import type { ShipmentIssue } from '../../documents/issue.ts';
import { MANIFEST, type Manifest } from '../../documents/manifest.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { countText, filesText, issuesText, summaryOf } from '../../output/docs/report.ts';
import { visible } from '../../output/visible.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';

/** The verdict where nothing is written: the findings are the result. */
export function showFindings(
  issues: readonly ShipmentIssue[],
  { json, check }: DocsOptions,
  { world, style, note }: Session,
): ExitCode {
  const failed = issues.some(({ severity }) => severity === 'error');
  if (json)
    printJson({ ok: !failed, summary: summaryOf(issues), issues, files: [] }, world.terminal);
  else world.terminal.out(issuesText(issues, style));
  note(
    failed && !check
      ? `${countText(issues)}. Nothing was written; --force writes all the same what can be written.`
      : `${countText(issues)}.`,
  );
  return failed ? EXIT.findings : EXIT.fine;
}

/** The files written; findings beside them go to standard error. */
export function showWritten(
  issues: readonly ShipmentIssue[],
  folder: string,
  manifest: Manifest,
  { json }: DocsOptions,
  { world, style, note, verbose }: Session,
): void {
  if (json) {
    const ok = issues.every(({ severity }) => severity !== 'error');
    const { schema: _, seal: __, ...written } = manifest;
    printJson({ ok, summary: summaryOf(issues), issues, out: folder, ...written }, world.terminal);
    return;
  }
  const shown = verbose ? issues : issues.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) note(issuesText(shown, style));
  world.terminal.out(filesText(folder, manifest.files));
  note(
    `${manifest.files.length} ${manifest.files.length === 1 ? 'file' : 'files'}, ${countText(issues)}${shown.length < issues.length ? ' (--check shows them)' : ''}. ${visible(folder)}/${MANIFEST} holds their hashes; ewtp docs verify ${visible(folder)} compares them.`,
  );
}

function printJson(value: object, { out }: Session['world']['terminal']): void {
  out(`${JSON.stringify({ schema: 'ewtp/docs@1', ...value }, null, 2)}\n`);
}
