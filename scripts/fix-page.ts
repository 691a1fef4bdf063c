import type { Fix } from '../src/catalog/fix/fix.ts';
import { FIXES, TRIM } from '../src/catalog/fix/index.ts';

/** docs/fixes.md: what `ewtp validate --fix` does. */
export function fixesPage(): string {
  return `# What --fix mends

Printed from the code; to change it, change src/catalog/fix/.

\`ewtp validate catalog.csv --fix\` writes over the file; \`--diff\` shows what would change and writes
nothing. Only delimited text is mended. Encoding, delimiter, line ends, quotes and every cell that is not
mended stay byte for byte; columns that ewtp does not know, rows that are not as wide as the header and
rows with broken quotes are left alone. A second run changes nothing more. The exit code is that of the
file as it is afterwards.

## Safe: what the cell means is certain, only its form changes

| Fix | What it does | From | To |
| --- | --- | --- | --- |
| \`${TRIM}\` | Takes off the blanks around a value, in every column that ewtp knows. | \` Bar \` | \`Bar\` |
${rows(FIXES.filter(({ safe }) => safe))}

## With --unsafe: likely, to be compared afterwards

| Fix | What it does | From | To |
| --- | --- | --- | --- |
${rows(FIXES.filter(({ safe }) => !safe))}
`;
}

function rows(fixes: readonly Fix[]): string {
  return fixes
    .map(
      ({ name, about, example }) =>
        `| \`${name}\` | ${about} | \`${example.from}\` | \`${example.to}\` |`,
    )
    .join('\n');
}
