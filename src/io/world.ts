// Everything outside the program, as one value that is passed in. `node.ts` is the real one; tests
// pass a fake. Nothing else in src/ may touch files, network, clock, environment or terminal.

/** A file that is read in pieces, so that memory does not grow with it. */
export interface SourceFile {
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** The bytes from the beginning; may be called more than once. */
  chunks(): AsyncIterable<Uint8Array>;
}

export interface Files {
  /**
   * Opens a file for reading; `-` is standard input.
   * @throws UserError when it is missing, a folder or not readable
   */
  open(path: string): Promise<SourceFile>;
  /**
   * @returns the whole file
   * @throws UserError as `open` does
   */
  read(path: string): Promise<Uint8Array>;
  /** Writes a whole file or nothing: temporary file, fsync, rename. Makes the folder if needed. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /**
   * Writes a new file, whole at the moment it appears.
   * @returns false when there is one of that name already, which stays as it is
   */
  create(path: string, content: Uint8Array | string): Promise<boolean>;
  /** The files in a folder and below it, relative to it with `/`, sorted; none when it is missing. */
  list(folder: string): Promise<readonly string[]>;
  /** An absolute path; relative ones start at the working folder. */
  resolve(...parts: string[]): string;
  /** A file that ships with the package, for example `data/tariff/2026/lines.csv`. */
  readPackaged(path: string): Promise<Uint8Array>;
}

export interface Terminal {
  /** The result: standard output. */
  out(text: string): void;
  /** Everything else: standard error. */
  err(text: string): void;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** Width of the terminal in columns; 80 when there is none. */
  readonly columns: number;
}

export interface Clock {
  /** The day it is, `YYYY-MM-DD`, in the user's time zone. */
  today(): string;
  /** Milliseconds since some fixed moment; for progress and time-outs only. */
  now(): number;
  /** Lets everything else that waits go first; libraries free memory between turns. */
  turn(): Promise<void>;
}

/** Questions to a person; only ever asked on a terminal. */
export interface Prompt {
  confirm(question: string, standard: boolean): Promise<boolean>;
  input(question: string, standard: string): Promise<string>;
  select(question: string, choices: readonly string[], standard: string): Promise<string>;
}

export interface World {
  readonly files: Files;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly prompt: Prompt;
  readonly env: Readonly<Record<string, string | undefined>>;
}
