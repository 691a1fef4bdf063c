/** The encodings a catalog may have, by the name that `--encoding` takes and reports show. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'shift_jis',
  'euc-kr',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-8-bom': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  windows1252: 'windows-1252',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  mac: 'macintosh',
  'mac-roman': 'macintosh',
};

/** Our name for an encoding the user wrote, or undefined when it is none we read. */
export function encodingNamed(name: string): Encoding | undefined {
  const wanted = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === wanted) ?? ALIASES[wanted];
}
