import { homedir } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { err, ok, type Result } from "../lib/result.ts";
import { defaultDataDirectory } from "../server/config/data-directory.ts";
import { givenSettings } from "../server/config/given-settings.ts";
import { SETTINGS } from "../server/config/settings.ts";
import { settingsHelp } from "../server/config/settings-text.ts";
import {
  type ServerOptions,
  type StartProblem,
  startProblemText,
  startServer,
} from "../server/start-server.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { makeVerb } from "./make-verb.ts";
import { packageVersion } from "./package-version.ts";
import type { Options } from "./parse-arguments.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright serve [FILE.mesh.json] [options]

Starts the designer and the App Mesh-compatible API on this machine. With a file, the designer edits that
file in place; otherwise designs live in the browser.

${settingsHelp()}
  --help                   this text

Every option is also an environment variable (--log-level: MESHWRIGHT_LOG_LEVEL) and, except --data and
--config, a member of the configuration file (logLevel). The option counts first, then the variable, then
the file.`;

const OPTIONS: Options = Object.fromEntries(
  Object.values(SETTINGS).map(({ flag, rule }) => [
    flag,
    { type: "string" as const, multiple: rule.is === "targets" },
  ]),
);

/** `meshwright serve`: runs until it is asked to end. */
export const serve = makeVerb({
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
  const data =
    config.storage === "memory"
      ? "kept in memory until the server stops"
      : `in ${resolve(options.dataDirectory)}`;
  const file = options.designFile === undefined ? "" : `, editing ${options.designFile}`;
  io.stdout(
    `Meshwright on ${url} — designer and App Mesh API (account ${config.account}, ${config.region}), data ${data}${file}\n`,
  );
  await aborted(ending);
  await close();
  return EXIT.ok;
}

function optionsOf(
  values: Parameters<typeof givenSettings>[0],
  files: readonly string[],
  io: VerbIo,
): Result<ServerOptions, string> {
  const [file, ...others] = files;
  if (others.length > 0)
    return err(`serve edits one file, but ${files.length} are named: ${files.join(", ")}.`);
  const given = givenSettings(values, io.env, io.cwd);
  if (!given.ok) return given;
  return ok({
    ...given.value,
    dataDirectory: given.value.dataDirectory ?? resolve(io.cwd, defaultDataDirectory(io.env, homedir())),
    ...(file === undefined ? {} : { designFile: resolve(io.cwd, file) }),
    clientDirectory: fileURLToPath(new URL("../../dist/client", import.meta.url)),
    version: packageVersion(),
  });
}

function exitCodeOf(problem: StartProblem): ExitCode {
  switch (problem.is) {
    case "file":
      return EXIT.usage;
    case "config":
    case "open":
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
