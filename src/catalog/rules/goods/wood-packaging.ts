import { everywhere } from './bite.ts';
import { reported } from './laws.ts';
import { regulation } from './regulation.ts';

export const woodPackaging = regulation({
  code: 'EW5072',
  name: 'wood-packaging',
  title: 'Solid wood packing without its mark',
  what: 'Packing of solid wood is treated by ISPM-15 (heat or methyl bromide), free of bark, with the IPPC mark on two sides; plywood, particle board and wood up to 6 mm are exempt.',
  why: 'Untreated wood is returned or destroyed with the goods; China asks for it since 2006-01-01.',
  fix: 'Buy marked pallets, or pack without solid wood and declare that.',
  message: 'The packing is of solid wood and its IPPC mark is not stated.',
  concerns: ['all'],
  where: (row) => /^solid$/i.test(row.text('wood_packaging')),
  phases: [{ from: '2006-01-01', bite: everywhere('error') }],
  evidence: ['ippc_mark_no'],
  sources: [reported('ISPM-15 in China', 'AQSIQ, as copied by forwarders', '2006-01-01')],
  sample: { goods: { wood_packaging: 'solid' }, papers: { ippc_mark_no: 'BE-000 HT' } },
});
