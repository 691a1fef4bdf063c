import { expect, test } from 'vitest';
import { cannotRead, cannotWrite } from '../../src/io/file-errors.ts';

const failure = (code: string) => Object.assign(new Error('from the system'), { code });

test.each([
  ['ENOENT', 'c.csv does not exist.'],
  ['EACCES', 'c.csv may not be read.'],
  ['EISDIR', 'c.csv is a folder, not a file.'],
  ['ELOOP', 'c.csv is a link that leads back to itself.'],
  ['EIO', 'c.csv cannot be read: EIO.'],
])('a file that cannot be read for %s is told in words, with what to do', (code, says) => {
  const error = cannotRead('c.csv', failure(code));
  expect(error.message).toBe(says);
  expect(error.hint).not.toBe('');
  expect(error.exit).toBe(2);
});

test.each([
  ['ENOSPC', 'v.json cannot be written: the disk is full.'],
  ['EACCES', 'v.json cannot be written: you may not write there.'],
  ['EROFS', 'v.json cannot be written: the disk is read-only.'],
  ['EISDIR', 'v.json cannot be written: there is a folder of that name.'],
  ['ENOTDIR', 'v.json cannot be written: a part of its path is a file, not a folder.'],
])('a file that cannot be written for %s is told in words', (code, says) => {
  expect(cannotWrite('v.json', failure(code)).message).toBe(says);
});
