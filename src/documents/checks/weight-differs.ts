import { compare, type Fraction, fraction, plus, toPlain, ZERO } from '../../fraction.ts';
import type { Consignment } from '../consignment.ts';
import { BROKERS, type DocumentCheck, type Found } from './check.ts';

/** X4: weights agree between papers and net is never above gross. */
export const weightDiffers: DocumentCheck = {
  code: 'DX04',
  name: 'weight-differs',
  severity: 'error',
  title: 'Gross, net and volume are those of the transport document; net is not above gross.',
  source: BROKERS,
  check: (consignment) => [
    ...stated(consignment),
    ...netAboveGross(consignment),
    ...linesAboveGross(consignment),
    ...unknownNet(consignment),
  ],
};

function stated({ shipment, totals }: Consignment): readonly Found[] {
  const { declared } = shipment;
  const compareTo = (
    name: 'grossKg' | 'netKg' | 'volumeM3',
    here: Fraction | undefined,
    places: number,
  ) => {
    const there = declared?.[name];
    if (there === undefined || here === undefined) return [];
    const shown = toPlain(here, places);
    if (compare(fraction(shown), fraction(toPlain(fraction(there), places))) === 0) return [];
    return [
      {
        path: ['declared', name],
        value: there,
        message: `The packages come to ${shown}, ${name} is declared as ${there}.`,
        hint: 'Weigh again or have the transport document corrected.',
      },
    ];
  };
  return [
    ...compareTo('grossKg', totals.grossKg, 3),
    ...compareTo('netKg', totals.netKg, 3),
    ...compareTo('volumeM3', totals.volumeM3, 3),
  ];
}

function netAboveGross({ packages, planned }: Consignment): readonly Found[] {
  return packages.flatMap((run, i): readonly Found[] =>
    run.netKg === undefined || compare(run.netKg, run.grossKg) <= 0
      ? []
      : [
          {
            path: planned ? ['lines'] : ['packages', i, 'grossKg'],
            value: toPlain(run.grossKg),
            message: `Package ${run.from}: net ${toPlain(run.netKg)} kg is above gross ${toPlain(run.grossKg)} kg.`,
            hint: 'Mend the weights of the package or of the goods in the catalog.',
          },
        ],
  );
}

function linesAboveGross({ lines, totals }: Consignment): readonly Found[] {
  const net = lines.reduce<Fraction>((all, { netKg }) => plus(all, netKg ?? ZERO), ZERO);
  if (compare(net, totals.grossKg) <= 0) return [];
  return [
    {
      path: ['lines'],
      value: toPlain(net),
      message: `The goods weigh ${toPlain(net)} kg net, the packages ${toPlain(totals.grossKg)} kg gross.`,
      hint: 'Mend the weights of the packages or of the goods in the catalog.',
    },
  ];
}

function unknownNet({ lines }: Consignment): readonly Found[] {
  return lines
    .filter(({ netKg }) => netKg === undefined)
    .map(({ no, sku }) => ({
      path: ['lines', no - 1],
      sku,
      message: `The net weight of ${sku} is not known.`,
      hint: 'Fill net_weight_kg in the catalog.',
    }));
}
