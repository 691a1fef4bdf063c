import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { nodeWorld } from '../../src/io/node.ts';

const { TMPDIR } = process.env;
afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
});

const left = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`ewtp-${process.pid}-`));

test('a scratch file has no name: whatever ends the process, nothing stays behind', async () => {
  const scratch = await nodeWorld().files.scratch();
  await scratch.add(Buffer.from('one two'));
  await scratch.add(Buffer.from(' three'));
  expect(await left()).toEqual([]);
  const bytes = Buffer.alloc(5);
  await scratch.read(bytes, 8);
  expect(bytes.toString()).toBe('three');
  await scratch.close();
});

test('where there is no room for one, the message says how to name another folder', async () => {
  process.env.TMPDIR = '/no/such/folder';
  await expect(nodeWorld().files.scratch()).rejects.toMatchObject({
    message: expect.stringContaining('/no/such/folder cannot be written: its folder is not there'),
    hint: expect.stringContaining('TMPDIR'),
  });
});
