import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { UserError } from '../../src/errors.ts';
import { readScenario } from '../../src/sandbox/read-scenario.ts';
import { CALM } from '../../src/sandbox/scenario.ts';
import { schemaCheck } from '../support/schemas.ts';

const fault = (text: string): UserError => {
  try {
    readScenario(text, 'storm.yaml');
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was read');
};

test('an empty file is a calm day', () => {
  expect(readScenario('', 'storm.yaml')).toEqual(CALM);
});

test('a scenario may be YAML or JSON', () => {
  const yaml = readScenario('seed: 7\nfaults:\n  - fault: cut\n    call: 3\n', 'storm.yaml');
  const json = readScenario('{"seed": 7, "faults": [{"fault": "cut", "call": 3}]}', 'storm.json');
  expect(yaml).toEqual(json);
  expect(yaml.faults).toEqual([{ fault: 'cut', call: 3, api: '*' }]);
});

test('a mistyped fault is said with its line and the one that was meant', () => {
  const { message, exit } = fault('seed: 7\nfaults:\n  - fault: reset-befor\n');
  expect(message).toMatch(/^storm\.yaml:3: faults\.0\.fault: /);
  expect(message).toContain('Did you mean reset-before?');
  expect(exit).toBe(2);
});

test('every mistake is said, each with its line', () => {
  const { message, hint } = fault('seed: x\nshop:\n  auditAfterMs: -1\n  colour: red\n');
  expect(message).toBe('The scenario has 3 mistakes.');
  expect(hint).toMatch(/storm\.yaml:1: seed/);
  expect(hint).toMatch(/storm\.yaml:3: shop\.auditAfterMs/);
  expect(hint).toMatch(/storm\.yaml:\d: shop: .*colour/);
});

test('YAML that is none is said with its line', () => {
  expect(fault('seed: 1\nfaults: [\n').message).toMatch(/^storm\.yaml:\d: /);
});

test('a fault comes by count or by chance, not both', () => {
  const { message } = fault('faults:\n  - { fault: cut, call: 1, probability: 0.5 }');
  expect(message).toContain('only one of call, every and probability');
});

test('effect is for faults that leave it open', () => {
  const { message } = fault('faults:\n  - { fault: throttle, effect: done }');
  expect(message).toContain('effect goes with');
});

test('the bundled example can be read, and its schema takes it', () => {
  const text = readFileSync(new URL('../../examples/storm.yaml', import.meta.url), 'utf8');
  expect(readScenario(text, 'examples/storm.yaml').faults).toHaveLength(5);
  expect(schemaCheck('schemas/scenario.json')(parse(text))).toEqual([]);
  expect(schemaCheck('schemas/scenario.json')({ faults: [{ fault: 'rain' }] })).not.toEqual([]);
});

test('the example in docs/sandbox.md can be read', () => {
  const page = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
  const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? 'none';
  expect(readScenario(example, 'docs/sandbox.md').faults).toHaveLength(3);
});
