import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeWorld } from '../../src/io/node.ts';
import { lookAtPictures, pictureLooks } from '../../src/listing/pictures.ts';

const looks = pictureLooks(await mkdtemp(join(tmpdir(), 'ewtp-pictures-')), 1000, nodeWorld());

test('a product without pictures has nothing to look at', async () => {
  expect(await lookAtPictures('', looks)).toEqual({ pictures: '', findings: [] });
});

test('a folder named as a picture is a finding of its product', async () => {
  const { findings } = await lookAtPictures('.|https://pictures.test/a.jpg', looks);
  expect(findings).toMatchObject([
    { rule: 'listing-picture-unreadable', column: 'pictures', value: '.' },
  ]);
});
