import { listed } from "../checks/phrases.ts";
import { noticeLine, noticeSeverity } from "../formats/notice-text.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { checkGithub } from "./check-github.ts";
import { checkJson, checkText, countProblems } from "./check-report.ts";
import { checkSarif } from "./check-sarif.ts";
import { type Check, checkSources } from "./check-sources.ts";
import { counted } from "./counted.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { explainText } from "./explain-text.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { kindArgument } from "./kind-argument.ts";
import { makeVerb } from "./make-verb.ts";
import { placeText } from "./place-text.ts";
import type { InputFiles } from "./read-input-files.ts";
import { readSources } from "./read-sources.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright check FILE|DIR|-... [options]

Says what an App Mesh API would refuse in these files, with file, line and column. Reads all that meshwright
inspect knows, folders and archives too; - is standard input.

  --format text|json|sarif|github
                    one line a problem (text), one JSON object with all of them, a SARIF 2.1.0 log, or workflow
                    commands of GitHub Actions
  --kind KIND       the kind of resources whose file does not say it, such as virtual-node
  --whole           these files are all there is: say also what they name and none of them has. A .mesh.json is
                    always judged so
  --explain CODE    what a code such as MW205 means, and what to do about it; needs no file
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} no error found (there may be warnings), ${EXIT.problems} errors found, or a file below a folder or in an
archive that cannot be read, ${EXIT.usage} a wrong command line, a file named here that cannot be read, or nothing to check.`;

const OPTIONS = {
  ...INPUT_OPTIONS,
  format: { type: "string" },
  kind: { type: "string" },
  whole: { type: "boolean" },
  explain: { type: "string" },
} as const;

const REPORTS = { text: checkText, json: checkJson, sarif: checkSarif, github: checkGithub } as const;
type ReportFormat = keyof typeof REPORTS;

interface CheckSettings {
  readonly input: InputSettings;
  readonly format: ReportFormat;
  readonly kind: Kind | undefined;
  readonly isWhole: boolean;
}

/** What to check, or the text of a code's page. */
type Settings = CheckSettings | { readonly explained: string };

/** `meshwright check`: problems to stdout, everything else to stderr. */
export const check = makeVerb({
  usage: USAGE,
  options: OPTIONS,
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: async (settings, io) => {
    if (!("explained" in settings)) return runCheck(settings, io);
    io.stdout(settings.explained);
    return EXIT.ok;
  },
});

type Values = Parameters<typeof inputSettingsOf>[1] & {
  readonly format?: string | undefined;
  readonly kind?: string | undefined;
  readonly whole?: boolean | undefined;
  readonly explain?: string | undefined;
};

function settingsOf(values: Values, paths: readonly string[]): Result<Settings, string> {
  const { format = "text", kind, whole = false, explain } = values;
  if (explain !== undefined) {
    const explained = explainText(explain);
    return explained.ok ? ok({ explained: explained.value }) : explained;
  }
  const input = inputSettingsOf("check", values, paths);
  if (!input.ok) return input;
  if (!isReportFormat(format)) {
    return err(`--format expects ${listed(Object.keys(REPORTS), "or")}, but is ${format}.`);
  }
  const known = kind === undefined ? ok(undefined) : kindArgument(kind);
  return known.ok ? ok({ input: input.value, format, kind: known.value, isWhole: whole }) : known;
}

function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(REPORTS, text);
}

async function runCheck(
  { input: settings, format, kind, isWhole }: CheckSettings,
  io: VerbIo,
): Promise<ExitCode> {
  const sources = await readSources(settings, io, kind);
  if (!sources.ok) {
    for (const line of sources.error) io.stderr(`${line}\n`);
    return EXIT.usage;
  }
  const { input } = sources.value;
  const read = checkSources(sources.value, { kind, isWhole });
  const check = { ...read, notices: [...input.notices, ...read.notices] };
  const unread = unreadLines(input, check);
  io.stdout(REPORTS[format](check));
  for (const line of [...unread.named, ...unread.found, ...newsLines(check)]) io.stderr(`${line}\n`);
  const { resources } = check;
  const { error, warning, info } = countProblems(check);
  if (resources > 0) {
    io.stderr(
      `${counted(resources, "resource")} checked: ${counted(error, "error")}, ${counted(warning, "warning")}, ${info} for information.\n`,
    );
  } else if (unread.named.length === 0) io.stderr("These files hold nothing to check.\n");
  if (unread.named.length > 0 || resources === 0) return EXIT.usage;
  return error + unread.found.length > 0 ? EXIT.problems : EXIT.ok;
}

/** What was not checked because it cannot be read: in files that the command line names, and in others. */
function unreadLines(
  { failures, left, named }: InputFiles,
  { notices, unclear }: Check,
): { readonly named: readonly string[]; readonly found: readonly string[] } {
  const lines = [
    ...notices
      .filter((one) => noticeSeverity(one) === "error")
      .map((one) => ({ file: one.at.file, line: noticeLine(one) })),
    ...unclear.map((one) => ({ file: one.place.file, line: unclearLine(one) })),
  ];
  const linesOf = (isNamed: boolean) =>
    lines.flatMap(({ file, line }) => (named.has(file) === isNamed ? [line] : []));
  return { named: [...failures, ...linesOf(true)], found: [...left, ...linesOf(false)] };
}

function newsLines({ notices, assumed }: Check): string[] {
  const lines = assumed.map(
    ({ place, kind }) =>
      `${placeText(place)}: info: The file does not say its kind; by its shape it was checked as a ${kindDefinition(kind).title.toLowerCase()}. Give --kind to say otherwise.`,
  );
  return [...notices.filter((notice) => noticeSeverity(notice) !== "error").map(noticeLine), ...lines];
}

function unclearLine({ place, kinds }: Check["unclear"][number]): string {
  const nouns = kinds.map((kind) => kindDefinition(kind).cliNoun).join(", ");
  const fits = nouns === "" ? "its shape fits none" : `its shape fits ${nouns}`;
  return `${placeText(place)}: error: The file does not say its kind, and ${fits}. Give it by --kind.`;
}
