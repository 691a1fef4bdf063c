import { readFileSync } from 'node:fs';
import { openTariff } from '../../src/tariff/open.ts';
import type { Provenance } from '../../src/tariff/provenance.ts';
import { fakeWorld } from '../support/fake-world.ts';

export const shipped = (name: string): string =>
  readFileSync(new URL(`../../data/tariff/${name}`, import.meta.url), 'utf8');

/** The rows of a shipped table, by header. */
export function table(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = shipped(name).slice(0, -1).split('\n');
  const headers = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? '']));
  });
}

export const provenance: readonly Provenance[] = JSON.parse(shipped('provenance.json'));

export const tariff = await openTariff(fakeWorld());
