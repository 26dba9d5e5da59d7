import { resolve } from "node:path";
import { err, ok, type Result } from "../lib/result.ts";
import { copyProblemText } from "../server/storage/copy-problem.ts";
import { restore as restoreDatabase } from "../server/storage/restore.ts";
import { counted } from "./counted.ts";
import { databaseOf } from "./database-of.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright restore FILE [--data DIR]

Puts a backup in the place of what the control plane holds, while no server is running on that data directory.
What was there is kept beside it under another name.

  --data DIR        data directory of the server (as for serve)
  --help            this text`;

const OPTIONS = { data: { type: "string" } } as const;

interface Settings {
  readonly file: string;
  readonly database: string;
}

/** `meshwright restore`: puts a backup of the control plane's database back. */
export const restore = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values: { data }, positionals }, io) => settingsOf(positionals, data, io),
  run,
});

function settingsOf(
  [file, ...more]: readonly string[],
  data: string | undefined,
  io: VerbIo,
): Result<Settings, string> {
  if (file === undefined || more.length > 0) return err("restore expects one FILE.");
  return ok({ file: resolve(io.cwd, file), database: databaseOf(data, io) });
}

async function run({ file, database }: Settings, io: VerbIo): Promise<ExitCode> {
  const done = restoreDatabase(file, database);
  if (!done.ok) {
    io.stderr(`${copyProblemText(done.error)}\n`);
    return done.error.code === "in-use" || done.error.code === "failed" ? EXIT.data : EXIT.usage;
  }
  const { resources, before } = done.value;
  const kept = before === undefined ? "" : ` What was there before is in ${before}.`;
  io.stderr(`${database} holds ${counted(resources, "resource")} of ${file}.${kept}\n`);
  return EXIT.ok;
}
