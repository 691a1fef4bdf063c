// Orders to messages: built, held against the schema and written, the whole process.
// npm run build && npm run bench -- customs [orders …]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { measure, table } from './measure.ts';

const sizes = process.argv.slice(2).map(Number);
const CATALOG = ['--catalog', 'examples/catalog.csv', '--regime', 'cbec-direct'];

const rows = (sizes.length > 0 ? sizes : [1_000, 10_000]).map((orders) => {
  const path = ordersOf(orders);
  const out = `bench/tmp/customs-${orders}`;
  const { wallMs, peakMb } = measure(
    'dist/main.js',
    ['customs', 'build', path, ...CATALOG, '--out', out, '--progress', 'none'],
    1,
  );
  const documents = orders * 4;
  return [
    orders.toLocaleString('en'),
    (documents / 100).toLocaleString('en'),
    (wallMs / 1000).toFixed(2),
    Math.round((documents / wallMs) * 1000).toLocaleString('en'),
    (((documents / 100) * 1000) / wallMs).toFixed(1),
    peakMb.toFixed(0),
  ];
});
console.log(table(['orders', 'messages', 'seconds', 'documents/s', 'messages/s', 'peak MB'], rows));

/** The example orders again and again, each with numbers and a buyer of its own. */
function ordersOf(count: number): string {
  const path = `bench/tmp/orders-${count}.jsonl`;
  if (existsSync(path)) return path;
  mkdirSync('bench/tmp', { recursive: true });
  const examples: readonly Record<string, object>[] = readFileSync('examples/orders.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const lines = Array.from({ length: count }, (_, i) => {
    const order = examples[i % examples.length];
    return JSON.stringify({
      ...order,
      order: `B-${i}`,
      buyer: { ...order?.buyer, id: residentId(i) },
      payment: { ...order?.payment, transaction: `P-${i}` },
      waybill: { ...order?.waybill, number: `W-${i}` },
    });
  });
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Numbers with a right check sign, in no district that there is. */
function residentId(i: number): string {
  const body = `99${String(1000 + (i % 9000))}19900101${String(Math.floor(i / 9000)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
