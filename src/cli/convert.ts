import { err, ok, type Result } from "../lib/result.ts";
import { type Design, SETTINGS_ID } from "../model/design/design.ts";
import { fillDesign } from "../model/holes/fill-design.ts";
import { holesOf } from "../model/holes/holes-of.ts";
import { valuesOf } from "../model/holes/values-of.ts";
import { outputOf, TARGET_FORMATS, type TargetFormat } from "./convert-output.ts";
import { type ConvertReport, convertJson, convertText, hasLoss, newsLines } from "./convert-report.ts";
import { designOfSources, type GivenParts, type Preferred } from "./convert-resources.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { kindArgument } from "./kind-argument.ts";
import { makeVerb } from "./make-verb.ts";
import { readSources } from "./read-sources.ts";
import { sourcesOf } from "./sources-of.ts";
import type { VerbIo } from "./verb.ts";
import { destinationOf, writeOutput } from "./write-output.ts";

const USAGE = `Usage: meshwright convert FILE|DIR|-... --to ${TARGET_FORMATS.join("|")} [options]

Reads all that meshwright inspect knows, folders and archives too (- is standard input), puts it together, and
writes it as

  cli-json    what aws appmesh create-... --cli-input-json takes. One resource goes to standard output;
              with --out a folder for each kind, the update forms, and apply.sh
  mesh-json   one .mesh.json design

  --out PATH        write into this folder, made if it is not there, where files of the same names are
                    replaced; a PATH that ends with .json is the file to write, where there is but one
${INPUT_USAGE}
  --value-set NAME  cli-json: fill placeholders from this value set of the design, not from the one it has
                    chosen; --set comes before both
  --prefer FILE|first|last
                    where sources give different values for a field: take that of FILE (may be given several
                    times, the most trusted first), or of the first or last source that has one
  --kind KIND --name NAME --mesh MESH --owner ACCOUNT --parent PARENT
                    what a resource is whose file does not say it; ACCOUNT owns the mesh where it is shared;
                    PARENT is the router of a route, the gateway of a gateway route
  --as-proposed     take what is proposed for the rest (by shape, by file name, by the only mesh), and tell of it
  --report text|json
                    tell on standard error how each field was dealt with; json with --out goes to report.json
  --strict          exit with ${EXIT.problems} where anything is lost, left out or not filled in; it is written all the same
  --help            this text

What is left out or changed on the way is told on standard error.
Exit codes: ${EXIT.ok} written, ${EXIT.problems} written, but a file below a folder or in an archive, or a resource in it, could not be
read and was left out (with --strict: anything), ${EXIT.usage} a wrong command line, a file named here that cannot be read or
written, a resource in it without a name, or sources that differ; then nothing is written.`;

const OPTIONS = {
  ...INPUT_OPTIONS,
  to: { type: "string" },
  out: { type: "string" },
  "value-set": { type: "string" },
  prefer: { type: "string", multiple: true },
  kind: { type: "string" },
  name: { type: "string" },
  mesh: { type: "string" },
  owner: { type: "string" },
  parent: { type: "string" },
  report: { type: "string" },
  "as-proposed": { type: "boolean" },
  strict: { type: "boolean" },
} as const;

type Text = "to" | "out" | "value-set" | "kind" | "name" | "mesh" | "owner" | "parent" | "report";
type Values = Parameters<typeof inputSettingsOf>[1] & { readonly [O in Text]?: string | undefined } & {
  readonly prefer?: readonly string[] | undefined;
  readonly "as-proposed"?: boolean | undefined;
  readonly strict?: boolean | undefined;
};

interface Settings {
  readonly input: InputSettings;
  readonly to: TargetFormat;
  readonly out: string | undefined;
  readonly valueSet: string | undefined;
  readonly preferred: Preferred;
  readonly given: GivenParts;
  readonly asProposed: boolean;
  readonly report: "text" | "json" | undefined;
  readonly strict: boolean;
}

/** `meshwright convert`: files to stdout or into a folder, everything else to stderr. */
export const convert = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runConvert,
});

