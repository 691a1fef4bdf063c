import { describe, expect, test } from 'vitest';
import type { Example } from '../../../src/catalog/rule.ts';
import { READER_RULES } from '../../../src/catalog/rules/file/index.ts';
import { issuesOf } from '../../support/issues-of.ts';
import { csvOf, soundRows } from '../../support/sound-product.ts';

async function rulesIn(example: Example) {
  return issuesOf(contentOf(example));
}

function contentOf(example: Example): string | Uint8Array {
  if ('rows' in example) return csvOf(soundRows(example.rows));
  if ('bytes' in example) return Buffer.from(example.bytes, 'latin1');
  const { file, ellipsis = 1 } = example;
  return ellipsis === 1 ? file : file.replace('…', 'x'.repeat(ellipsis));
}

describe.each(READER_RULES)('$name', ({ code, name, severity, examples }) => {
  test('finds nothing in its good example', async () => {
    const issues = await rulesIn(examples.good);
    expect(issues.filter(({ rule }) => rule === name)).toEqual([]);
  });

  test('finds its fault in its bad example, in words with no hole left open', async () => {
    const issues = await rulesIn(examples.bad);
    const ours = issues.filter(({ rule }) => rule === name);
    expect(ours.length).toBeGreaterThan(0);
    expect(ours[0]).toMatchObject({ code, severity });
    for (const { message, hint } of issues) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}/);
  });
});
