import { Chalk } from 'chalk';
import type { ValidateReport } from '../catalog/report.ts';
import { nearest } from '../did-you-mean.ts';
import { UserError } from '../errors.ts';
import { FORMATS, type Format, isFormat } from '../output/validate/index.ts';
import type { Session } from './session.ts';

const PLAIN = new Chalk({ level: 0 });

interface Wanted {
  readonly format: Format;
  /** Where it goes; standard output when absent. */
  readonly file?: string;
}

/** Shows the verdict in every format asked for. */
export async function showReport(
  report: ValidateReport,
  flags: { readonly format: readonly string[]; readonly json?: true },
  session: Session,
): Promise<void> {
  for (const { format, file } of wantedFormats(flags)) {
    const write = await FORMATS[format]();
    if (file === undefined)
      session.world.terminal.out(write(report, { style: session.style, width: session.width }));
    else {
      await session.world.files.write(file, write(report, { style: PLAIN, width: 100 }));
      session.note(`${file} written (${format}).`);
    }
  }
}

/**
 * @throws UserError for an unknown format, or two that both go to standard output
 */
export function wantedFormats(flags: {
  readonly format: readonly string[];
  readonly json?: true;
}): readonly Wanted[] {
  const texts = flags.json ? [...flags.format, 'json'] : flags.format;
  const wanted = (texts.length === 0 ? ['pretty'] : texts).map((text): Wanted => {
    const at = text.indexOf('=');
    const name = at < 0 ? text : text.slice(0, at);
    if (!isFormat(name)) {
      const close = nearest(name, Object.keys(FORMATS));
      throw new UserError(
        `There is no format ${name}.`,
        `${close === undefined ? '' : `Did you mean ${close}? `}Known: ${Object.keys(FORMATS).join(', ')}.`,
      );
    }
    return at < 0 ? { format: name } : { format: name, file: text.slice(at + 1) };
  });
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UserError(
      'Two formats cannot both go to standard output.',
      'Give one of them a file: --format json=verdict.json.',
    );
  }
  return wanted;
}
