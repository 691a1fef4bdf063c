import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli.ts';
import { run } from '../support/run.ts';

test.each(COMMANDS.map(({ name }) => name))(
  'help of %s fits 80 columns and is the same by each of its ways',
  async (name) => {
    const { out, err, code } = await run(`${name} --help`);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Examples:\n {2}ewtp /m);
    expect(out.split('\n').filter((line) => line.length > 80 && !/^ *ewtp /.test(line))).toEqual(
      [],
    );
    for (const line of [`help ${name}`, `${name} -h`, `--no-color ${name} --help`])
      expect((await run(line)).out).toBe(out);
  },
);

test('examples stand before flags', async () => {
  const { out } = await run('validate --help');
  expect(out.indexOf('Examples:')).toBeGreaterThan(0);
  expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Flags:'));
});

test.each(['--help', '-h', 'help'])(
  'ewtp %s lists every command on standard output',
  async (line) => {
    const { out, err, code } = await run(line);
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(`  ${name}`);
      expect(out.replace(/\s+/g, ' ')).toContain(summary);
    }
    expect([code, err]).toEqual([0, '']);
  },
);

test('ewtp alone is a question, answered on standard error with 2', async () => {
  const { out, err, code } = await run('');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Commands:');
});

test.each(['--version', '-V', 'validate --version'])('ewtp %s says the version', async (line) => {
  expect(await run(line)).toMatchObject({ code: 0, out: '0.0.0-source\n' });
});
