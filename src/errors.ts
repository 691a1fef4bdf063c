/** What the process answers with; the meanings are promised to scripts (docs/exit-codes.md). */
export const EXIT = {
  fine: 0,
  findings: 1,
  usage: 2,
  credentials: 3,
  unavailable: 4,
  partly: 5,
  refused: 6,
  bug: 70,
  interrupted: 130,
} as const;

/** What each code means, for docs/exit-codes.md. */
export const EXIT_MEANINGS = [
  {
    code: EXIT.fine,
    meaning: 'Fine: done, and nothing wrong with the data.',
    next: 'Nothing. Warnings and infos may have been shown.',
  },
  {
    code: EXIT.findings,
    meaning: 'Findings in the data: errors, more warnings than allowed, or rejected items.',
    next: 'Mend the data; `ewtp explain` says how.',
  },
  {
    code: EXIT.usage,
    meaning:
      'The command line or the configuration cannot be carried out; a file is missing or cannot be written.',
    next: 'Do what the message says and run it again.',
  },
  {
    code: EXIT.credentials,
    meaning: 'Credentials are missing or wrong, or the shop does not permit it.',
    next: '`ewtp doctor` says which.',
  },
  {
    code: EXIT.unavailable,
    meaning: 'The network or a service cannot be reached.',
    next: 'Run the same command again later: it goes on where it stopped.',
  },
  {
    code: EXIT.partly,
    meaning: 'Done in part.',
    next: 'Run the same command again: it goes on where it stopped.',
  },
  {
    code: EXIT.refused,
    meaning: 'A guard refused, because the change is larger than allowed.',
    next: 'Look at what would change, then allow it with the flag that is named.',
  },
  {
    code: EXIT.bug,
    meaning: 'A bug in ewtp.',
    next: 'Report it with what was printed.',
  },
  {
    code: EXIT.interrupted,
    meaning: 'Interrupted with Ctrl-C.',
    next: 'Run the same command again; nothing was left half written.',
  },
] as const satisfies readonly { code: ExitCode; meaning: string; next: string }[];

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * A fault of the run that the user can repair: a missing file, a wrong flag, a bad configuration.
 * `message` says what is wrong and where, `hint` what to do next.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string;
  readonly exit: ExitCode;

  constructor(message: string, hint: string, options: { exit?: ExitCode; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.hint = hint;
    this.exit = options.exit ?? EXIT.usage;
  }
}
