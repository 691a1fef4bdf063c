// Prints the pages and schemas that are made from the code, or with --check compares them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { baselineSchema } from '../src/catalog/known/baseline-schema.ts';
import { productSchema } from '../src/catalog/product-schema.ts';
import { mappingSchema } from '../src/catalog/read/header/mapping-schema.ts';
import { pullSchema } from '../src/commands/pull.ts';
import { signSchema } from '../src/commands/sign.ts';
import { configSchema } from '../src/config-schema.ts';
import { DOCUMENT_KINDS } from '../src/documents/kinds/index.ts';
import { manifestSchema } from '../src/documents/manifest.ts';
import { ENVELOPE } from '../src/documents/messages/envelope/envelope.ts';
import { formXsd } from '../src/documents/messages/form/section-xsd.ts';
import { MESSAGE_CODES, rootName } from '../src/documents/messages/message.ts';
import { formOf } from '../src/documents/messages/message-form.ts';
import { planSchema } from '../src/listing/plan/plan.ts';
import { pushSchema } from '../src/listing/push/report.ts';
import { statusSchema } from '../src/listing/status.ts';
import { costDiffSchema, costSchema, costSolveSchema } from '../src/output/cost/schema.ts';
import {
  customsBuildSchema,
  customsCheckSchema,
  customsPaymentDataSchema,
  customsReadSchema,
} from '../src/output/customs/schema.ts';
import {
  docsChecklistSchema,
  docsInitSchema,
  docsListSchema,
  docsSchema,
  docsVerifySchema,
} from '../src/output/docs/schema.ts';
import { explainSchema, rulesSchema } from '../src/output/explain/schema.ts';
import { tariffSchema } from '../src/output/tariff/schema.ts';
import { tariffImportSchema, tariffStatusSchema } from '../src/output/tariff/schema-sets.ts';
import { lawChangesSchema } from '../src/output/validate/law-changes-schema.ts';
import { validateLineSchema, validateSchema } from '../src/output/validate/schema.ts';
import { scenarioSchema } from '../src/sandbox/scenario.ts';
import { sandboxSchema } from '../src/sandbox/where.ts';
import { commandsPage, exitCodesPage } from './command-pages.ts';
import { accuracyPage, regimesPage } from './cost-pages.ts';
import { documentsPage, shipmentJsonSchema } from './document-pages.ts';
import { fixesPage } from './fix-page.ts';
import { layoutsPage } from './layouts-page.ts';
import { marketplacesPage } from './marketplaces-page.ts';
import { messagesPage } from './message-pages.ts';
import { columnsPage, rulesPage } from './rule-pages.ts';
import { sandboxPage } from './sandbox-page.ts';
import { shipmentPage } from './shipment-page.ts';
import { tariffPage } from './tariff-page.ts';

/** A page or schema of the repository, printed from the objects it describes. */
interface Printed {
  readonly path: string;
  print(): string | Promise<string>;
}

