import type { ExitCode } from "../exit-codes.ts";
import { run } from "../run.ts";

/** What a run of the command gave. */
export interface CapturedRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `meshwright ARGS` in this process, in the folder `cwd`, with `stdin` as standard input, on a terminal of `columns`. */
export async function capturedRun(
  args: readonly string[],
  { cwd, stdin = "", columns }: { readonly cwd: string; readonly stdin?: string; readonly columns?: number },
): Promise<CapturedRun> {
  const out = { stdout: "", stderr: "" };
  const exit = await run(args, {
    stdout: (text) => {
      out.stdout += text;
    },
    stderr: (text) => {
      out.stderr += text;
    },
    stdin: async () => new TextEncoder().encode(stdin),
    ...(columns === undefined ? {} : { columns }),
    cwd,
    env: {},
    endingSignal: () => new AbortController().signal,
  });
  return { exit, ...out };
}
