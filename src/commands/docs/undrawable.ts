import {
  type Path,
  type ShipmentIssue,
  type ShipmentSource,
  shipmentIssue,
} from '../../documents/issue.ts';
import type { Paper } from '../../documents/paper.ts';
import { codeOf } from '../../output/docs/glyphs.ts';
import type { PdfPress } from '../../output/docs/pdf.ts';

/**
 * Characters that no font has, each once. A letter missing from a name makes the paper wrong; a
 * picture sign does not, so it is a warning and stands there as its code.
 */
export function undrawable(
  papers: readonly Paper[],
  press: PdfPress,
  shipment: unknown,
  source: ShipmentSource,
): readonly ShipmentIssue[] {
  const seen = new Map<string, string>();
  for (const paper of papers)
    for (const character of press.missing(paper))
      if (!seen.has(character)) seen.set(character, paper.title.en);
  return [...seen].map(([character, title]) => {
    const letter = /[\p{L}\p{M}\p{N}]/u.test(character);
    return shipmentIssue(
      {
        code: 'DX16',
        rule: 'character-undrawable',
        severity: letter ? 'error' : 'warning',
        // What stands in the catalog has no place in the shipment.
        path: pathTo(character, shipment) ?? [],
        value: character,
        message: `No font has ${character} (${codeOf(character)}), which the ${title} needs.`,
        hint: letter
          ? 'Name a font that has it with --font-path FILE.'
          : `It is printed as [${codeOf(character)}]; leave it out, or name a font with --font-path.`,
      },
      source,
    );
  });
}

/** Where in a plain value the character stands first. */
function pathTo(character: string, value: unknown): Path | undefined {
  if (typeof value === 'string') return value.includes(character) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, of] of Object.entries(value)) {
    const path = pathTo(character, of);
    if (path !== undefined) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
  return undefined;
}