/** Every printed file. To add one, add its line. */
const PRINTED: readonly Printed[] = [
  { path: 'docs/commands.md', print: commandsPage },
  { path: 'docs/exit-codes.md', print: exitCodesPage },
  { path: 'docs/documents.md', print: documentsPage },
  { path: 'docs/shipment.md', print: shipmentPage },
  { path: 'schemas/shipment.json', print: shipmentJsonSchema },
  { path: 'schemas/docs.json', print: () => jsonSchema(docsSchema, 'ewtp docs --json') },
  {
    path: 'schemas/docs-checklist.json',
    print: () => jsonSchema(docsChecklistSchema, 'ewtp docs checklist --json'),
  },
  {
    path: 'schemas/docs-init.json',
    print: () => jsonSchema(docsInitSchema, 'ewtp docs init --json'),
  },
  {
    path: 'schemas/docs-list.json',
    print: () => jsonSchema(docsListSchema, 'ewtp docs list --json'),
  },
  {
    path: 'schemas/docs-verify.json',
    print: () => jsonSchema(docsVerifySchema, 'ewtp docs verify --json'),
  },
  {
    path: 'schemas/docs-manifest.json',
    print: () => jsonSchema(manifestSchema, 'manifest.json of ewtp docs'),
  },
  { path: 'docs/accuracy.md', print: accuracyPage },
  { path: 'docs/regimes.md', print: regimesPage },
  { path: 'schemas/cost.json', print: () => jsonSchema(costSchema, 'ewtp cost --json') },
  {
    path: 'schemas/cost-diff.json',
    print: () => jsonSchema(costDiffSchema, 'ewtp cost diff --json'),
  },
  {
    path: 'schemas/cost-solve.json',
    print: () => jsonSchema(costSolveSchema, 'ewtp cost solve --json'),
  },
  { path: 'docs/messages.md', print: messagesPage },
  ...MESSAGE_CODES.map((code) => ({
    path: `schemas/${rootName(code)}.xsd`,
    print: () => formXsd(formOf(code)),
  })),
  { path: 'schemas/DxpMsg.xsd', print: () => formXsd(ENVELOPE) },
  ...DOCUMENT_KINDS.flatMap(({ message }) =>
    message === undefined
      ? []
      : [{ path: `schemas/${message.root.name}.xsd`, print: () => formXsd(message) }],
  ),
  {
    path: 'schemas/customs-build.json',
    print: () => jsonSchema(customsBuildSchema, 'ewtp customs build --json'),
  },
  {
    path: 'schemas/customs-check.json',
    print: () => jsonSchema(customsCheckSchema, 'ewtp customs check --json'),
  },
  {
    path: 'schemas/customs-payment-data.json',
    print: () => jsonSchema(customsPaymentDataSchema, 'ewtp customs payment-data --json'),
  },
  {
    path: 'schemas/customs-read.json',
    print: () => jsonSchema(customsReadSchema, 'ewtp customs read --json'),
  },
  { path: 'docs/fixes.md', print: fixesPage },
  { path: 'docs/rules.md', print: rulesPage },
  { path: 'docs/columns.md', print: columnsPage },
  { path: 'docs/marketplaces.md', print: marketplacesPage },
  { path: 'docs/layouts.md', print: layoutsPage },
  {
    path: 'schemas/config.json',
    print: () => jsonSchema(configSchema, 'The configuration file, ewtp.config.yaml or .json'),
  },
  {
    path: 'schemas/mapping.json',
    print: () => jsonSchema(mappingSchema, 'A column mapping for --map'),
  },
  { path: 'schemas/rules.json', print: () => jsonSchema(rulesSchema, 'ewtp rules --json') },
  { path: 'schemas/explain.json', print: () => jsonSchema(explainSchema, 'ewtp explain --json') },
  {
    path: 'schemas/product.json',
    print: () => jsonSchema(productSchema, 'A product of a catalog'),
  },
  { path: 'schemas/plan.json', print: () => jsonSchema(planSchema, 'ewtp plan --json') },
  { path: 'schemas/push.json', print: () => jsonSchema(pushSchema, 'ewtp push --json') },
  { path: 'schemas/status.json', print: () => jsonSchema(statusSchema, 'ewtp status --json') },
  { path: 'schemas/pull.json', print: () => jsonSchema(pullSchema, 'ewtp pull --json') },
  { path: 'schemas/sign.json', print: () => jsonSchema(signSchema, 'ewtp sign --json') },
  {
    path: 'schemas/validate.json',
    print: () => jsonSchema(validateSchema, 'ewtp validate --json'),
  },
  {
    path: 'schemas/validate-line.json',
    print: () => jsonSchema(validateLineSchema, 'A line of ewtp validate --format ndjson'),
  },
  {
    path: 'schemas/law-changes.json',
    print: () => jsonSchema(lawChangesSchema, 'ewtp validate --watch-law --json'),
  },
  {
    path: 'schemas/baseline.json',
    print: () => jsonSchema(baselineSchema, 'A baseline of ewtp validate'),
  },
  { path: 'docs/sandbox.md', print: sandboxPage },
  { path: 'schemas/sandbox.json', print: () => jsonSchema(sandboxSchema, 'ewtp sandbox --json') },
  {
    path: 'schemas/scenario.json',
    print: () => jsonSchema(scenarioSchema, 'A scenario of ewtp sandbox', 'input'),
  },
  { path: 'docs/tariff.md', print: tariffPage },
  { path: 'schemas/tariff.json', print: () => jsonSchema(tariffSchema, 'ewtp tariff --json') },
  {
    path: 'schemas/tariff-import.json',
    print: () => jsonSchema(tariffImportSchema, 'ewtp tariff import --json'),
  },
  {
    path: 'schemas/tariff-status.json',
    print: () => jsonSchema(tariffStatusSchema, 'ewtp tariff status --json'),
  },
];

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, print } of PRINTED) {
  const text = await print();
  if (check) {
    if (current(path) === text) continue;
    stale++;
    console.error(`${path} is not what the code says; run "npm run docs" and commit it.`);
  } else if (current(path) !== text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${path} written`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;

/** A form of ours as JSON Schema, 2020-12. */
function jsonSchema(schema: z.ZodType, title: string, io: 'input' | 'output' = 'output'): string {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io }) }, null, 2)}\n`;
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
