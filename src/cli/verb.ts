import type { ExitCode } from "./exit-codes.ts";

/** What a verb may use of the process. */
export interface VerbIo {
  /** For machines. */
  readonly stdout: (text: string) => void;
  /** For machines, where it is no text. */
  readonly writeBytes: (bytes: Uint8Array) => void;
  /** For people. */
  readonly stderr: (text: string) => void;
  /** All that comes in on standard input, where a verb is told to read it (`-`). */
  readonly stdin: () => Promise<Uint8Array>;
  /** How many characters a line of the terminal has; absent where the output is no terminal. */
  readonly columns?: number;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /**
   * A signal that is aborted when the user or the system asks the program to end. Only a verb that has
   * something to bring to an end asks for it: without it the program ends at once.
   */
  readonly endingSignal: () => AbortSignal;
}

/** One verb of the command line; entered in `verbs.ts`. */
export interface Verb {
  readonly name: string;
  /** One line for the list of verbs. */
  readonly summary: string;
  /** Loads what it does, which is in a file of its own. */
  readonly load: () => Promise<VerbRun>;
}

/** What a verb does; `args` are those after the verb. */
export type VerbRun = (args: readonly string[], io: VerbIo) => Promise<ExitCode>;
