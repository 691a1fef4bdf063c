import { EXIT, type ExitCode } from '../../errors.ts';

/** Why a run ends before its work is done. */
export interface Stop {
  readonly exit: ExitCode;
  readonly message: string;
  readonly hint: string;
  /** Calls still go through: what was begun with a product is brought to its end. */
  readonly mayFinish?: true;
}

/** Tells everything under way that no further call may begin. */
export interface Brake {
  readonly signal: AbortSignal;
  readonly stop: Stop | undefined;
  /** The first reason counts. */
  pull(stop: Stop): void;
  /** Something to look at before each call, such as the clock: it may pull. */
  watch(look: () => Promise<void>): void;
  /** Looks at all of it. */
  look(): Promise<void>;
}

export function brake(): Brake {
  const controller = new AbortController();
  const watched: (() => Promise<void>)[] = [];
  let first: Stop | undefined;
  return {
    signal: controller.signal,
    get stop() {
      return first;
    },
    pull(stop) {
      first ??= stop;
      controller.abort();
    },
    watch: (look) => void watched.push(look),
    async look() {
      for (const look of watched) await look();
    },
  };
}

const RESUME = 'Run the same command again to go on; what is confirmed is not sent twice.';

export const interrupted = (): Stop => ({
  exit: EXIT.interrupted,
  message: 'Stopped as asked, after the products under way.',
  hint: RESUME,
  mayFinish: true,
});

export const outOfTime = (minutes: string): Stop => ({
  exit: EXIT.partly,
  message: `The ${minutes} minutes of --max-minutes are over.`,
  hint: RESUME,
  mayFinish: true,
});

export const banned = (seconds: number): Stop => ({
  exit: EXIT.partly,
  message: `The marketplace refuses calls for another ${seconds > 300 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}: a quota is used up.`,
  hint: 'Run the same command again after that; what is confirmed is not sent twice.',
});

export const noNetwork = (why: string): Stop => ({
  exit: EXIT.unavailable,
  message: `The marketplace cannot be reached: ${why}.`,
  hint: `Check the network and the proxy settings. ${RESUME}`,
});

export const outOfOrder = (why: string): Stop => ({
  exit: EXIT.unavailable,
  message: `The marketplace does not answer as it should, time after time: ${why}.`,
  hint: `Try again later. ${RESUME}`,
});

export const lockLost = (): Stop => ({
  exit: EXIT.partly,
  message: 'Another run has taken the lock on this shop, because this one gave no sign of life.',
  hint: 'Let the other one finish, then run the same command again.',
});
