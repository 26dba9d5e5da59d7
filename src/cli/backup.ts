import { resolve } from "node:path";
import { err, ok, type Result } from "../lib/result.ts";
import { backUp } from "../server/storage/back-up.ts";
import { copyProblemText } from "../server/storage/copy-problem.ts";
import { counted } from "./counted.ts";
import { databaseOf } from "./database-of.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright backup FILE [--data DIR] [--force]

Writes what the control plane holds into one file, all of one moment, also while a server is running. restore
FILE puts it back.

  --data DIR        data directory of the server (as for serve)
  --force           replace FILE where it is there
  --help            this text`;

const OPTIONS = { data: { type: "string" }, force: { type: "boolean" } } as const;

interface Settings {
  readonly file: string;
  readonly database: string;
  readonly force: boolean;
}

/** `meshwright backup`: copies the control plane's database. */
export const backup = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values: { data, force }, positionals }, io) =>
    settingsOf(positionals, data, force === true, io),
  run,
});

function settingsOf(
  [file, ...more]: readonly string[],
  data: string | undefined,
  force: boolean,
  io: VerbIo,
): Result<Settings, string> {
  if (file === undefined || more.length > 0) return err("backup expects one FILE.");
  return ok({ file: resolve(io.cwd, file), database: databaseOf(data, io), force });
}

async function run({ file, database, force }: Settings, io: VerbIo): Promise<ExitCode> {
  const done = backUp(database, file, { force });
  if (done.ok) {
    io.stderr(`${file} holds ${counted(done.value.resources, "resource")}, ${done.value.bytes} bytes.\n`);
    return EXIT.ok;
  }
  io.stderr(`${copyProblemText(done.error)}\n`);
  return done.error.code === "absent" || done.error.code === "database" ? EXIT.data : EXIT.usage;
}
