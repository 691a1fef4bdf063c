import { closeSync, existsSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { gs1CheckDigit } from '../src/catalog/values/gs1.ts';

const HEADER =
  'sku,gtin,title_en,title_zh,description_en,brand,category,hs_code,country_of_origin,net_weight_kg,gross_weight_kg,length_cm,width_cm,height_cm,units_per_carton,price,currency,incoterm,stock,pictures';

const GOODS = [
  ['Dark chocolate bar', '黑巧克力排块', 'chocolate', '18063200'],
  ['Filled praline bar', '夹心巧克力', 'chocolate', '18063100'],
  ['Belgian blond ale', '比利时金色艾尔啤酒', 'beer', '22030000'],
  ['Hydrating face serum', '保湿面部精华液', 'cosmetics', '33049900'],
  ['Knitted cotton romper', '针织棉质婴儿连体衣', 'baby', '61112000'],
  ['LED table lamp', 'LED台灯', 'lamps', '94052100'],
  ['Wooden building blocks', '木制积木', 'toys', '95030060'],
] as const;

/**
 * Writes a realistic catalog and returns its path: quoted text with commas, Chinese, 2 % cells over
 * two lines, 3 % doubled quotes, one bad row in a thousand. The same rows each time.
 */
export function catalogOf(rows: number): string {
  mkdirSync('bench/tmp', { recursive: true });
  const path = `bench/tmp/catalog-${rows}.csv`;
  if (existsSync(path) && statSync(path).size > rows * 100) return path;
  const file = openSync(path, 'w');
  let part = `${HEADER}\n`;
  for (let i = 1; i <= rows; i++) {
    part += `${row(i)}\n`;
    if (part.length > 1 << 20) {
      writeSync(file, part);
      part = '';
    }
  }
  writeSync(file, part);
  closeSync(file);
  return path;
}

function row(i: number): string {
  const [en, zh, category, hs] = GOODS[i % GOODS.length] ?? GOODS[0];
  const digits = `54${String(i).padStart(10, '0')}`;
  const gtin =
    digits +
    (i % 1000 === 999 ? String((Number(gs1CheckDigit(digits)) + 1) % 10) : gs1CheckDigit(digits));
  const net = (0.05 + (i % 900) / 1000).toFixed(3);
  const gross = (0.08 + (i % 900) / 900).toFixed(3);
  const size = i % 33 === 0 ? `${i % 12}"" tray` : `${i % 50} pieces`;
  const text =
    i % 50 === 0
      ? 'Made by hand,\nin small batches'
      : 'Made by hand, in small batches, from the best beans';
  const sku = `SKU-${String(i).padStart(8, '0')}`;
  return `${sku},${gtin},"${en}, ${size}, No ${i}",${zh}${i}号,"${text}",Maison Exemple,${category},${hs},BE,${net},${gross},${10 + (i % 20)},8,${1 + (i % 9)},24,${(1 + (i % 400) / 10).toFixed(2)},EUR,FCA,${i % 700},"https://example.com/pictures/${sku}-1.jpg|https://example.com/pictures/${sku}-2.jpg"`;
}
