// The CI recipes are run as a runner would run them, as far as that goes without the service: their own
// shell lines, in order, in a folder with a catalog.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const built = existsSync(join(ROOT, 'dist/main.js'));
const github = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ run: z.string().optional() })) }),
  ),
});
const script = z.object({
  script: z.array(z.string()),
  after_script: z.array(z.string()).optional(),
});
const gitlab = z.object({ check: script, push: script });

const read = (name: string): unknown =>
  parse(readFileSync(join(ROOT, 'templates/ci', name), 'utf8'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ewtp-ci-'));
  copyFileSync(join(ROOT, 'examples/catalog.csv'), join(folder, 'catalog.csv'));
  mkdirSync(join(folder, 'bin'));
  // What `npx ewtp` finds once the package is installed.
  const shim = join(folder, 'bin/npx');
  writeFileSync(
    shim,
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(ROOT, 'bin/ewtp.js')}" "$@"\n`,
  );
  chmodSync(shim, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(lines: string): void {
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
    CI: 'true',
    CATALOG: 'catalog.csv',
    SHOP: 'sandbox',
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  execFileSync('bash', ['-eo', 'pipefail', '-c', lines], { cwd: folder, env, stdio: 'pipe' });
}

const file = (name: string) => readFileSync(join(folder, name), 'utf8');
const installs = (line: string) => line.startsWith('npm install');

describe.skipIf(!built)('the CI recipes (NOT RUN without a build)', () => {
  test('GitHub: the catalog is checked, the plan becomes a summary, the push lists all', () => {
    const { jobs } = github.parse(read('github-actions.yml'));
    const lines = [...(jobs.check?.steps ?? []), ...(jobs.push?.steps ?? [])].flatMap(
      ({ run }) => run ?? [],
    );
    for (const line of lines.filter((one) => !installs(one))) shell(line);
    expect(JSON.parse(file('ewtp.sarif')).version).toBe('2.1.0');
    expect(file('summary.md')).toContain('What a push would do');
    expect(JSON.parse(file('push.json')).done.created).toBe(40);
  });

  test('GitLab: the same, with its reports; the next night changes nothing', () => {
    const { check, push } = gitlab.parse(read('gitlab-ci.yml'));
    for (const line of [...check.script, ...push.script, ...(push.after_script ?? [])]) shell(line);
    expect(JSON.parse(file('quality.json'))).toEqual([]);
    expect(file('ewtp.xml')).toContain('<testsuites');
    expect(JSON.parse(file('push.json')).done).toMatchObject({ created: 0, unchanged: 40 });
  });
});
