import { notRunOf } from '../../documents/messages/checks/not-run.ts';
import { schemaShelf } from '../../documents/messages/form/schema-check.ts';
import { checkSet } from '../../documents/messages/set.ts';
import { EXIT, type ExitCode, UserError } from '../../errors.ts';
import { countText, issuesText, summaryOf } from '../../output/customs/issues.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Session } from '../session.ts';
import { checkFacts, declarationFacts, productsBySku } from './facts.ts';
import type { CustomsOptions } from './options.ts';

/** `ewtp customs check`: schema first, then what must agree between the documents. */
export async function checkMessages(
  paths: readonly string[],
  { catalog, json, fx }: CustomsOptions,
  session: Session,
): Promise<ExitCode> {
  const { world, asOf, style, note } = session;
  if (paths.length === 0)
    throw new UserError(
      'ewtp customs check needs files.',
      'For example: ewtp customs check out/*.xml',
    );
  const products = catalog === undefined ? undefined : await productsBySku(catalog, session);
  const facts = {
    ...(await checkFacts(session, fx, products)),
    declarations: () => declarationFacts(session),
  };
  const files = await Promise.all(paths.map((path) => world.files.open(path)));
  const shelf = schemaShelf();
  const checked = await checkSet(files, shelf, facts).finally(() => shelf.dispose());
  const { issues } = checked;
  const ok = issues.every(({ severity }) => severity !== 'error');
  const notRun = notRunOf({
    catalog: products !== undefined,
    list: facts.tariff.imported.covers('cbec-list', asOf),
    orders: checked.files.some(({ message }) => message !== 'DecMessage'),
    declarations: checked.files.some(({ message }) => message === 'DecMessage'),
  });
  if (json) {
    const result = {
      schema: 'ewtp/customs-check@1',
      asOf,
      ok,
      files: checked.files,
      summary: summaryOf(issues),
      issues,
      notRun,
    };
    world.terminal.out(`${jsonText(result, 2)}\n`);
    return ok ? EXIT.fine : EXIT.findings;
  }
  world.terminal.out(issuesText(issues, style));
  const documents = checked.files.reduce((sum, file) => sum + file.documents, 0);
  note(`${documents} documents in ${checked.files.length} files: ${countText(issues)}.`);
  for (const { why } of notRun) note(`Not checked: ${why}`);
  return ok ? EXIT.fine : EXIT.findings;
}
