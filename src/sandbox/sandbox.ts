import type { IncomingRequest, OutgoingReply, World } from '../io/world.ts';
import type { Counts, Entry } from './log.ts';
import type { Scenario } from './scenario.ts';
import type { Store } from './shop/store.ts';

/** A marketplace that is open. */
export interface Sandbox {
  /** What goes wrong, and how the shop behaves; can be replaced. */
  scenario: Scenario;
  readonly store: Store;
  readonly folder: string;
  readonly world: World;
  readonly counts: Counts;
  /** The last calls, oldest first. */
  readonly log: readonly Entry[];
  /** The shop's clock. */
  nowMs(): number;
  play(scenario: Scenario): void;
  /** Empties the shop and begins the scenario again. */
  reset(): Promise<void>;
  answer(request: IncomingRequest): Promise<OutgoingReply>;
  /** Resolves when somebody asked the sandbox to stop. */
  readonly asked: Promise<void>;
  askToStop(): void;
  close(): Promise<void>;
}
