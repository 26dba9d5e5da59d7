import { homedir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../lib/result.ts";
import { defaultDataDirectory } from "../server/config/data-directory.ts";
import {
  type ServerOptions,
  type StartProblem,
  startProblemText,
  startServer,
} from "../server/start-server.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { makeVerb } from "./make-verb.ts";
import { packageVersion } from "./package-version.ts";
import type { VerbIo } from "./verb.ts";

const DEFAULT_PORT = 4747;
const LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
type Level = (typeof LEVELS)[number];

const USAGE = `Usage: meshwright serve [FILE.mesh.json] [options]

Starts the designer and the App Mesh-compatible API on this machine. With a file, the designer edits that
file in place; otherwise designs live in the browser.

  --port N          port to listen on (${DEFAULT_PORT}; 0 takes any free one)
  --host H          listen on this address instead of the loopback addresses: others can then reach it
  --data DIR        where the control plane keeps its data ($XDG_DATA_HOME/meshwright,
                    else ~/.local/share/meshwright)
  --config FILE     configuration (meshwright.config.json in the data directory, if there is one)
  --log-level L     ${LEVELS.join(", ")} (warn)
  --help            this text`;

const OPTIONS = {
  port: { type: "string" },
  host: { type: "string" },
  data: { type: "string" },
  config: { type: "string" },
  "log-level": { type: "string" },
} as const;

/** `meshwright serve`: runs until it is asked to end. */
export const serve = makeVerb({
  name: "serve",
  summary: "start the designer and the App Mesh-compatible API",
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }, io) => optionsOf(values, positionals, io),
  run: runServer,
});

async function runServer(options: ServerOptions, io: VerbIo): Promise<ExitCode> {
  const ending = io.endingSignal();
  const started = await startServer(options);
  if (!started.ok) {
    io.stderr(`${startProblemText(started.error)}\n`);
    return exitCodeOf(started.error);
  }
  const { url, config, close } = started.value;
  const file = options.designFile === undefined ? "" : `, editing ${options.designFile}`;
  io.stdout(
    `Meshwright on ${url} — designer and App Mesh API (account ${config.account}, ${config.region}), data in ${resolve(options.dataDirectory)}${file}\n`,
  );
  if (options.host !== undefined && !["localhost", "127.0.0.1", "::1"].includes(options.host)) {
    io.stderr(
      `Listening on ${options.host}: whoever can reach this address can read and change everything here, and use the targets with their credentials. There is no login.\n`,
    );
  }
  await aborted(ending);
  await close();
  return EXIT.ok;
}

function optionsOf(
  values: { readonly [name: string]: string | boolean | undefined },
  files: readonly string[],
  io: VerbIo,
): Result<ServerOptions, string> {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const portText = text("port") ?? String(DEFAULT_PORT);
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) return err(`--port expects a number from 0 to 65535, but is ${portText}.`);
  const level = text("log-level") ?? "warn";
  if (!isLevel(level)) return err(`--log-level expects one of ${LEVELS.join(", ")}, but is ${level}.`);
  const [file, ...others] = files;
  if (others.length > 0)
    return err(`serve edits one file, but ${files.length} are named: ${files.join(", ")}.`);
  for (const name of ["host", "data", "config"]) {
    if (text(name) === "") return err(`--${name} expects a value.`);
  }
  const host = text("host");
  const config = text("config");
  return ok({
    port,
    ...(host === undefined ? {} : { host }),
    dataDirectory: resolve(io.cwd, text("data") ?? defaultDataDirectory(io.env, homedir())),
    ...(config === undefined ? {} : { configFile: resolve(io.cwd, config) }),
    ...(file === undefined ? {} : { designFile: resolve(io.cwd, file) }),
    clientDirectory: fileURLToPath(new URL("../../dist/client", import.meta.url)),
    version: packageVersion(),
    logLevel: level,
  });
}

function isLevel(text: string): text is Level {
  return LEVELS.includes(text as Level);
}

function exitCodeOf(problem: StartProblem): ExitCode {
  switch (problem.is) {
    case "file":
      return EXIT.usage;
    case "config":
      return EXIT.config;
    case "data":
    case "database":
      return EXIT.data;
    case "listen":
      return EXIT.listen;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
