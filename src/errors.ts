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
