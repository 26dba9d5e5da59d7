import { listed } from "../checks/phrases.ts";
import { compareDesigns } from "../compare/compare-designs.ts";
import { IMPACTS, type Impact } from "../compare/traffic/traffic-change.ts";
import { trafficChanges } from "../compare/traffic/traffic-changes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { chosenDesign } from "./chosen-design.ts";
import { designAt } from "./design-at.ts";
import { type Compared, diffJson, diffMarkdown, diffText } from "./diff-report.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright diff BASE HEAD [options]

Says how the mesh of HEAD differs from that of BASE, resource by resource and field by field, and what that does to
traffic. Each is a file, a folder or an archive of any format that meshwright inspect knows; - is standard input.
Places on the board and the order of backends are never a difference.

  --format text|markdown|json
                    for a terminal, for a pull request, or for a program
  --fail-on IMPACT  end with ${EXIT.problems} only where the difference does at least this: none, traffic-shifts,
                    calls-may-fail, security-weaker
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} no difference (with --fail-on: none that grave), ${EXIT.problems} a difference, ${EXIT.usage} a wrong command line, or what
cannot be read.`;

const REPORTS = { text: diffText, markdown: diffMarkdown, json: diffJson } as const;
type ReportFormat = keyof typeof REPORTS;

interface Settings {
  readonly base: InputSettings;
  readonly head: InputSettings;
  readonly format: ReportFormat;
  readonly failOn: Impact | undefined;
}

/** `meshwright diff`: the report to stdout, everything else to stderr. */
export const diff = makeVerb({
  name: "diff",
  summary: "say how two meshes differ, and what that does to traffic",
  usage: USAGE,
  options: { ...INPUT_OPTIONS, format: { type: "string" }, "fail-on": { type: "string" } },
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runDiff,
});

type Values = Parameters<typeof inputSettingsOf>[1] & {
  readonly format?: string | undefined;
  readonly "fail-on"?: string | undefined;
};

function settingsOf(values: Values, paths: readonly string[]): Result<Settings, string> {
  const { format = "text", "fail-on": failOn } = values;
  const [base, head, ...more] = paths;
  if (base === undefined || head === undefined || more.length > 0)
    return err(`diff expects two paths, BASE and HEAD, but has ${paths.length}.`);
  if (base === "-" && head === "-") return err("diff expects - for one of BASE and HEAD, not for both.");
  if (!isReportFormat(format)) {
    return err(`--format expects ${listed(Object.keys(REPORTS), "or")}, but is ${format}.`);
  }
  const impact = IMPACTS.find((one) => one === failOn);
  if (failOn !== undefined && impact === undefined) {
    return err(`--fail-on expects ${listed(IMPACTS, "or")}, but is ${failOn}.`);
  }
  const [ofBase, ofHead] = [inputSettingsOf("diff", values, [base]), inputSettingsOf("diff", values, [head])];
  if (!ofBase.ok) return ofBase;
  return ofHead.ok ? ok({ base: ofBase.value, head: ofHead.value, format, failOn: impact }) : ofHead;
}

function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(REPORTS, text);
}

async function runDiff({ base, head, format, failOn }: Settings, io: VerbIo): Promise<ExitCode> {
  const before = await designAt(base, io);
  const after = await designAt(head, io);
  if (before === undefined || after === undefined) return EXIT.usage;
  const differences = compareDesigns(before, after);
  const traffic = trafficChanges(chosenDesign(before), chosenDesign(after), differences);
  const compared: Compared = { base: base.paths[0] ?? "", head: head.paths[0] ?? "", differences, traffic };
  io.stdout(REPORTS[format](compared));
  if (failOn === undefined || failOn === "none") return differences.length > 0 ? EXIT.problems : EXIT.ok;
  const grave = traffic.some(({ impact }) => IMPACTS.indexOf(impact) >= IMPACTS.indexOf(failOn));
  return grave ? EXIT.problems : EXIT.ok;
}
