import { trafficText } from "../compare/traffic/traffic-text.ts";
import { canonicalJson } from "../lib/canonical-json.ts";
import type { Json } from "../lib/json.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { ConfiguredTarget } from "../server/config/config.ts";
import { designAt } from "./design-at.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { makeVerb } from "./make-verb.ts";
import { type Planned, planned, plannedText } from "./planned.ts";
import { targetArgument, targetClient } from "./target-client.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright plan FILE|DIR|-... --target URL [options]

Says what has to be done on an App Mesh endpoint so that it holds the mesh of these files: the operations in an order
that the API accepts, and what they do to traffic. Nothing is changed. It is the plan that Apply shows in the designer.

  --target URL[,region=R][,profile=P][,roleArn=ARN]
                    the endpoint, such as http://localhost:4747, or a region for the service of AWS there. Requests are
                    signed as by the AWS CLI
  --deletions       delete what the endpoint has in these meshes and the files have not
  --format text|json
                    for a terminal, or for a program
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} nothing to do, ${EXIT.problems} something to do, or something that cannot be done, ${EXIT.usage} a wrong command line, or
files or an endpoint that cannot be read.`;

interface Settings {
  readonly input: InputSettings;
  readonly target: ConfiguredTarget;
  readonly deletions: boolean;
  readonly format: "text" | "json";
}

/** `meshwright plan`: the plan to stdout, everything else to stderr. */
export const plan = makeVerb({
  usage: USAGE,
  options: {
    ...INPUT_OPTIONS,
    target: { type: "string" },
    deletions: { type: "boolean" },
    format: { type: "string" },
  },
  settingsOf: ({ values, positionals }): Result<Settings, string> => {
    const { target: text, deletions = false, format = "text" } = values;
    const input = inputSettingsOf("plan", values, positionals);
    if (!input.ok) return input;
    const target = targetArgument(text);
    if (!target.ok) return target;
    if (format !== "text" && format !== "json")
      return err(`--format expects text or json, but is ${format}.`);
    return ok({ input: input.value, target: target.value, deletions, format });
  },
  run: runPlan,
});

async function runPlan({ input, target, deletions, format }: Settings, io: VerbIo): Promise<ExitCode> {
  const design = await designAt(input, io);
  if (design === undefined) return EXIT.usage;
  const made = await planned(design, targetClient(target, io.env), deletions);
  if (!made.ok) {
    io.stderr(`${made.error}\n`);
    return EXIT.usage;
  }
  io.stdout(format === "json" ? planJson(made.value) : plannedText(made.value));
  const { steps, refused } = made.value.plan;
  return steps.length + refused.length > 0 ? EXIT.problems : EXIT.ok;
}

/** `{ steps, refused, leftOut, deletionsOff, traffic }`. */
function planJson({ plan: made, traffic }: Planned): string {
  const told = traffic.map((change) => ({
    code: change.code,
    impact: change.impact,
    resource: change.at,
    text: trafficText(change),
  }));
  return canonicalJson({ ...made, traffic: told } as unknown as Json);
}
