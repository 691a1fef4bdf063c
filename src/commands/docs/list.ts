import { DOCUMENT_KINDS } from '../../documents/kinds/index.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { wrapText } from '../../output/wrap.ts';
import type { Session } from '../session.ts';
import type { DocsOptions } from './options.ts';

/** `ewtp docs list`: what each paper is for, who issues and who files it. */
export async function listDocs(
  { json }: DocsOptions,
  { world, style, width }: Session,
): Promise<ExitCode> {
  if (json) {
    const documents = DOCUMENT_KINDS.map(
      ({ type, title, purpose, issuedBy, filedBy, source, confidence }) => ({
        type,
        title,
        purpose,
        issuedBy,
        filedBy,
        source,
        confidence,
      }),
    );
    world.terminal.out(`${JSON.stringify({ schema: 'ewtp/docs-list@1', documents }, null, 2)}\n`);
    return EXIT.fine;
  }
  for (const { type, title, purpose, issuedBy, filedBy } of DOCUMENT_KINDS) {
    const lines = [`for: ${purpose}`, `issued by: ${issuedBy}`, `filed by: ${filedBy}`];
    world.terminal.out(
      `${style.bold(type)}  ${title.en} ${title.zh}\n${lines
        .flatMap((line) => wrapText(line, width - 4))
        .map((line) => `    ${line}\n`)
        .join('')}`,
    );
  }
  return EXIT.fine;
}
