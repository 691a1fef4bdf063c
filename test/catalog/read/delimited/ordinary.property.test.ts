import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordCutter } from '../../../../src/catalog/read/delimited/cut.ts';
import { ordinaryRows } from '../../../../src/catalog/read/delimited/ordinary.ts';

/** Text that is dense in what matters: quotes, delimiters, line ends, Chinese. */
const text = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '\r',
      'a',
      ' ',
      '巧',
      '€',
      '😀',
      'b c',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test.each([',', ';', '\t', '|'])(
  'records beyond doubt are read just as csv-parse reads them: delimiter %j',
  (delimiter) => {
    let seen = 0;
    fc.assert(
      fc.property(text, (content) => {
        const bytes = Buffer.from(content);
        const { spans } = recordCutter({ delimiter }).cut(bytes, true);
        for (const span of spans.filter(({ ordinary }) => ordinary)) {
          const part = bytes.subarray(span.from, span.to);
          const options = {
            delimiter,
            record_delimiter: ['\r\n', '\n', '\r'],
            relax_column_count: true,
            relax_quotes: true,
          };
          expect(ordinaryRows(bytes, span, delimiter)).toEqual(parse(part, options));
          seen++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(500);
  },
);
