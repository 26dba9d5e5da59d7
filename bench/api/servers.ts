import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { cpuTime } from "./cpu-time.ts";
import { ApiClient } from "./requests.ts";

/** Milliseconds in which a server must answer for the first time. */
const START = 30_000;

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A server under measurement, a process of its own. */
export interface BenchServer {
  readonly name: string;
  readonly client: ApiClient;
  /** Milliseconds from its start to its first answer, by the clock. */
  readonly started: number;
  /** The same in processor time, where the system tells. */
  readonly startedCpu: number | undefined;
  /** Processor time used so far, in milliseconds. */
  readonly cpu: () => number | undefined;
  readonly stop: () => Promise<void>;
}

/** The built server on a data directory, or with its resources in memory. */
export function ownServer(data: string | "memory"): Promise<BenchServer> {
  const kept = data === "memory" ? ["--storage", "memory"] : ["--data", data];
  const command = (port: number): string[] => [
    fileAt("../../dist/cli/meshwright.js"),
    "serve",
    "--port",
    String(port),
    ...kept,
  ];
  return start("Meshwright", (port) => spawn(process.execPath, command(port), { stdio: "ignore" }));
}

/** A server of the same HTTP library that answers one text to everything. */
export function emptyServer(): Promise<BenchServer> {
  return start("empty", (port) =>
    spawn(process.execPath, [fileAt("empty-server.mjs"), String(port)], { stdio: "ignore" }),
  );
}

/** moto's server; undefined where it is not installed. */
export async function motoServer(): Promise<BenchServer | undefined> {
  const probe = spawn("python3", ["-c", "import moto.server, flask"], { stdio: "ignore" });
  const isThere = await new Promise<boolean>((resolve) => {
    probe.on("error", () => resolve(false));
    probe.on("exit", (code) => resolve(code === 0));
  });
  if (!isThere) return undefined;
  // The module, not the command: a launcher before it would hide the process that works.
  const code = "import sys; from moto.server import main; main(sys.argv[1:])";
  return start("moto", (port) =>
    spawn("python3", ["-c", code, "-H", "127.0.0.1", "-p", String(port)], { stdio: "ignore" }),
  );
}

async function start(name: string, run: (port: number) => ChildProcess): Promise<BenchServer> {
  const port = await freePort();
  const begin = performance.now();
  const child = run(port);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${name} did not start`);
  await answers(port, begin + START, name, child);
  const client = new ApiClient(port);
  return {
    name,
    client,
    started: performance.now() - begin,
    startedCpu: cpuTime(pid),
    cpu: () => cpuTime(pid),
    stop: async () => {
      client.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await exited;
      clearTimeout(timer);
    },
  };
}

async function answers(port: number, until: number, name: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    try {
      await (await fetch(`http://127.0.0.1:${port}/v20190125/meshes`)).text();
      return;
    } catch {
      if (performance.now() > until) throw new Error(`${name} does not answer`);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
