import { UserError } from '../errors.ts';
import type { World } from '../io/world.ts';

/** Tells a waiting person how far a long run is; says nothing about short ones. */
export interface Progress {
  /** How far we are, for example `validate catalog.csv: 120,000 records`. */
  at(text: string): void;
  done(): void;
}

const SILENT: Progress = { at() {}, done() {} };
/** Shorter runs need no progress. */
const FIRST_AFTER_MS = 700;
const PLAIN_EVERY_MS = 10_000;

/**
 * @throws UserError for a way of showing progress that there is not
 */
export function progressOn(how: string, quiet: boolean, world: World): Progress {
  if (!['auto', 'plain', 'none'].includes(how)) {
    throw new UserError(`--progress ${how} is not known.`, 'Use auto, plain or none.');
  }
  if (how === 'none' || quiet) return SILENT;
  return how === 'auto' && world.terminal.stderrIsTerminal ? spinner(world) : plainLines(world);
}

function spinner({ clock }: World): Progress {
  const started = clock.now();
  let shown: { text: string; stop(): void } | undefined;
  let loading = false;
  let over = false;
  return {
    at(text) {
      if (shown) shown.text = text;
      else if (!loading && clock.now() - started > FIRST_AFTER_MS) {
        loading = true;
        void import('ora').then(({ default: ora }) => {
          if (!over) shown = ora({ text, discardStdin: false }).start();
        });
      }
    },
    done() {
      over = true;
      shown?.stop();
    },
  };
}

function plainLines({ clock, terminal }: World): Progress {
  let last = clock.now();
  return {
    at(text) {
      if (clock.now() - last < PLAIN_EVERY_MS) return;
      last = clock.now();
      terminal.err(`${text}\n`);
    },
    done() {},
  };
}
