import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { noticeLine } from "../formats/notice.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { type Output, outputOf, TARGET_FORMATS, type TargetFormat } from "./convert-output.ts";
import { designOfFiles, type GivenParts } from "./convert-resources.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { kindArgument } from "./kind-argument.ts";
import { makeVerb } from "./make-verb.ts";
import { readInputFiles } from "./read-input-files.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright convert FILE... --to ${TARGET_FORMATS.join("|")} [options]

Reads .mesh.json designs, JSON of the AWS CLI (create, update, describe, or a spec alone) and zips of them
(- is standard input), and writes them together as

  cli-json    what aws appmesh create-... --cli-input-json takes. One resource goes to standard output;
              with --out a folder for each kind, the update forms, and apply.sh
  mesh-json   one .mesh.json design

  --out DIR     write into this folder, made if it is not there; files of the same names are replaced
  --kind KIND --name NAME --mesh MESH --parent PARENT
                what a resource is whose file does not say it; PARENT is the router of a route, the gateway
                of a gateway route
  --help        this text

What is left out or changed on the way is told on standard error.
Exit codes: ${EXIT.ok} written, ${EXIT.usage} a wrong command line, a file that cannot be read or written, or a resource without
a name; then nothing is written.`;

const OPTIONS = {
  to: { type: "string" },
  out: { type: "string" },
  kind: { type: "string" },
  name: { type: "string" },
  mesh: { type: "string" },
  parent: { type: "string" },
} as const;

type Values = { readonly [O in keyof typeof OPTIONS]?: string | undefined };

interface Settings {
  readonly files: readonly string[];
  readonly to: TargetFormat;
  readonly out: string | undefined;
  readonly given: GivenParts;
}

/** `meshwright convert`: files to stdout or into a folder, everything else to stderr. */
export const convert = makeVerb({
  name: "convert",
  summary: "turn files into JSON for the AWS CLI or into a design",
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runConvert,
});

function settingsOf(values: Values, files: readonly string[]): Result<Settings, string> {
  const { to, out, kind, name, mesh, parent } = values;
  if (files.length === 0) return err("convert expects at least one file.");
  const format = TARGET_FORMATS.find((one) => one === to);
  if (format === undefined) {
    return err(`--to expects ${TARGET_FORMATS.join(" or ")}${to === undefined ? "" : `, but is ${to}`}.`);
  }
  for (const [option, value] of Object.entries({ out, name, mesh, parent })) {
    if (value === "") return err(`--${option} expects a value.`);
  }
  const known = kind === undefined ? ok(undefined) : kindArgument(kind);
  if (!known.ok) return known;
  const given: GivenParts = {
    ...(known.value === undefined ? {} : { kind: known.value }),
    ...(name === undefined ? {} : { name }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(parent === undefined ? {} : { parent }),
  };
  return ok({ files, to: format, out, given });
}

async function runConvert({ files, to, out, given }: Settings, io: VerbIo): Promise<ExitCode> {
  const input = await readInputFiles(files, io);
  const read = input.failures.length > 0 ? err(input.failures) : designOfFiles(input.files, given);
  if (!read.ok) return failed(read.error, io);
  const output = outputOf(read.value.design, to);
  const notices = [...input.notices, ...read.value.notices].map(noticeLine);
  if (out === undefined && output.single === undefined) {
    const count = read.value.design.resources.size;
    return failed([`${count} resources make several files: say where to by --out DIR.`], io);
  }
  for (const line of [...notices, ...output.ledger]) io.stderr(`${line}\n`);
  if (out === undefined) {
    io.stdout(output.single ?? "");
    return EXIT.ok;
  }
  const trouble = await writeFiles(output.files, resolve(io.cwd, out));
  if (trouble !== undefined) return failed([trouble], io);
  io.stderr(`${output.files.size} ${output.files.size === 1 ? "file" : "files"} written to ${out}.\n`);
  return EXIT.ok;
}

function failed(lines: readonly string[], io: VerbIo): ExitCode {
  for (const line of lines) io.stderr(`${line}\n`);
  return EXIT.usage;
}

/** A sentence where that failed. */
async function writeFiles(files: Output["files"], folder: string): Promise<string | undefined> {
  for (const [name, text] of files) {
    const path = join(folder, name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      if (path.endsWith(".sh")) await chmod(path, 0o755);
    } catch (error) {
      return `${path} cannot be written: ${(error as Error).message}. The files before it were written.`;
    }
  }
  return undefined;
}
