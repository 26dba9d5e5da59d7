import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface ChildServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends a signal and waits for the end; gives the exit code (null where a signal killed it). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const PROGRAM = fileURLToPath(new URL("../../cli/meshwright.ts", import.meta.url));
const TSX = import.meta.resolve("tsx");

/** `meshwright serve` as a process of its own, from the source; resolves when it says that it answers. */
export async function childServer(dataDirectory: string): Promise<ChildServer> {
  const child = spawn(
    process.execPath,
    ["--import", TSX, PROGRAM, "serve", "--port", "0", "--data", dataDirectory],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = once(child, "exit") as Promise<[number | null]>;
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    if (printed.includes("\n")) break;
  }
  const url = /^Meshwright on (\S+) /.exec(printed)?.[1];
  if (url === undefined) throw new Error(`the server did not start: ${printed}`);
  return {
    url,
    process: child,
    end: async (signal) => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}
