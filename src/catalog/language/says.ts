import type { RuleText, Wording } from '../rule.ts';

/**
 * A rule's wordings as they stand. One may borrow from the rule's other texts, so that each sentence is
 * written and translated once: `{what}`, `{fix}`, and `{default}` for the message that is usual.
 */
export function saysOf(rule: RuleText): RuleText['says'] {
  const known = WHOLE.get(rule) ?? wholeWordings(rule);
  WHOLE.set(rule, known);
  return known;
}

/** Put together once a rule: a full check asks for them at every finding. */
const WHOLE = new WeakMap<RuleText, RuleText['says']>();

function wholeWordings(rule: RuleText): RuleText['says'] {
  const borrowed = { what: rule.what, fix: rule.fix, default: rule.says.default.message };
  const whole = ({ message, hint }: Wording): Wording => ({
    message: fill(message, borrowed),
    hint: fill(hint, borrowed),
  });
  const wordings = Object.entries(rule.says).map(([say, wording]) => [say, whole(wording)]);
  return { ...Object.fromEntries(wordings), default: whole(rule.says.default) };
}

/** Puts the data into a wording's holes; a hole without data stays open. */
export function fill(wording: string, data: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w+)\}/g, (hole, name: string) => data[name] ?? hole);
}
