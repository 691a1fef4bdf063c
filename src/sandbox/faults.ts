import type { FaultRule, Scenario } from './scenario.ts';

/** Draws the faults of a scenario, call by call; the same calls always meet the same faults. */
export interface FaultDraw {
  /** The fault that this call meets, if any. Counts the call. */
  next(api: string): FaultRule | undefined;
}

export function faultDraw({ faults, seed }: Scenario): FaultDraw {
  const chance = chanceFrom(seed);
  const rules = faults.map((rule) => ({ rule, names: pattern(rule.api), seen: 0, made: 0 }));
  return {
    next(api) {
      let met: FaultRule | undefined;
      // Every rule counts every call that matches it, also when another rule was first.
      for (const entry of rules) {
        if (!entry.names.test(api)) continue;
        entry.seen++;
        const wanted = isWanted(entry.rule, entry.seen, chance);
        if (met !== undefined || !wanted || entry.made >= (entry.rule.times ?? Infinity)) continue;
        entry.made++;
        met = entry.rule;
      }
      return met;
    },
  };
}

function isWanted(rule: FaultRule, seen: number, chance: () => number): boolean {
  if (rule.call !== undefined) return [rule.call].flat().includes(seen);
  if (rule.every !== undefined) return seen % rule.every === 0;
  if (rule.probability !== undefined) return chance() < rule.probability;
  return true;
}

function pattern(api: string): RegExp {
  const parts = api.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Mulberry32 (public domain): small, and the same on every machine. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
