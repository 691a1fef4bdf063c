// The yardstick: the same invoice made with pdfmake. It is fetched into bench/tmp when the benchmark
// runs, so that nobody installs it who does not measure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Consignment } from '../src/documents/consignment.ts';
import { toDecimal } from '../src/money.ts';

const VERSION = '0.3.11';
const FOLDER = 'bench/tmp/pdfmake';

interface PdfMake {
  addFonts(fonts: unknown): void;
  setUrlAccessPolicy(allowed: () => boolean): void;
  setLocalAccessPolicy(allowed: () => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/** Prints an invoice of the consignment with a number of its own; tells its size in bytes. */
export function pdfmakePrinter(consignment: Consignment): (number: string) => Promise<number> {
  const pdfmake = fetched();
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const normal = resolve('templates/fonts/NotoSansSC-Regular.ttf');
  const bold = resolve('templates/fonts/NotoSansSC-Bold.ttf');
  pdfmake.addFonts({ Noto: { normal, bold, italics: normal, bolditalics: bold } });
  const rows = consignment.lines.map((line, i) => [String(i + 1), ...Object.values(cellsOf(line))]);
  return async (number) => {
    const definition = {
      defaultStyle: { font: 'Noto', fontSize: 8 },
      footer: (page: number, pages: number) => `Page ${page} of ${pages} 第${page}页`,
      content: [
        { text: `Commercial Invoice 商业发票 ${number}`, bold: true, fontSize: 16 },
        {
          columns: [
            { text: 'Seller 卖方\nAtelier Exemple SRL\nNamur, Belgium' },
            { text: 'Buyer 买方\n示例进出口（上海）有限公司' },
          ],
        },
        { table: { headerRows: 1, widths: [20, '*', 60, 50, 50, 60], body: [HEAD, ...rows] } },
      ],
    };
    return (await pdfmake.createPdf(definition).getBuffer()).length;
  };
}

const HEAD = [
  'No. 项号',
  'Description 商品名称',
  'HS code 编码',
  'Quantity 数量',
  'Price 单价',
  'Amount 总价',
];

function cellsOf(line: Consignment['lines'][number]): Readonly<Record<string, string>> {
  const { product } = line;
  return {
    description: `${product.title_en ?? ''}\n${product.title_zh ?? ''}`,
    code: product.hs_code ?? '',
    quantity: String(line.quantity),
    price: line.price,
    amount: toDecimal(line.amount),
  };
}

function fetched(): PdfMake {
  if (!existsSync(`${FOLDER}/node_modules/pdfmake`)) {
    const args = ['install', '--no-save', '--silent', '--prefix', FOLDER, `pdfmake@${VERSION}`];
    const { status } = spawnSync('npm', args, { stdio: 'inherit' });
    if (status !== 0) throw new Error('pdfmake could not be fetched for the comparison');
  }
  return createRequire(resolve(FOLDER, 'node_modules/'))('pdfmake');
}
