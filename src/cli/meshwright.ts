#!/usr/bin/env node
import { buffer } from "node:stream/consumers";
import { run } from "./run.ts";

/** From when a verb asks for it on, a signal asks the verb to end; the others it ends at once, as ever. */
function endingSignal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

// The exit waits for both streams: what was written to a pipe is not lost.
process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  writeBytes: (bytes) => void process.stdout.write(bytes),
  stderr: (text) => void process.stderr.write(text),
  stdin: () => buffer(process.stdin),
  ...(process.stdout.isTTY && process.stdout.columns > 0 ? { columns: process.stdout.columns } : {}),
  cwd: process.cwd(),
  env: process.env,
  endingSignal,
});
