import type { ChalkInstance } from 'chalk';
import type { LawChange, LawChanges } from '../../catalog/law-watch/changes.ts';
import type { Phrases } from '../../language/phrases.ts';
import { visible } from '../visible.ts';
import { wrapText } from '../wrap.ts';

interface Look {
  readonly style: ChalkInstance;
  readonly width: number;
  readonly phrases: Phrases;
}

/** The changes in the order of their days, each with the products it meets, and what they come to. */
export function lawChangesText(report: LawChanges, look: Look): string {
  const { law, notRun, verdict } = look.phrases;
  const { from, to, judged, changed, worse, ok, takenForBoth } = report;
  const products = verdict.products(judged);
  const number = look.phrases.number;
  const outcome = !ok
    ? law.worse(number(worse), products, to)
    : changed > 0
      ? law.same(number(changed), products, to)
      : law.nothing(products, to);
  const { style } = look;
  const [sign, colour] = ok ? ['✔', style.green] : ['✖', style.red];
  const notes = takenForBoth.map((fact) => law.takenForBoth(notRun.facts[fact](to)));
  return `${[
    style.bold(law.title(from, to)),
    '',
    ...report.changes.flatMap((change) => [...changeLines(change, look), '']),
    ...notes.flatMap((note) => indented(`? ${note}`, 2, look)),
    ...wrapText(`${sign} ${outcome}`, look.width).map((line) => style.bold(colour(line))),
  ].join('\n')}\n`;
}

function changeLines(change: LawChange, look: Look): string[] {
  const { style, phrases } = look;
  const { law, ways } = phrases;
  const { rule, code, day = law.noDay, products, skus, regimes, message, hint, sources } = change;
  const more = products > skus.length ? ', …' : '';
  const named = skus.map(visible).join(', ');
  const title = wrapText(`${day} · ${rule} ${code} · ${weight(change, phrases)}`, look.width);
  return [
    ...title.map((line) => style.bold(line)),
    ...indented(law.met(phrases.verdict.products(products), named + more), 2, look),
    ...regimes.flatMap((turn) =>
      indented(
        law.turns(
          turn.regime,
          ways.states[turn.before],
          ways.states[turn.after],
          phrases.verdict.products(turn.products),
        ),
        2,
        look,
      ),
    ),
    ...indented(visible(message), 4, look),
    ...indented(`→ ${visible(hint)}`, 4, look),
    ...sources.flatMap(({ title: name, publisher }) =>
      indented(`${name}, ${publisher}`, 4, look).map((line) => style.dim(line)),
    ),
  ];
}

function weight({ before, after }: LawChange, { law, severities }: Phrases): string {
  if (after === null) return before === null ? '' : law.isGone(severities[before]);
  if (before === null) return law.isNew(severities[after]);
  return law.was(severities[after], severities[before]);
}

function indented(text: string, by: number, { width }: Look): string[] {
  return wrapText(text, width - by - 2).map(
    (line, i) => `${' '.repeat(by + (i === 0 ? 0 : 2))}${line}`,
  );
}
