import type { CellObject, SheetData } from 'write-excel-file/node';
import type { Block, Paper, TableColumn, Words } from '../../documents/paper.ts';

/** How many columns a sheet has; boxes are spread over them. */
const WIDTH = 9;
/** Sums stand under the last columns of the table of goods. */
const SUM_CAPTION = 5;
const SUM_AMOUNT = 2;

/**
 * A paper as a workbook, for those who must edit it. Texts are text cells, so that `=…` stays what it
 * is; plain numbers of right-aligned columns are numbers.
 */
export async function paperXlsx(paper: Paper): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const rows: SheetData = [
    [
      text(plainWords(paper.title), {
        fontWeight: 'bold',
        fontSize: 16,
        columnSpan: WIDTH,
        height: 26,
      }),
    ],
    [text([paper.number, paper.date].filter((part) => part !== '').join(', '))],
    [],
    ...paper.blocks.flatMap(blockRows),
  ];
  const made = await writeXlsxFile(
    rows,
    {
      sheet: paper.title.en.slice(0, 31).replace(/[\\/*?:[\]]/g, ' '),
      columns: columnWidths(paper),
      orientation: 'landscape',
    },
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer();
  return steady(made);
}

type Style = Omit<CellObject, 'value' | 'type'>;

function text(value: string, style: Style = {}): CellObject {
  // Spreadsheets fit the height of single cells by themselves, of merged ones never.
  const height =
    style.columnSpan === undefined ? {} : { height: heightOf(value, style.columnSpan * NARROW) };
  return { value, type: String, wrap: true, alignVertical: 'top', ...height, ...style };
}

/** Height in points of a text in a cell so many characters wide. Chinese counts double. */
function heightOf(value: string, width: number): number {
  const lines = value.split('\n').reduce((all, line) => {
    const wide = line.length + (line.match(/[\u2e80-\uffee]/g)?.length ?? 0);
    return all + Math.max(1, Math.ceil(wide / width));
  }, 0);
  return Math.min(400, lines * 14 + 2);
}

/** A row of a table, as high as its highest cell. */
function tableRow(cells: readonly string[], columns: readonly TableColumn[]): CellObject[] {
  const height = Math.max(
    ...cells.map((cell, i) => heightOf(cell, columns[i]?.share === undefined ? NARROW : BROAD)),
  );
  return cells.map((cell, i) => ({ ...tableCell(cell, columns[i]?.align ?? 'left'), height }));
}

const NARROW = 13;
const BROAD = 44;

/** Broad where the paper's largest table has running text. */
function columnWidths({ blocks }: Paper): { width: number }[] {
  const tables = blocks.flatMap((block) => (block.is === 'table' ? [block.columns] : []));
  const main = tables.reduce(
    (most, one) => (one.length > most.length ? one : most),
    tables[0] ?? [],
  );
  return Array.from({ length: WIDTH }, (_, i) => ({
    width: main[i]?.share === undefined ? NARROW : BROAD,
  }));
}

function blockRows(block: Block): SheetData {
  switch (block.is) {
    case 'boxes':
      return [
        ...block.rows.flatMap((row) =>
          row.map((box) => [
            text(plainWords(box.caption), { textColor: '#1d3b5c', columnSpan: 2 }),
            null,
            text(box.lines.join('\n'), {
              columnSpan: WIDTH - 2,
              height: heightOf(box.lines.join('\n'), 6 * NARROW),
              ...(box.strong ? { fontWeight: 'bold' as const } : {}),
            }),
          ]),
        ),
        [],
      ];
    case 'table':
      return [
        ...(block.caption
          ? [[text(plainWords(block.caption), { fontWeight: 'bold', columnSpan: WIDTH })]]
          : []),
        block.columns.map(({ caption, align }) =>
          text(plainWords(caption, '\n'), {
            height: 44,
            fontWeight: 'bold',
            backgroundColor: '#eef2f6',
            align,
          }),
        ),
        ...block.rows.map((row) => tableRow(row, block.columns)),
        [],
      ];
    case 'sums':
      return block.rows.map(({ caption, text: amount, strong }) => {
        const style = {
          align: 'right' as const,
          ...(strong ? { fontWeight: 'bold' as const } : {}),
        };
        return [
          text(plainWords(caption), { columnSpan: SUM_CAPTION, ...style }),
          ...Array.from({ length: SUM_CAPTION - 1 }, () => null),
          text(amount, { columnSpan: SUM_AMOUNT, ...style }),
        ];
      });
    case 'heading':
      return [[text(plainWords(block.text), { fontWeight: 'bold', columnSpan: WIDTH })]];
    case 'clauses':
      return block.items.flatMap(({ title, text: of }, i) => [
        [text(`${i + 1}. ${plainWords(title)}`, { fontWeight: 'bold', columnSpan: WIDTH })],
        [text(plainWords(of, '\n'), { columnSpan: WIDTH })],
      ]);
    case 'note':
      return [
        [
          text(plainWords(block.text, '\n'), {
            columnSpan: WIDTH,
            ...(block.strong ? { fontWeight: 'bold' as const } : {}),
          }),
        ],
      ];
    case 'choices':
      return block.items.map(({ on, text: of }) => [
        text(`${on ? '☒' : '☐'} ${plainWords(of)}`, { columnSpan: WIDTH }),
      ]);
    case 'barcode':
      return [[text(plainWords(block.caption)), text(block.gs1, { columnSpan: WIDTH - 1 })]];
    case 'big':
      return block.lines.map((line) => [
        text(line, { fontWeight: 'bold', fontSize: 14, columnSpan: WIDTH }),
      ]);
    case 'signatures':
      return [
        ...(block.notes ?? []).map((note) => [text(plainWords(note, '\n'), { columnSpan: WIDTH })]),
        [],
        ...block.parties.map(({ role, lines }) => [
          text(plainWords(role), { columnSpan: 3 }),
          null,
          null,
          text(lines.join('\n'), { columnSpan: WIDTH - 3 }),
        ]),
      ];
    case 'break':
      return [[]];
  }
}

/** Grouped numbers of a right-aligned column become numbers that a spreadsheet can add. */
function tableCell(cell: string, align: 'left' | 'right' | 'center'): CellObject {
  const plain = cell.replaceAll(',', '');
  if (align === 'right' && /^\d{1,12}(\.\d{1,6})?$/.test(plain)) {
    const decimals = plain.split('.')[1]?.length ?? 0;
    return {
      value: Number(plain),
      type: Number,
      format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
      align: 'right',
      alignVertical: 'top',
    };
  }
  return text(cell, { align });
}

function plainWords({ en, zh }: Words, between = ' '): string {
  return [en, zh].filter((part) => part !== '').join(between);
}

/**
 * The same workbook with the moment of writing taken out of its archive entries, so that the same
 * paper gives the same bytes: date and time stand 10 bytes into a local header and 12 into a central
 * one (APPNOTE.TXT of the ZIP format, 4.3.7 and 4.3.12).
 */
function steady(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = endRecord(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, MIDNIGHT, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, MIDNIGHT, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return bytes;
}

/** 1980-01-01 00:00, the beginning of time in this format. */
const MIDNIGHT = 0x00210000;

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RangeError('The workbook has no end record.');
}
