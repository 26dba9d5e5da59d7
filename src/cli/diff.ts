import { listed } from "../checks/phrases.ts";
import { compareDesigns } from "../compare/compare-designs.ts";
import { IMPACTS, type Impact } from "../compare/traffic/traffic-change.ts";
import { trafficChanges } from "../compare/traffic/traffic-changes.ts";
import { THEMES, type Theme } from "../diagram/drawing/colors.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import { chosenDesign } from "./chosen-design.ts";
import { designAt } from "./design-at.ts";
import { diffHtml } from "./diff-html.ts";
import { type ComparedDesigns, diffSvg, meshesThatDiffer } from "./diff-picture.ts";
import { diffJson, diffMarkdown, diffText } from "./diff-report.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { makeVerb } from "./make-verb.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright diff BASE HEAD [options]

Says how the mesh of HEAD differs from that of BASE, resource by resource and field by field, and what that does to
traffic. Each is a file, a folder or an archive of any format that meshwright inspect knows; - is standard input.
Places on the board and the order of backends are never a difference.

  --format text|markdown|json|svg|html
                    for a terminal, for a pull request, or for a program; svg is a picture of only what differs, html
                    one page with picture, sentences and fields
  --theme light|dark
                    svg: light (the default) prints well; html has both
  --mesh NAME       svg: which mesh, where several differ
  --fail-on IMPACT  end with ${EXIT.problems} only where the difference does at least this: none, traffic-shifts,
                    calls-may-fail, security-weaker
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} no difference (with --fail-on: none that grave), ${EXIT.problems} a difference, ${EXIT.usage} a wrong command line, or what
cannot be read.`;

const REPORTS = { text: diffText, markdown: diffMarkdown, json: diffJson, html: diffHtml } as const;
const FORMATS = ["text", "markdown", "json", "svg", "html"] as const;
type ReportFormat = (typeof FORMATS)[number];

interface Settings {
  readonly base: InputSettings;
  readonly head: InputSettings;
  readonly format: ReportFormat;
  readonly failOn: Impact | undefined;
  readonly theme: Theme;
  readonly mesh: string | undefined;
}

/** `meshwright diff`: the report to stdout, everything else to stderr. */
export const diff = makeVerb({
  usage: USAGE,
  options: {
    ...INPUT_OPTIONS,
    format: { type: "string" },
    "fail-on": { type: "string" },
    theme: { type: "string" },
    mesh: { type: "string" },
  },
  settingsOf: ({ values, positionals }) => settingsOf(values, positionals),
  run: runDiff,
});

type Values = Parameters<typeof inputSettingsOf>[1] & {
  readonly format?: string | undefined;
  readonly "fail-on"?: string | undefined;
  readonly theme?: string | undefined;
  readonly mesh?: string | undefined;
};

function settingsOf(values: Values, paths: readonly string[]): Result<Settings, string> {
  const { format = "text", "fail-on": failOn, mesh } = values;
  const [base, head, ...more] = paths;
  if (base === undefined || head === undefined || more.length > 0)
    return err(`diff expects two paths, BASE and HEAD, but has ${paths.length}.`);
  if (base === "-" && head === "-") return err("diff expects - for one of BASE and HEAD, not for both.");
  if (!isReportFormat(format)) {
    return err(`--format expects ${listed(FORMATS, "or")}, but is ${format}.`);
  }
  const theme = THEMES.find((each) => each === (values.theme ?? "light"));
  if (theme === undefined) return err(`--theme expects light or dark, but is ${values.theme}.`);
  const impact = IMPACTS.find((one) => one === failOn);
  if (failOn !== undefined && impact === undefined) {
    return err(`--fail-on expects ${listed(IMPACTS, "or")}, but is ${failOn}.`);
  }
  const [ofBase, ofHead] = [inputSettingsOf("diff", values, [base]), inputSettingsOf("diff", values, [head])];
  if (!ofBase.ok) return ofBase;
  if (!ofHead.ok) return ofHead;
  return ok({ base: ofBase.value, head: ofHead.value, format, failOn: impact, theme, mesh });
}

function isReportFormat(text: string): text is ReportFormat {
  return FORMATS.some((each) => each === text);
}

async function runDiff({ base, head, format, failOn, theme, mesh }: Settings, io: VerbIo): Promise<ExitCode> {
  const before = await designAt(base, io);
  const after = await designAt(head, io);
  if (before === undefined || after === undefined) return EXIT.usage;
  const differences = compareDesigns(before, after);
  const filled = { before: chosenDesign(before), after: chosenDesign(after) };
  const traffic = trafficChanges(filled.before, filled.after, differences);
  const paths = { base: base.paths[0] ?? "", head: head.paths[0] ?? "" };
  const compared: ComparedDesigns = { ...paths, differences, traffic, ...filled };
  const report = format === "svg" ? svgOf(compared, mesh, theme) : ok(REPORTS[format](compared));
  if (!report.ok) {
    io.stderr(`${report.error}\n`);
    return EXIT.usage;
  }
  io.stdout(report.value);
  if (failOn === undefined || failOn === "none") return differences.length > 0 ? EXIT.problems : EXIT.ok;
  const grave = traffic.some(({ impact }) => IMPACTS.indexOf(impact) >= IMPACTS.indexOf(failOn));
  return grave ? EXIT.problems : EXIT.ok;
}

/** The picture of the mesh that differs; the error is a sentence for the user. */
function svgOf(compared: ComparedDesigns, name: string | undefined, theme: Theme): Result<string, string> {
  const differ = meshesThatDiffer(compared);
  const found = name === undefined ? differ : differ.filter((id) => refOf(id).mesh === name);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return ok(diffSvg(compared, only, theme));
  const names = differ.map((id) => refOf(id).mesh);
  if (found.length > 1)
    return err(`${names.length} meshes differ: say which by --mesh: ${listed(names, "or")}.`);
  const mesh = name === undefined ? meshIn(compared) : undefined;
  if (mesh !== undefined) return ok(diffSvg(compared, mesh, theme));
  return err(
    name === undefined
      ? "There is no mesh in these files."
      : `--mesh ${name}: nothing differs in a mesh of this name.`,
  );
}

/** Some mesh of the two: the picture says that nothing differs in it. */
function meshIn({ after, before }: ComparedDesigns): ResourceId | undefined {
  const [first] = [...after.resources.keys(), ...before.resources.keys()].sort();
  return first === undefined ? undefined : idOf(meshRef(refOf(first)));
}
