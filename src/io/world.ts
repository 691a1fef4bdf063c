// Everything outside the program, as one value that is passed in. `node.ts` is the real one; tests
// pass a fake. Nothing else in src/ may touch files, network, clock, chance, processes,
// environment or terminal.

/** A file that is read in pieces, so that memory does not grow with it. */
export interface SourceFile {
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** The bytes from the beginning; may be called more than once. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** What is written: all at once, or in pieces so that memory does not grow with it. */
export type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

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
  /**
   * Writes a whole file or nothing: temporary file, fsync, rename. Makes the folder if needed.
   * `ownerOnly` keeps other users of the machine from reading it. Content that comes in pieces may be
   * made from the very file that is written over.
   */
  write(path: string, content: Content, options?: { readonly ownerOnly?: boolean }): Promise<void>;
  /** Opens a file to write at its end; makes it, and its folder, if needed. */
  append(path: string): Promise<Appender>;
  /** Removes a file; nothing happens when it is gone already. */
  remove(path: string): Promise<void>;
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
  /** Room outside memory; gone when it is closed or the process ends, however it ends. */
  scratch(): Promise<Scratch>;
}

/** An unnamed file for what is too much for memory. Nobody else sees it, and nothing of it is kept. */
export interface Scratch {
  /**
   * Adds bytes at the end; the array must stay as it is until then.
   * @throws UserError when the disk does not take them
   */
  add(bytes: Uint8Array): Promise<void>;
  /** Fills the array with what begins there; less at the end. The caller owns it and may use it again. */
  read(into: Uint8Array, from: number): Promise<void>;
  close(): Promise<void>;
}

/** A file open for writing at its end. */
export interface Appender {
  /**
   * Resolves when the text is on the disk for good, not before.
   * @throws UserError when the disk does not take it
   */
  append(text: string): Promise<void>;
  close(): Promise<void>;
}

export interface Terminal {
  /** The result: standard output. Bytes are text in UTF-8, and not changed afterwards. */
  out(text: string | Uint8Array): void;
  /** Everything else: standard error. */
  err(text: string): void;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** Width of the terminal in columns; 80 when there is none. */
  readonly columns: number;
  /** A line on standard error that moves while work goes on; only where a person watches. */
  spinner(text: string): Promise<Spinner>;
}

export interface Spinner {
  say(text: string): void;
  /** Takes the line away. */
  stop(): void;
}

export interface Clock {
  /** The day it is, `YYYY-MM-DD`, in the user's time zone. */
  today(): string;
  /** Milliseconds since some fixed moment; for progress and time-outs only. */
  now(): number;
  /** Lets everything else that waits go first; libraries free memory between turns. */
  turn(): Promise<void>;
  /** Milliseconds since 1970-01-01 UTC by this machine's clock. */
  epochMs(): number;
  /** Resolves after that many milliseconds, or as soon as the signal says so. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** A request as a plain value. Secrets in it are known to whoever made it, and to nobody who prints it. */
export interface HttpRequest {
  readonly url: string;
  /** Form fields, sent as POST; urlencoded, or multipart when there is a file. */
  readonly form: Readonly<Record<string, string>>;
  readonly file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array };
}

/** What became of a request. */
export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    }
  /** The connection was never made: the other side has not seen the request. */
  | { readonly kind: 'not-sent'; readonly why: string }
  /** It went out, and no whole answer came back: whether it had an effect is not known. */
  | { readonly kind: 'lost'; readonly why: string };

export interface Network {
  /** Sends once; follows no redirect, tries nothing again, throws nothing. */
  send(request: HttpRequest): Promise<HttpOutcome>;
  /** Asks once for a public file of at most so many bytes; follows no redirect, throws nothing. */
  get(
    url: string,
    options: { readonly largest: number; readonly ms: number },
  ): Promise<HttpOutcome>;
  /**
   * Answers HTTP requests of this machine's programs, until closed.
   * @throws UserError when the port cannot be had
   */
  serve(options: ServeOptions): Promise<Server>;
}

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** The largest body that is taken, in bytes; larger ones get status 413. */
  readonly largestBody: number;
  /** How long a client may take to send a request. */
  readonly requestMs: number;
  answer(request: IncomingRequest): Promise<OutgoingReply>;
}

/** A request that came in. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The address it came from. */
  readonly from: string;
}

export interface OutgoingReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Sent so much later. */
  readonly afterMs?: number;
  /** `cut`: half of the body, then the connection breaks; `reset`: it breaks at once. */
  readonly ends?: 'cut' | 'reset';
}

export interface Server {
  readonly port: number;
  /** Stops listening, lets short replies end and cuts what is still open. */
  close(): Promise<void>;
}

/** This process and the others of the machine. */
export interface Processes {
  readonly id: number;
  /** Name of the machine. */
  readonly host: string;
  isRunning(id: number): boolean;
  /** Calls the listener when a person or the system asks to stop; returns how to stop listening. */
  onStop(listener: () => void): () => void;
  /**
   * Runs a command by the shell, as the user wrote it, and gives what it printed.
   * @throws UserError when it fails
   */
  output(command: string): Promise<string>;
}

/** Questions to a person; only ever asked on a terminal. */
export interface Prompt {
  confirm(question: string, standard: boolean): Promise<boolean>;
  /** Asks again while `wrong` names what is wrong with the answer. */
  input(
    question: string,
    standard: string,
    wrong?: (answer: string) => string | undefined,
  ): Promise<string>;
  select(question: string, choices: readonly string[], standard: string): Promise<string>;
}

export interface World {
  readonly files: Files;
  readonly terminal: Terminal;
  readonly clock: Clock;
  readonly prompt: Prompt;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly network: Network;
  readonly processes: Processes;
  /** A number from 0 up to but not including 1. */
  random(): number;
}
