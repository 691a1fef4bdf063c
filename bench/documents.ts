// One invoice of 40 lines as PDF: cold as a whole process, warm in one process, and memory over many.
// npm run bench -- documents [documents]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type PlacedProduct, readProducts } from '../src/catalog/product.ts';
import { openCatalog } from '../src/catalog/read/open.ts';
import { codeBookOf } from '../src/documents/code-book.ts';
import { commercialInvoice } from '../src/documents/kinds/commercial-invoice.ts';
import { readShipment } from '../src/documents/read-shipment.ts';
import { consignmentOf } from '../src/documents/work-out.ts';
import { nodeWorld } from '../src/io/node.ts';
import { readFont } from '../src/output/docs/font.ts';
import { pdfPress } from '../src/output/docs/pdf.ts';
import { measure, table } from './measure.ts';
import { pdfmakePrinter } from './pdfmake-invoice.ts';

const many = Number(process.argv[2] ?? 500);
const LINES = 40;
const { files } = nodeWorld();

const products = new Map<string, PlacedProduct>();
for await (const placed of readProducts(
  await openCatalog(await files.open('examples/catalog.csv'), {}),
))
  products.set(placed.product.sku, placed);
const skus = [...products.keys()];
const example = readFileSync('examples/shipment.yaml', 'utf8');
const lines = Array.from(
  { length: LINES },
  (_, i) => `  - sku: ${skus[i % skus.length]}\n    quantity: ${i + 1}\n    price: 9.50\n`,
);
const text = example
  .replace(/\nlines:\n[\s\S]*?\nwood:/, `\nlines:\n${lines.join('')}\nwood:`)
  .replace('CI-2026-031', 'CI-BENCH')
  .replace('catalog: catalog.csv', 'catalog: ../../examples/catalog.csv');
writeFileSync('bench/tmp/shipment.yaml', text);

const cold = measure(
  'dist/main.js',
  [
    ...['docs', 'bench/tmp/shipment.yaml', '--type', 'commercial-invoice'],
    // So that a later version of the program may fill the same number otherwise.
    ...['--revise', '--out', 'bench/tmp/docs'],
  ],
  5,
);

const { shipment } = readShipment(text, 'shipment.yaml');
if (shipment === undefined) throw new Error('the shipment of the benchmark is not right');
const { consignment } = consignmentOf(shipment, products, new Map());
const issued = { number: 'CI-1', date: '2026-12-02' };
const facts = {
  asOf: '2026-12-04',
  numbers: { contract: issued, proforma: issued, invoice: issued, packingList: issued },
  revisions: {},
  tariffLine: () => undefined,
  codes: codeBookOf(new Map()),
};
const press = await pdfPress({
  fonts: ['SC-Regular', 'SC-Bold', '-Regular', '-Bold'].map((name) =>
    readFont(readFileSync(`templates/fonts/NotoSans${name}.ttf`), name),
  ),
  templates: readdirSync('templates/documents').map((path) => ({
    path,
    bytes: readFileSync(`templates/documents/${path}`),
  })),
  author: 'bench',
});

/** A number of its own in each, so that nothing is answered from memory. */
async function print(i: number): Promise<number> {
  const invoice = { number: `CI-${i}`, date: '2026-12-02' };
  const [paper] = commercialInvoice.fill(consignment, {
    ...facts,
    numbers: { ...facts.numbers, invoice },
  });
  if (paper === undefined) throw new Error('no invoice');
  const { length } = await press.print(paper);
  await new Promise((next) => setImmediate(next));
  return length;
}

const rss = () => process.memoryUsage().rss / 1e6;
for (let i = 0; i < 20; i++) await print(-i - 1);
const samples: string[][] = [];
const started = performance.now();
let bytes = 0;
for (let i = 1; i <= many; i++) {
  bytes = await print(i);
  if (i % Math.max(1, Math.floor(many / 5)) === 0)
    samples.push([
      String(i),
      ((i * 1000) / (performance.now() - started)).toFixed(1),
      rss().toFixed(0),
    ]);
}

console.log(
  `\nOne commercial invoice of ${LINES} lines as PDF/A-3b (${(bytes / 1000).toFixed(0)} kB)\n`,
);
console.log(
  `cold, whole process with catalog, checks and tariff: ${(cold.wallMs / 1000).toFixed(2)} s, peak ${cold.peakMb.toFixed(0)} MB (median of 5)\n`,
);
console.log(table(['documents', 'documents/s', 'RSS MB'], samples));

const plain = pdfmakePrinter(consignment);
const beside = Math.min(many, 50);
for (let i = 0; i < 5; i++) await plain(`CI-W${i}`);
const begun = performance.now();
for (let i = 0; i < beside; i++) bytes = await plain(`CI-P${i}`);
const seconds = (performance.now() - begun) / 1000;
console.log(
  `\nThe same lines with pdfmake, in a simpler layout: ${(beside / seconds).toFixed(1)} documents/s (${(bytes / 1000).toFixed(0)} kB)`,
);
