import type { World } from '../io/world.ts';
import type { ConsumptionTaxEntry } from './consumption-tax.ts';
import type { MeasureEntry } from './measures.ts';
import type { Provenance } from './provenance.ts';
import { type Codes, codesOf, EDITION, type Tariff, tariffOf } from './tariff.ts';
import { openImported } from './user-data.ts';

const FOLDER = 'data/tariff';

/** Only the codes: one file is read and nothing of it parsed. */
export async function openCodes(world: World): Promise<Codes> {
  const [rates, imported] = await Promise.all([
    packagedText(world, `${EDITION.name}/rates.tsv`),
    openImported(world),
  ]);
  return codesOf(rates, imported);
}

/** The tariff with all that hangs on it; some ten files are read and nothing but small ones parsed. */
export async function openTariff(world: World): Promise<Tariff> {
  const text = (name: string) => packagedText(world, name);
  const yearly = (name: string) => text(`${EDITION.name}/${name}`);
  const [rates, unitsControls, units, notes, agreements, vat, tax, measures, provenance, imported] =
    await Promise.all([
      yearly('rates.tsv'),
      yearly('units-controls.tsv'),
      text('units.tsv'),
      yearly('notes.tsv'),
      yearly('agreement-rates.tsv'),
      text('vat-reduced.tsv'),
      text('consumption-tax.json'),
      text('measures.json'),
      text('provenance.json'),
      openImported(world),
    ]);
  // Our own files, checked against these types by test/tariff/data.test.ts.
  const consumptionTax: readonly ConsumptionTaxEntry[] = JSON.parse(tax);
  const entries: readonly MeasureEntry[] = JSON.parse(measures);
  const sets: readonly Provenance[] = JSON.parse(provenance);
  const texts = {
    rates,
    unitsControls,
    units,
    notes,
    agreements,
    vat,
    consumptionTax,
    measures: entries,
    provenance: sets,
  };
  return tariffOf(texts, imported);
}

/** A text of `data/tariff/`. */
export async function packagedText({ files }: World, name: string): Promise<string> {
  return new TextDecoder().decode(await files.readPackaged(`${FOLDER}/${name}`));
}

/** Where each set of data comes from. */
export async function openProvenance(world: World): Promise<readonly Provenance[]> {
  return JSON.parse(await packagedText(world, 'provenance.json'));
}
