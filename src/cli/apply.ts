import { randomUUID } from "node:crypto";
import { ok, type Result } from "../lib/result.ts";
import { describeFailure, describeStep } from "../plan/describe.ts";
import { executePlan } from "../plan/execute.ts";
import type { ConfiguredTarget } from "../server/config/config.ts";
import { counted } from "./counted.ts";
import { designAt } from "./design-at.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { INPUT_OPTIONS, INPUT_USAGE, type InputSettings, inputSettingsOf } from "./input-options.ts";
import { makeVerb } from "./make-verb.ts";
import { planned, plannedText } from "./planned.ts";
import { targetArgument, targetClient } from "./target-client.ts";
import type { VerbIo } from "./verb.ts";

const USAGE = `Usage: meshwright apply FILE|DIR|-... --target URL [options]

Makes an App Mesh endpoint hold the mesh of these files: shows the plan (as meshwright plan does), runs its steps in their
order and says of each that it is done. After a failure, or Ctrl+C, no further step starts; run it again to go on, as
what is done needs no step any more.

  --target URL[,region=R][,profile=P][,roleArn=ARN]
                    the endpoint, such as http://localhost:4747, or a region for the service of AWS there. Requests are
                    signed as by the AWS CLI
  --deletions       delete what the endpoint has in these meshes and the files have not
${INPUT_USAGE}
  --help            this text

Exit codes: ${EXIT.ok} the endpoint holds the mesh, ${EXIT.problems} something was not done, ${EXIT.usage} a wrong command line, or files or an
endpoint that cannot be read.`;

interface Settings {
  readonly input: InputSettings;
  readonly target: ConfiguredTarget;
  readonly deletions: boolean;
}

/** `meshwright apply`: plan and progress to stdout, everything else to stderr. */
export const apply = makeVerb({
  usage: USAGE,
  options: { ...INPUT_OPTIONS, target: { type: "string" }, deletions: { type: "boolean" } },
  settingsOf: ({ values, positionals }): Result<Settings, string> => {
    const { target: text, deletions = false } = values;
    const input = inputSettingsOf("apply", values, positionals);
    if (!input.ok) return input;
    const target = targetArgument(text);
    return target.ok ? ok({ input: input.value, target: target.value, deletions }) : target;
  },
  run: runApply,
});

async function runApply({ input, target, deletions }: Settings, io: VerbIo): Promise<ExitCode> {
  const design = await designAt(input, io);
  if (design === undefined) return EXIT.usage;
  const client = targetClient(target, io.env);
  const made = await planned(design, client, deletions);
  if (!made.ok) {
    io.stderr(`${made.error}\n`);
    return EXIT.usage;
  }
  const { plan } = made.value;
  io.stdout(plannedText(made.value));
  if (plan.steps.length === 0) return plan.refused.length > 0 ? EXIT.problems : EXIT.ok;
  let done = 0;
  const { outcome, notDone } = await executePlan(plan, client, {
    signal: io.endingSignal(),
    run: randomUUID().replaceAll("-", "").slice(0, 24),
    onProgress: ({ step, state, failure }) => {
      if (state === "done") {
        done += 1;
        io.stdout(`[${done}/${plan.steps.length}] ${describeStep(step)}\n`);
      }
      if (failure !== undefined) io.stderr(`${describeFailure(step, failure)}\n`);
    },
  });
  if (outcome !== "done") {
    io.stderr(
      `${outcome === "stopped" ? "Stopped" : "Not finished"}: ${counted(done, "step")} done, ${notDone.length} not started. Run it again to go on.\n`,
    );
    return EXIT.problems;
  }
  return plan.refused.length > 0 ? EXIT.problems : EXIT.ok;
}
