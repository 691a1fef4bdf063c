import { expect, test } from 'vitest';
import { RULES } from '../../src/catalog/rules/index.ts';
import { FINDINGS, findingCalled } from '../../src/listing/findings.ts';
import { run } from '../support/run.ts';

test('codes are one each, and none is also a rule of validate', () => {
  const codes = [
    ...RULES.map(({ code }) => code),
    ...Object.values(FINDINGS).map(({ code }) => code),
  ];
  expect(new Set(codes).size).toBe(codes.length);
});

test('every finding is explained by its name and by its code', async () => {
  for (const [rule, { code, fix }] of Object.entries(FINDINGS)) {
    expect(findingCalled(code)?.rule).toBe(rule);
    const { code: exit, out } = await run(`explain ${rule} --json`);
    expect(exit).toBe(0);
    expect(JSON.parse(out).finding).toMatchObject({ code, fix });
  }
  expect((await run('explain EW8502')).out).toContain('How to fix');
});
