import type { FileReport, ValidateReport } from '../../catalog/report.ts';
import type { RuleText } from '../../catalog/rule.ts';
import type { Issue, Severity } from '../../issue.ts';
import { VERSION } from '../../version.ts';
import { jsonText } from '../json-text.ts';
import { visible } from '../visible.ts';
import { fingerprints } from './fingerprint.ts';
import type { ReportWriter } from './format.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0, which code scanning pages read. */
export const sarif: ReportWriter = (report, { rules }) => {
  const index = new Map(rules.map((rule, i) => [rule.code as string, i]));
  const fingerprint = fingerprints();
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ewtp',
            version: VERSION,
            rules: rules.map(descriptor),
          },
        },
        ...(report.lang && { language: report.lang }),
        artifacts: report.files.map(artifact),
        invocations: [invocation(report)],
        results: report.issues.map((issue) => ({
          ...result(issue, index.get(issue.code), fingerprint),
          // Where one result says whether it is suppressed, all have to (SARIF 2.1.0, 3.27.23).
          ...(report.suppressed && { suppressions: suppressionsOf(issue) }),
        })),
        properties: { asOf: report.asOf, shown: report.shown, found: report.found },
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
};

function descriptor(rule: RuleText) {
  const sources = rule.sources.map(
    ({ title, publisher, from }) =>
      `${title}, ${publisher}${from === undefined ? '' : `, ${from}`}`,
  );
  return {
    id: rule.code,
    name: rule.name,
    shortDescription: { text: rule.title },
    fullDescription: { text: `${rule.what} ${rule.why}` },
    help: { text: `${rule.fix} Source: ${sources.join('; ')}. More: ewtp explain ${rule.name}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    ...(rule.regimes && { properties: { tags: rule.regimes } }),
  };
}

function artifact({ path, encoding, records }: FileReport) {
  return {
    location: { uri: uriOf(path) },
    ...(encoding !== undefined && { encoding }),
    properties: { records },
  };
}

function invocation({ notRun, ok }: ValidateReport) {
  return {
    executionSuccessful: true,
    exitCode: ok ? 0 : 1,
    toolExecutionNotifications: notRun.map(({ rule, why }) => ({
      level: 'note',
      message: { text: visible(`${rule} did not run: ${why}`) },
    })),
  };
}

function result(
  issue: Issue,
  ruleIndex: number | undefined,
  fingerprint: (issue: Issue) => string,
) {
  const { code, severity, message, hint, line, record, cell, byte, value, sku } = issue;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: `${visible(message)} ${visible(hint)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(issue.file) },
          region: { startLine: Math.max(1, line) },
        },
        ...logicalLocations(issue),
      },
    ],
    partialFingerprints: { 'ewtpFinding/v1': fingerprint(issue) },
    properties: { sku, record, value, ...(cell && { cell }), ...(byte !== undefined && { byte }) },
  };
}

/** Kept apart from the catalog, in a baseline or a configuration: that is `external`. */
function suppressionsOf({ suppressed }: Issue) {
  if (suppressed === undefined) return [];
  return [{ kind: 'external', status: 'accepted', justification: visible(suppressed.reason) }];
}

/** Where it is in terms of the catalog: the product, and in it the column. */
function logicalLocations({ sku, column, header }: Issue) {
  const name = header === '' ? column : header;
  const steps = [sku, name].filter((step) => step !== '').map(visible);
  if (steps.length === 0) return {};
  const at = { name: steps.at(-1), fullyQualifiedName: steps.join('/') };
  return { logicalLocations: [{ ...at, kind: name === '' ? 'object' : 'property' }] };
}

/** A file's name as a URI reference: relative names stay relative to where ewtp was run. */
function uriOf(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent);
  const drive = /^[A-Za-z]:/.test(path);
  if (drive) return `file:///${[path.slice(0, 2), ...parts.slice(1)].join('/')}`;
  return path.startsWith('/') ? `file://${parts.join('/')}` : parts.join('/');
}
