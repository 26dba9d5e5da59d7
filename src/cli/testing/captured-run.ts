import type { ExitCode } from "../exit-codes.ts";
import { run } from "../run.ts";

/** What a run of the command gave. */
export interface CapturedRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written that is no text; absent where nothing was. */
  readonly bytes?: Uint8Array;
}

/** Runs `meshwright ARGS` in this process, in the folder `cwd`, with `stdin` as standard input, on a terminal of `columns`. */
export async function capturedRun(
  args: readonly string[],
  { cwd, stdin = "", columns }: { readonly cwd: string; readonly stdin?: string; readonly columns?: number },
): Promise<CapturedRun> {
  const out: { stdout: string; stderr: string; bytes?: Uint8Array } = { stdout: "", stderr: "" };
  const exit = await run(args, {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    writeBytes: (bytes) => {
      out.bytes = new Uint8Array([...(out.bytes ?? []), ...bytes]);
    },
    stdin: async () => new TextEncoder().encode(stdin),
    ...(columns === undefined ? {} : { columns }),
    cwd,
    env: {},
    endingSignal: () => new AbortController().signal,
  });
  return { exit, ...out };
}
