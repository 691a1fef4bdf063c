import type { Consignment, PackageRun } from '../consignment.ts';
import { isIspm15Mark } from '../identifiers.ts';
import { PACKAGE_KINDS } from '../package-kind.ts';
import type { DocumentCheck, Found } from './check.ts';

/** X11: solid wood carries its mark, and what is of wood says so. */
export const woodMarkMissing: DocumentCheck = {
  code: 'DX11',
  name: 'wood-mark-missing',
  severity: 'error',
  title: 'Solid wood packing has an ISPM-15 mark; packages say whether they are of wood.',
  source: {
    title: 'ISPM 15, Regulation of wood packaging material in international trade',
    publisher: 'International Plant Protection Convention; applied by China',
    from: '2006-01-01',
    confidence: 'verified',
  },
  check: (consignment) => {
    const { packages, planned } = consignment;
    // Planned packages are all of the same wood: one finding says it.
    const runs = planned ? packages.slice(0, 1) : packages;
    return runs.flatMap((run, i) => ofRun(run, i, consignment));
  },
};

function ofRun(run: PackageRun, i: number, { planned }: Consignment): readonly Found[] {
  const path = planned ? ['wood'] : ['packages', i];
  const name = `Package ${run.from}`;
  const kind = PACKAGE_KINDS[run.kind];
  if (run.wood === undefined)
    return [
      {
        path,
        severity: 'warning',
        message: `${name} does not say whether it is of wood.`,
        hint: 'Add wood: none, processed or solid.',
      },
    ];
  if (run.wood === 'none' && 'wood' in kind && run.kind !== 'PX')
    return [
      {
        path: [...path, 'wood'],
        value: run.wood,
        message: `${name} is a ${kind.en} and is said to be without wood.`,
        hint: 'Say solid or processed, or choose another kind of package.',
      },
    ];
  if (run.wood !== 'solid') return [];
  if (run.ispm15 === undefined)
    return [
      {
        path,
        message: `${name} is of solid wood and has no ISPM-15 mark.`,
        hint: 'Add ispm15 with the mark burnt into the wood, for example BE-12345 HT.',
      },
    ];
  if (isIspm15Mark(run.ispm15)) return [];
  return [
    {
      path: [...path, 'ispm15'],
      value: run.ispm15,
      severity: 'warning',
      message: `${run.ispm15} does not look like an ISPM-15 mark.`,
      hint: 'A mark has country, producer number and treatment: BE-12345 HT.',
    },
  ];
}
