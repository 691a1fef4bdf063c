import fc from 'fast-check';
import { expect, test } from 'vitest';
import { issueLog } from '../../src/catalog/issue-log.ts';
import { withAtMost } from '../../src/catalog/report.ts';
import { SEVERITIES } from '../../src/issue.ts';
import { anIssue, aReport } from '../support/report.ts';

const issue = fc
  .record({
    code: fc.constantFrom('EW1001', 'EW1002', 'EW1003'),
    file: fc.constantFrom('a.csv', 'b.csv'),
    column: fc.constantFrom('gtin', 'sku'),
    line: fc.integer({ min: 1, max: 9 }),
  })
  .map((parts) =>
    anIssue({ ...parts, severity: SEVERITIES[Number(parts.code.at(-1)) - 1] ?? 'error' }),
  );

test('counts are those of counting by hand, however few issues are kept', () => {
  fc.assert(
    fc.property(fc.array(issue), fc.nat({ max: 4 }), (issues, keep) => {
      const log = issueLog(keep);
      for (const one of issues) log.add(one, () => one);
      for (const { code, count, where } of log.counts()) {
        const own = issues.filter((one) => one.code === code);
        expect(count).toBe(own.length);
        for (const { file, column, count: there } of where)
          expect(there).toBe(own.filter((o) => o.file === file && o.column === column).length);
        expect(where.reduce((sum, one) => sum + one.count, 0)).toBe(count);
      }
      expect(log.kept().length).toBe(
        log.counts().reduce((sum, { count }) => sum + Math.min(keep, count), 0),
      );
    }),
  );
});

test('what is kept is in the order of files and lines', () => {
  fc.assert(
    fc.property(fc.array(issue), (issues) => {
      const log = issueLog(1000);
      const inOrder = [...issues].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
      for (const one of inOrder) log.add(one, () => one);
      const places = log.kept().map(({ file, line }) => `${file}:${line}`);
      expect(places).toEqual(places.toSorted());
    }),
  );
});

test('a cut verdict keeps the gravest issues, in file order, and all its counts', () => {
  fc.assert(
    fc.property(fc.array(issue), fc.nat({ max: 20 }), (issues, limit) => {
      const whole = aReport(issues);
      const cut = withAtMost(whole, limit);
      expect(cut.shown).toBe(Math.min(limit, whole.issues.length));
      expect(cut.issues).toEqual(whole.issues.filter((one) => cut.issues.includes(one)));
      expect({ ...cut, issues: [], shown: 0 }).toEqual({ ...whole, issues: [], shown: 0 });
      const rank = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);
      const mildest = Math.max(-1, ...cut.issues.map(({ severity }) => rank(severity)));
      const left = whole.issues.filter((one) => !cut.issues.includes(one));
      for (const { severity } of left)
        if (cut.shown > 0) expect(rank(severity)).toBeGreaterThanOrEqual(mildest);
    }),
  );
});

test('findings of one rule with severities of their own are counted apart', () => {
  const log = issueLog(1);
  const said = (severity: (typeof SEVERITIES)[number], line: number) => anIssue({ severity, line });
  for (const one of [said('error', 2), said('warning', 3), said('error', 4)])
    log.add(one, () => one);
  expect(log.counts().map(({ severity, count }) => [severity, count])).toEqual([
    ['error', 2],
    ['warning', 1],
  ]);
  expect(log.kept()).toHaveLength(1);
});
