import { isJsonArray, isJsonObject, type JsonObject } from "../lib/json.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Resource } from "../model/design/resource.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { refOf } from "../model/reference/ref.ts";
import type { ApiClient, ApiError } from "./client.ts";
import { describeResource } from "./describe-resource.ts";
import type { StepFailure } from "./execution.ts";
import { type Observed, observedOf } from "./observed.ts";
import { namesFor } from "./operation-input.ts";
import type { Step } from "./plan.ts";
import { resourcesEqual, specsEqual } from "./semantic-equal.ts";

/** What the target said of the resource, where it said something. */
type StepResult = Result<Observed | undefined, StepFailure>;

/**
 * Runs one step. A step whose effect is there already counts as done, so that a resumed plan may repeat
 * one whose answer was lost on the way. `arn` is that of the target resource, where it is known.
 */
export async function runStep(step: Step, client: ApiClient, arn: string | undefined): Promise<StepResult> {
  switch (step.action) {
    case "create":
      return create(step, client);
    case "update":
      return update(step, client);
    case "delete":
      return remove(step, client);
    case "tag":
    case "untag":
      return changeTags(step, client, arn);
  }
}

async function create(step: Step, client: ApiClient): Promise<StepResult> {
  const answer = await client(step.operation, step.input);
  if (answer.ok) return ok(observedOf(answer.value));
  if (answer.error.code !== "ConflictException") return apiError(answer.error);
  const ref = refOf(step.target);
  const there = await describeResource(client, ref);
  if (!there.ok) return apiError(answer.error);
  const { spec, tags } = step.input;
  const wanted: Resource = {
    spec: isJsonObject(spec) ? spec : {},
    ...(isJsonArray(tags) ? { tags } : {}),
  };
  if (!resourcesEqual(ref, there.value.resource, wanted)) return err({ code: "exists-on-target" });
  return ok(there.value.observed);
}

async function update(step: Step, client: ApiClient): Promise<StepResult> {
  const ref = refOf(step.target);
  if (step.precondition !== undefined) {
    const now = await describeTarget(step, client);
    if (!now.ok) {
      return now.error.code === "NotFoundException" ? err({ code: "gone-from-target" }) : apiError(now.error);
    }
    const changed = changedSince(step, now.value);
    if (changed !== undefined) {
      const { spec } = now.value;
      const wanted = step.input["spec"];
      if (isJsonObject(spec) && isJsonObject(wanted) && specsEqual(ref, spec, wanted)) {
        return ok(observedOf(now.value));
      }
      return err(changed);
    }
  }
  const answer = await client(step.operation, step.input);
  if (answer.ok) return ok(observedOf(answer.value));
  return answer.error.code === "NotFoundException" && step.precondition === undefined
    ? err({ code: "gone-from-target" })
    : apiError(answer.error);
}

async function remove(step: Step, client: ApiClient): Promise<StepResult> {
  if (step.precondition !== undefined) {
    const now = await describeTarget(step, client);
    if (!now.ok) return now.error.code === "NotFoundException" ? ok(undefined) : apiError(now.error);
    const changed = changedSince(step, now.value);
    if (changed !== undefined) return err(changed);
  }
  const answer = await client(step.operation, step.input);
  return answer.ok || answer.error.code === "NotFoundException" ? ok(undefined) : apiError(answer.error);
}

async function changeTags(step: Step, client: ApiClient, arn: string | undefined): Promise<StepResult> {
  let input = step.input;
  if (input["resourceArn"] === undefined) {
    let resourceArn = arn;
    if (resourceArn === undefined) {
      const now = await describeTarget(step, client);
      if (!now.ok) return apiError(now.error);
      resourceArn = observedOf(now.value)?.arn;
    }
    if (resourceArn === undefined) {
      const message = "the resource has no ARN on the target, which tags need";
      return apiError({ code: "UnexpectedAnswer", status: 200, message });
    }
    input = { ...input, resourceArn };
  }
  const answer = await client(step.operation, input);
  return answer.ok ? ok(undefined) : apiError(answer.error);
}

function describeTarget(step: Step, client: ApiClient): Promise<Result<JsonObject, ApiError>> {
  const ref = refOf(step.target);
  const operation = kindDefinition(ref.kind).operations.describe;
  return client(operation, namesFor(operation, ref));
}

function changedSince(step: Step, now: JsonObject): StepFailure | undefined {
  const found = observedOf(now);
  const { precondition } = step;
  if (precondition === undefined || found === undefined) return undefined;
  const { version, uid } = precondition;
  if (uid !== undefined && found.uid !== "" && found.uid !== uid) return { code: "replaced-on-target" };
  return found.version === version
    ? undefined
    : { code: "changed-on-target", expected: version, found: found.version };
}

function apiError(error: ApiError): { readonly ok: false; readonly error: StepFailure } {
  return err({ code: "api-error", error });
}
