import { err, ok, type Result } from "../lib/result.ts";
import { FROM_FORMATS, type FromFormat } from "./from-format.ts";

/** Options of every verb that reads files of people. */
export const INPUT_OPTIONS = {
  from: { type: "string" },
  set: { type: "string", multiple: true },
  "set-file": { type: "string", multiple: true },
  at: { type: "string" },
} as const;

/** What they say in a usage text, which `  --help` follows. */
export const INPUT_USAGE = `  --set VAR=VALUE   a value for a parameter, variable or placeholder; may be given several times. A plain NAME
                    also stands for var.NAME (Terraform) and .Values.NAME (Helm)
  --set-file FILE   values from a file: a JSON object, a YAML map (Helm values), CloudFormation parameters, or
                    lines VAR=VALUE (.env, .tfvars); --set comes before it, a later file before an earlier one
  --from FORMAT     take only what is in this format: ${FROM_FORMATS.slice(0, 4).join(", ")},
                    ${FROM_FORMATS.slice(4).join(", ")}
  --at TIME         AWS Config: the state at this time (2026-09-30T12:00:00Z), not the latest`;

/** What to read, and how. */
export interface InputSettings {
  /** At least one; as typed. */
  readonly paths: readonly string[];
  readonly from: FromFormat | undefined;
  /** Of `--set`; the last of a name counts. */
  readonly set: ReadonlyMap<string, string>;
  readonly setFiles: readonly string[];
  /** ISO 8601, in UTC. */
  readonly at: string | undefined;
}

type InputValues = {
  readonly from?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly "set-file"?: readonly string[] | undefined;
  readonly at?: string | undefined;
};

/** Reads these options; the error is a sentence for the user. `verb` is who asks. */
export function inputSettingsOf(
  verb: string,
  { from, set = [], "set-file": setFiles = [], at }: InputValues,
  paths: readonly string[],
): Result<InputSettings, string> {
  if (paths.length === 0) return err(`${verb} expects at least one file or folder, or - for standard input.`);
  if (paths.includes("")) return err(`${verb} expects paths of files or folders, and one is empty.`);
  const format = FROM_FORMATS.find((one) => one === from);
  if (from !== undefined && format === undefined) {
    return err(`--from expects one of ${FROM_FORMATS.join(", ")}, but is ${from}.`);
  }
  const values = new Map<string, string>();
  for (const text of set) {
    const [, variable, value] = /^\s*([^=]*[^=\s])\s*=(.*)$/s.exec(text) ?? [];
    if (variable === undefined || value === undefined) return err(`--set expects VAR=VALUE, but is ${text}.`);
    values.set(variable, value);
  }
  if (setFiles.includes("")) return err("--set-file expects a value.");
  const time = at === undefined ? ok(undefined) : timeOf(at);
  return time.ok ? ok({ paths, from: format, set: values, setFiles, at: time.value }) : time;
}

const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A day is its beginning, a time without a zone is UTC. */
function timeOf(text: string): Result<string, string> {
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : text.includes("T") ? `${text}Z` : text;
  const time = TIME.test(text) ? new Date(zoned) : new Date(Number.NaN);
  return Number.isNaN(time.getTime())
    ? err(`--at expects a time such as 2026-09-30T12:00:00Z, but is ${text}.`)
    : ok(time.toISOString());
}
