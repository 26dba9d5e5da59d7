import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/cli/meshwright.js", import.meta.url));

/** Requests to a configured target are signed: any credentials do where the target is our own. */
const CREDENTIALS = { AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "secret" };

const KEYS = "keys.json";

export interface ServerOptions {
  /** A design to edit in place. */
  readonly file?: string;
  /** Endpoints of configured targets by name. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Keys of those who may come in; without them everybody may. */
  readonly accessKeys?: readonly TestKey[];
}

export interface TestKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly name: string;
  readonly access: "read" | "write";
}

/** The built program as a process of its own, with a data directory of its own. */
export class MeshwrightServer {
  readonly folder: string;
  readonly #options: ServerOptions;
  #child: ChildProcess | undefined;
  #url = "";

  private constructor(folder: string, options: ServerOptions) {
    this.folder = folder;
    this.#options = options;
  }

  /** Starts a server on a free port; it answers when this resolves. */
  static async start(options: ServerOptions = {}): Promise<MeshwrightServer> {
    const server = new MeshwrightServer(await mkdtemp(join(tmpdir(), "meshwright-e2e-")), options);
    if (options.targets !== undefined) {
      const targets = Object.entries(options.targets).map(([name, endpoint]) => [
        name,
        { endpoint, region: "eu-west-1" },
      ]);
      const config = JSON.stringify({ targets: Object.fromEntries(targets) });
      await writeFile(join(server.folder, "meshwright.config.json"), config);
    }
    if (options.accessKeys !== undefined) {
      const text = JSON.stringify({ keys: options.accessKeys });
      await writeFile(join(server.folder, KEYS), text, { mode: 0o600 });
    }
    await server.#run(0);
    return server;
  }

  /** `http://localhost:PORT`. */
  get url(): string {
    return this.#url;
  }

  /** Kills the process: nothing that it still meant to write is written. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Starts it again after `kill`, at the same address and over the same data. */
  async startAgain(): Promise<void> {
    await this.#run(Number(new URL(this.#url).port));
  }

  /** Ends it and removes its data. */
  async stop(): Promise<void> {
    await this.#end("SIGTERM");
    await rm(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }

  async #run(port: number): Promise<void> {
    const { file, accessKeys } = this.#options;
    const args = [
      "serve",
      "--port",
      String(port),
      "--data",
      this.folder,
      ...(accessKeys === undefined ? [] : ["--access-keys", join(this.folder, KEYS)]),
      ...(file === undefined ? [] : [file]),
    ];
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, ...CREDENTIALS },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    this.#url = await said(child);
  }
}

/** The address in the line that the program prints when it answers. */
async function said(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const onText = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /^Meshwright on (\S+) /m.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", onText);
    child.stderr?.on("data", onText);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}
