import { expect, test } from 'vitest';
import { run } from '../support/run.ts';

test('the demo goes the whole way without set-up, and can be run again', async () => {
  const first = await run('demo');
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  const headings = first.out.split('\n').filter((line) => /^\d {2}/.test(line));
  expect(headings).toHaveLength(5);
  expect(first.out).toContain('40 created');
  expect(first.out).toContain('fit: 0 errors');
  const files = [...first.world.disk.keys()].filter((path) =>
    path.startsWith('/project/ewtp-demo/'),
  );
  expect(files).toContain('/project/ewtp-demo/papers/commercial-invoice.pdf');

  const again = await run('demo', { files: Object.fromEntries(first.world.disk) });
  expect(again.code).toBe(0);
  expect(again.out).toContain('40 unchanged');
});
