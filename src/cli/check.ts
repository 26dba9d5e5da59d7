import { type Notice, noticeLine, noticeSeverity } from "../formats/notice.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { checkFile, type FileCheck } from "./check-file.ts";
import { checkJson, checkText, countProblems, resourceCount } from "./check-report.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { kindArgument } from "./kind-argument.ts";
import { makeVerb } from "./make-verb.ts";
import { readInputFiles } from "./read-input-files.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright check FILE... [options]

Says what an App Mesh API would refuse in these files, with file, line and column. Reads .mesh.json designs,
JSON of the AWS CLI (create, update, describe, or a spec alone), and zips of them; - is standard input.

  --format text|json   one line a problem (text), or one JSON object with all of them
  --kind KIND          the kind of resources whose file does not say it, such as virtual-node
  --help               this text

Exit codes: ${EXIT.ok} no error found (there may be warnings), ${EXIT.problems} errors found, ${EXIT.usage} a wrong command line or a file that
cannot be read.`;

const OPTIONS = {
  format: { type: "string" },
  kind: { type: "string" },
} as const;

interface Settings {
  readonly files: readonly string[];
  readonly format: "text" | "json";
  readonly kind: Kind | undefined;
}

/** `meshwright check`: problems to stdout, everything else to stderr. */
export const check = makeVerb({
  name: "check",
  summary: "say what an App Mesh API would refuse in files",
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runCheck,
});

function settingsOf(
  { format = "text", kind }: { readonly format?: string | undefined; readonly kind?: string | undefined },
  files: readonly string[],
): Result<Settings, string> {
  if (files.length === 0) return err("check expects at least one file.");
  if (format !== "text" && format !== "json") return err(`--format expects text or json, but is ${format}.`);
  const known = kind === undefined ? ok(undefined) : kindArgument(kind);
  return known.ok ? ok({ files, format, kind: known.value }) : known;
}

async function runCheck({ files, format, kind }: Settings, io: VerbIo): Promise<ExitCode> {
  const input = await readInputFiles(files, io);
  const checks = input.files.map((file) => checkFile(file, kind));
  const notices = [...input.notices, ...checks.flatMap((one) => one.notices)];
  const unread = [
    ...input.failures,
    ...notices.filter((notice) => noticeSeverity(notice) === "error").map(noticeLine),
    ...checks.flatMap(unclearLines),
  ];
  io.stdout(format === "json" ? checkJson(checks, notices) : checkText(checks));
  for (const line of [...unread, ...newsLines(notices, checks)]) io.stderr(`${line}\n`);
  const resources = resourceCount(checks);
  const { error, warning, info } = countProblems(checks);
  if (unread.length > 0 && resources === 0) return EXIT.usage;
  io.stderr(
    `${counted(resources, "resource")} checked: ${counted(error, "error")}, ${counted(warning, "warning")}, ${info} for information.\n`,
  );
  if (unread.length > 0) return EXIT.usage;
  if (resources > 0) return error > 0 ? EXIT.problems : EXIT.ok;
  io.stderr("These files hold nothing to check.\n");
  return EXIT.usage;
}

function newsLines(notices: readonly Notice[], checks: readonly FileCheck[]): string[] {
  const assumed = checks.flatMap((one) =>
    one.assumed.map(
      ({ place, kind }) =>
        `${place.file}:${place.line}:${place.column}: info: The file does not say its kind; by its shape it was checked as a ${kindDefinition(kind).title.toLowerCase()}. Give --kind to say otherwise.`,
    ),
  );
  return [...notices.filter((notice) => noticeSeverity(notice) !== "error").map(noticeLine), ...assumed];
}

function unclearLines({ unclear }: FileCheck): string[] {
  return unclear.map(({ place, kinds }) => {
    const nouns = kinds.map((kind) => kindDefinition(kind).cliNoun).join(", ");
    const fits = nouns === "" ? "its shape fits none" : `its shape fits ${nouns}`;
    return `${place.file}:${place.line}:${place.column}: error: The file does not say its kind, and ${fits}. Give it by --kind.`;
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
