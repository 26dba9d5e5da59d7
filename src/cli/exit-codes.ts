/** What the command's exit says to scripts. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** The command did its work and found problems in what it was given. */
  problems: 1,
  /** The command line is wrong, or a file that it names cannot be read or written. */
  usage: 2,
  /** The server cannot listen on its port or address. */
  listen: 3,
  /** The data directory or the database cannot be used. */
  data: 4,
  /** The configuration is wrong. */
  config: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
