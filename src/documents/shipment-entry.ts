// What importer or broker have told the seller about the Chinese declaration.
import { z } from 'zod';

const text = z.string().trim().min(1, 'is empty');
const digits = (count: number) =>
  z.string().regex(new RegExp(`^\\d{${count}}$`), `is no code of ${count} digits`);

export const entry = z
  .strictObject({
    customs: digits(4).optional().describe('申报地海关, customs office of declaration.'),
    port: digits(4).optional().describe('进境关别, customs office of entry; else customs.'),
    entryPort: digits(6)
      .optional()
      .describe('入境口岸, for example 310302 Shanghai Pudong airport.'),
    loadingPort: text.max(8).optional().describe('启运港, code of the port of dispatch.'),
    transitPort: text.max(6).optional().describe('经停港, code of the port of transit.'),
    district: text.length(5).optional().describe('境内目的地, for example 31222 Pudong.'),
    destination: digits(6).optional().describe('目的地, administrative division, 6 digits.'),
    storage: text.max(100).optional().describe('货物存放地点, where the goods lie.'),
    tradeMode: digits(4)
      .optional()
      .describe('监管方式; else by the regime, 0110 for general trade.'),
    levyNature: digits(3).optional().describe('征免性质; else 101 for general trade.'),
    accountBook: text.max(12).optional().describe('备案号, record or account book.'),
    containerKind: digits(2).optional().describe('集装箱规格, for example 21 standard (S).'),
    declarant: z
      .strictObject({
        name: text.optional(),
        customsNo: text.optional(),
        uscc: text.optional(),
      })
      .optional()
      .describe('申报单位, the broker.'),
    licences: z
      .array(z.strictObject({ code: text.length(1), number: text.max(32) }))
      .optional()
      .describe('随附单证: code of the document and its number.'),
  })
  .describe('What the broker has told you about the Chinese declaration; the rest stays open.');