function settingsOf(values: Values, paths: readonly string[]): Result<Settings, string> {
  const { to, out, name, mesh, parent, report, prefer = [], strict = false } = values;
  const input = inputSettingsOf("convert", values, paths);
  if (!input.ok) return input;
  const format = TARGET_FORMATS.find((one) => one === to);
  if (format === undefined) {
    return err(`--to expects ${TARGET_FORMATS.join(" or ")}${to === undefined ? "" : `, but is ${to}`}.`);
  }
  const valueSet = values["value-set"];
  for (const [option, value] of Object.entries({ out, name, mesh, parent, "value-set": valueSet })) {
    if (value === "") return err(`--${option} expects a value.`);
  }
  if (prefer.includes("")) return err("--prefer expects a value.");
  if (report !== undefined && report !== "text" && report !== "json") {
    return err(`--report expects text or json, but is ${report}.`);
  }
  if (valueSet !== undefined && format !== "cli-json") {
    return err("--value-set is for --to cli-json: a design keeps its value sets and its placeholders.");
  }
  const given = givenPartsOf(values);
  if (!given.ok) return given;
  return ok({
    input: input.value,
    to: format,
    out,
    valueSet,
    preferred: prefer,
    given: given.value,
    asProposed: values["as-proposed"] === true,
    report,
    strict,
  });
}

function givenPartsOf({ kind, name, mesh, owner, parent }: Values): Result<GivenParts, string> {
  if (owner !== undefined && !/^\d{12}$/.test(owner)) {
    return err(`--owner expects the 12 digits of an account, but is ${owner}.`);
  }
  const known = kind === undefined ? ok(undefined) : kindArgument(kind);
  if (!known.ok) return known;
  return ok({
    ...(known.value === undefined ? {} : { kind: known.value }),
    ...(name === undefined ? {} : { name }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(owner === undefined ? {} : { owner }),
    ...(parent === undefined ? {} : { parent }),
  });
}

async function runConvert(settings: Settings, io: VerbIo): Promise<ExitCode> {
  const { to, out, given, preferred, valueSet } = settings;
  const sources = await readSources(settings.input, io, given.kind);
  if (!sources.ok) return failed(sources.error, io);
  const { input, read, passedOver } = sources.value;
  const made =
    input.failures.length > 0 ? err(input.failures) : designOfSources(sources.value, settings, preferred);
  if (!made.ok) return failed(made.error, io);
  const filled = to === "cli-json" ? filledFromSet(made.value.design, valueSet) : ok(made.value.design);
  if (!filled.ok) return failed(filled.error, io);
  const design = filled.value;
  const output = outputOf(design, to);
  const destination = await destinationOf(output, design.resources.size, out, io.cwd);
  if (!destination.ok) return failed([destination.error], io);
  const report: ConvertReport = {
    sources: sourcesOf(read),
    resources: design.resources.size,
    holes: holesOf(design),
    notices: made.value.notices,
    left: made.value.left,
    taken: made.value.taken,
    ledger: output.ledger,
    passedOver,
  };
  const written = await writeOutput(
    output,
    destination.value,
    settings.report === "json" && out !== undefined ? convertJson(report) : undefined,
  );
  if (!written.ok) return failed([written.error], io);
  tell(settings, report, io);
  if (destination.value.is === "stdout") io.stdout(output.single ?? "");
  else io.stderr(`${written.value}\n`);
  return report.left.length > 0 || (settings.strict && hasLoss(report)) ? EXIT.problems : EXIT.ok;
}

function tell({ report: wanted, out }: Settings, report: ConvertReport, io: VerbIo): void {
  if (wanted === "text") io.stderr(convertText(report, io.columns));
  else if (wanted === "json" && out === undefined) io.stderr(convertJson(report));
  else for (const line of newsLines(report)) io.stderr(`${line}\n`);
}

/** The design with the values of the set that was asked for, or that it has chosen. */
function filledFromSet(design: Design, name: string | undefined): Result<Design, readonly string[]> {
  if (name !== undefined && !design.valueSets.has(name)) {
    const names = [...design.valueSets.keys()].sort().join(", ");
    const has = names === "" ? "it has none" : `it has ${names}`;
    return err([`--value-set ${name}: the design has no value set of this name; ${has}.`]);
  }
  const settings =
    name === undefined
      ? design.settings
      : new Map([[SETTINGS_ID, { ...design.settings.get(SETTINGS_ID), valueSet: name }]]);
  const filled = fillDesign(design, valuesOf({ ...design, settings }));
  if (filled.collisions.length === 0) return ok(filled.design);
  return err(
    filled.collisions.map(
      ({ id, kept, unfilled }) =>
        `${unfilled}: error: With the values of its set it would be ${id}, as ${kept} is. Give them other names, or other values.`,
    ),
  );
}

function failed(lines: readonly string[], io: VerbIo): ExitCode {
  for (const line of lines) io.stderr(`${line}\n`);
  return EXIT.usage;
}
