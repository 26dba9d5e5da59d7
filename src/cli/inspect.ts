import { noticeSeverity } from "../formats/notice-text.ts";
import { ok, type Result } from "../lib/result.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { inspectJson, inspectText } from "./inspect-report.ts";
import { inspectSources } from "./inspect-sources.ts";
import { makeVerb } from "./make-verb.ts";
import { readSources } from "./read-sources.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright inspect FILE|DIR|-... [options]

Says what of App Mesh is in these files: sources, resources, placeholders, task groups, and what cannot be read.
Knows .mesh.json designs, JSON and YAML of the AWS CLI and templates of them, CloudFormation, Kubernetes
manifests of the App Mesh controller, Terraform, and AWS Config. Folders are walked (without .git, node_modules
and the like), archives (.zip, .tar, .tar.gz, .gz) opened; files without the words of App Mesh are passed over.
- is standard input.

  --json            one JSON object, not tables
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} all was read, ${EXIT.problems} something of App Mesh could not be read, ${EXIT.usage} a wrong command line, or a path that
cannot be read.`;

const OPTIONS = { ...INPUT_OPTIONS, json: { type: "boolean" } } as const;

interface Settings {
  readonly input: InputSettings;
  readonly json: boolean;
}

/** `meshwright inspect`: tables or JSON to stdout, what the system refuses to stderr. */
export const inspect = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }): Result<Settings, string> => {
    const input = inputSettingsOf("inspect", values, positionals);
    return input.ok ? ok({ input: input.value, json: values.json === true }) : input;
  },
  run: runInspect,
});

async function runInspect({ input: settings, json }: Settings, io: VerbIo): Promise<ExitCode> {
  const sources = await readSources(settings, io);
  if (!sources.ok) {
    for (const line of sources.error) io.stderr(`${line}\n`);
    return EXIT.usage;
  }
  const { failures, left } = sources.value.input;
  const inspection = inspectSources(sources.value);
  for (const line of [...failures, ...left]) io.stderr(`${line}\n`);
  io.stdout(json ? inspectJson(inspection) : inspectText(inspection, io.columns));
  if (failures.length > 0) return EXIT.usage;
  const isLost =
    left.length > 0 ||
    inspection.notices.some((one) => noticeSeverity(one) === "error") ||
    inspection.sources.some(({ account }) => account !== undefined && account.lost > 0);
  return isLost ? EXIT.problems : EXIT.ok;
}
