import { z } from 'zod';
import { DOCUMENT_CHECKS } from '../src/documents/checks/index.ts';
import { DOCUMENT_KINDS } from '../src/documents/kinds/index.ts';
import { shipmentSchema } from '../src/documents/shipment.ts';

/** docs/documents.md: the papers and the checks over them. */
export function documentsPage(): string {
  const papers = DOCUMENT_KINDS.map(
    ({ type, title, purpose, issuedBy, filedBy, source, confidence }) =>
      `| \`${type}\` | ${title.en} ${title.zh} | ${purpose} | ${issuedBy} | ${filedBy} | ${source} | ${confidence} |`,
  );
  const checks = DOCUMENT_CHECKS.map(
    ({ code, name, severity, title, source }) =>
      `| ${code} | \`${name}\` | ${severity} | ${title} | ${source.title}, ${source.publisher} (${source.confidence}) |`,
  );
  return `# The papers of \`ewtp docs\`

Printed from the code by \`npm run docs\`.

| type | title | what for | issued by | filed by | source | confidence |
| --- | --- | --- | --- | --- | --- | --- |
${papers.join('\n')}

## Checks over the set

They run before anything is written, and alone with \`--check\`. An error stops the writing unless \`--force\` is given.

| code | name | severity | what must hold | source |
| --- | --- | --- | --- | --- |
| DX00 | \`shipment-invalid\` | error | The shipment file has the form of schemas/shipment.json. Cannot be forced. | ewtp |
${checks.join('\n')}
| DX16 | \`character-undrawable\` | error, or warning for signs that are no letters | A font has every character of the papers. | ewtp |
| DX18 | \`sku-unknown\` | error | Every SKU is in the catalog. Cannot be forced. | ewtp |
| DX19 | \`price-unknown\` | error | Every line has a price in the shipment's currency. Cannot be forced. | ewtp |
| DX20 | \`packing-unknown\` | error | Packages are given, or the catalog's carton data suffice to plan them. Cannot be forced. | ewtp |
`;
}

/** schemas/shipment.json, for editors: numbers and switches may stand without quotes there. */
export function shipmentJsonSchema(): string {
  const schema = z.toJSONSchema(shipmentSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'boolean') delete jsonSchema.enum;
      delete jsonSchema.id;
    },
  });
  // Afterwards: within the override, fields with a description of their own would stay text.
  for (const name of ['decimal', 'count'])
    Object.assign(schema.$defs?.[name] ?? {}, { type: ['string', 'number'] });
  return `${JSON.stringify({ title: 'A shipment for ewtp docs', ...schema }, null, 2)}\n`;
}
