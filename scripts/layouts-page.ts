import { COLUMNS } from '../src/catalog/columns.ts';
import { CONVERSION_NAMES } from '../src/catalog/read/layouts/conversions.ts';
import { LAYOUTS } from '../src/catalog/read/layouts/index.ts';
import type { Fillings, Layout } from '../src/catalog/read/layouts/layout.ts';

/** docs/layouts.md: which exports are recognised, and what is read from which of their columns. */
export function layoutsPage(): string {
  return `# Exports that ewtp reads as they are

This page is printed from \`src/catalog/read/layouts/\`. A file is recognised by its headers, whatever its
name; CSV, XLSX, ODS and JSON Lines are all looked at in the same way.

${LAYOUTS.map(layoutSection).join('\n')}
# Any other file

Columns are found by our names, their aliases (docs/columns.md) and, as a marked guess, by names that
differ in a letter or two; codes are never guessed. To say it yourself, write a mapping and pass it with
\`--map\`:

\`\`\`yaml
sku: Artikelnummer
price: Verkoopprijs
net_weight_kg: { from: Gewicht, convert: grams-to-kg }
gross_weight_kg: { from: [Bruto, Eenheid], join: true, convert: weight-to-kg }
currency: { value: EUR }
brand: null
\`\`\`

A mapping is laid over what is recognised; \`null\` leaves a column out. Conversions:
${CONVERSION_NAMES.map((name) => `\`${name}\``).join(', ')}.
`;
}

function layoutSection({ name, title, documented, signatures, columns }: Layout): string {
  const known = signatures.map((headers) => headers.map((one) => `\`${one}\``).join(', '));
  const rows = COLUMNS.flatMap(({ name: column }) => {
    const fillings = columns[column];
    return fillings === undefined ? [] : [`| ${column} | ${fillingText(fillings)} |`];
  });
  return `## ${title} (\`${name}\`)

Recognised by ${known.join(' or ')}. Documented at <${documented}>.

| column | from |
| --- | --- |
${rows.join('\n')}
`;
}

function fillingText(fillings: Fillings): string {
  if (typeof fillings === 'string') return `\`${fillings}\``;
  const ways = 'from' in fillings ? [fillings] : fillings;
  return ways
    .map(({ from, convert, join }) => {
      const names = (typeof from === 'string' ? [from] : from).map((name) => `\`${name}\``);
      const conversion = convert === undefined ? '' : ` (${convert})`;
      return `${names.join(join ? ' with ' : ', else ')}${conversion}`;
    })
    .join('; or ');
}
