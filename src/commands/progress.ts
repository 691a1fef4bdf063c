import { UserError } from '../errors.ts';
import type { Spinner, World } from '../io/world.ts';

/** Tells a waiting person how far a long run is; says nothing about short ones. */
export interface Progress {
  /** How far we are, for example `catalog.csv: 120,000 records`. */
  at(text: string): void;
  /** Takes away what is shown; may be called more than once. */
  done(): void;
}

const SILENT: Progress = { at() {}, done() {} };
/** Shorter runs need no progress. */
const FIRST_AFTER_MS = 700;
const PLAIN_EVERY_MS = 10_000;
const WAYS = ['auto', 'plain', 'none'];

/**
 * Progress as asked for: `auto` is a spinner where a person watches, else plain lines now and then.
 * @throws UserError for a way of showing progress that there is not
 */
export function progressOn(how: string, quiet: boolean, world: World): Progress {
  if (!WAYS.includes(how)) {
    throw new UserError(`--progress ${how} is not known.`, 'Use auto, plain or none.');
  }
  if (how === 'none' || quiet) return SILENT;
  return how === 'auto' && isWatched(world) ? spinner(world) : plainLines(world);
}

/** A terminal that keeps no log: a build server's may call itself one, and a spinner floods its log. */
function isWatched({ terminal, env }: World): boolean {
  return terminal.stderrIsTerminal && (env.CI ?? '') === '' && env.TERM !== 'dumb';
}

function spinner({ clock, terminal }: World): Progress {
  const started = clock.now();
  let shown: Spinner | undefined;
  let latest: string | undefined;
  let over = false;
  return {
    at(text) {
      if (over) return;
      const loading = latest !== undefined;
      if (!loading && clock.now() - started < FIRST_AFTER_MS) return;
      latest = text;
      shown?.say(text);
      if (loading) return;
      void terminal.spinner(text).then((loaded) => {
        // The run may have ended while the spinner was loaded.
        if (over) loaded.stop();
        else shown = loaded;
        shown?.say(latest ?? text);
      });
    },
    done() {
      over = true;
      shown?.stop();
      shown = undefined;
    },
  };
}

function plainLines({ clock, terminal }: World): Progress {
  let last = clock.now();
  return {
    at(text) {
      const now = clock.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      terminal.err(`${text}\n`);
    },
    done() {},
  };
}
