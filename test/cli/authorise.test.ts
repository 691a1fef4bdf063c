import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { startSandbox } from '../../src/sandbox/open.ts';
import { fakeWorld } from '../support/fake-world.ts';

const CATALOG = readFileSync(new URL('../../examples/catalog.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 3)
  .join('\n');

test.each(['alibaba-com', 'tmall-global'] as const)(
  'on %s a code from the seller’s consent gives tokens, which the next push uses',
  async (marketplace) => {
    const world = fakeWorld({ files: { 'catalog.csv': CATALOG, '-': 'sandbox-code-1\n' } });
    const sandbox = await startSandbox(world, '.', {});
    const { gateway, appKey, appSecret } = sandbox.apps[marketplace];
    const config = `shops:
  mine:
    marketplace: ${marketplace}
    gateway: ${gateway}
    appKey: "${appKey}"
    appSecret: { file: secret.txt }
    categories: { "*": "${marketplace === 'alibaba-com' ? '201' : '50013618'}" }
`;
    await world.files.write('ewtp.config.yaml', config);
    await world.files.write('secret.txt', appSecret);
    expect(await main(['push', 'catalog.csv', '--shop', 'mine'], world)).toBe(3);
    expect(world.printed.err).toContain('ewtp authorise --shop mine');
    expect(await main(['authorise', '--shop', 'mine', '--code', '-'], world)).toBe(0);
    expect(await main(['push', 'catalog.csv', '--shop', 'mine'], world)).toBe(0);
    expect(world.printed.out).toContain('2 created');
    await sandbox.close();
  },
);

test('a code is not taken as an argument, and without a person it must be piped', async () => {
  const config = `shops:
  mine: { marketplace: alibaba-com, appKey: k, appSecret: { env: S } }
`;
  const world = fakeWorld({ files: { 'ewtp.config.yaml': config }, env: { S: 'secret' } });
  expect(await main(['authorise', '--shop', 'mine', '--code', 'abc'], world)).toBe(2);
  expect(await main(['authorise', '--shop', 'mine'], world)).toBe(2);
  expect(world.printed.err).toContain('https://openapi-auth.alibaba.com/oauth/authorize');
});
