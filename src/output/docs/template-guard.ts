// A template is somebody else's program. Typst keeps it inside its folder by itself; what Typst would
// do besides is fetch packages from the network. So imports may name files of the folder only, and
// nothing may build program text to run.
import { UserError } from '../../errors.ts';

export interface TemplateFile {
  /** Path inside the templates folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FAULTS: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:import|include)\b(?!\s+"[^"@\\][^"\\]*")/,
    'import and include may only stand before the quoted name of a file in this folder',
  ],
  [/\beval\b/, 'eval may not be used in a template'],
  [/\bstd\b/, 'std may not be used in a template'],
];

/**
 * @throws UserError naming file, line and reason when a template could reach outside its folder
 */
export function guardTemplates(files: readonly TemplateFile[]): void {
  for (const { path, bytes } of files) {
    if (!path.endsWith('.typ')) continue;
    const text = new TextDecoder().decode(bytes);
    for (const [pattern, why] of FAULTS) {
      const at = pattern.exec(withoutComments(text));
      if (at === null) continue;
      const line = text.slice(0, at.index).split('\n').length;
      throw new UserError(
        `${path}, line ${line}: ${why}.`,
        'Copy what you need into the folder and import that file.',
      );
    }
  }
}

/** Whole-line comments blanked; other places of a comment stay and are judged as program. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\/.*$/gm, (line) => ' '.repeat(line.length));
}
