import type { Problem } from "../../checks/problem.ts";
import type { Code } from "../../checks/problem-args.ts";
import { problemText } from "../../checks/problem-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { idOf, type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import type { Context } from "../context.ts";
import { kindNoun } from "../kind-noun.ts";
import type { StoreWriter } from "../store/store.ts";
import { apiCodes } from "./api-codes.ts";
import { dependentsOf } from "./dependents.ts";
import { Neighbourhood } from "./neighbourhood.ts";
import { problemsFound } from "./problems-found.ts";

/** "Listing up to 5 route names" (terraform-provider-aws issue 35294). */
const NAMED = 5;

/**
 * An update is refused where a resource that is fine would have a problem by it: a router must not get a second
 * listener while a route says no port (aws-app-mesh-controller-for-k8s issue 710), nor another protocol while
 * routes of the old one exist (issue 767). For nodes, gateways and services it is inferred from these. What was
 * wrong before is no reason.
 */
export async function refuseBrokenDependents(
  ref: Ref,
  before: JsonObject,
  after: JsonObject,
  writer: StoreWriter,
  { rulesOff }: Pick<Context, "rulesOff">,
): Promise<ApiError | undefined> {
  const member = ref.kind === "virtualService" ? "provider" : "listeners";
  if (jsonEqual(before[member], after[member])) return undefined;
  const here = idOf(ref);
  const broken = new Map<ResourceId, Problem>();
  for await (const id of dependentsOf(ref, writer)) {
    const now = await relatedProblems(id, here, before, writer);
    const then = await relatedProblems(id, here, after, writer);
    const known = new Set(now.map(placeOf));
    const fresh = then.find((problem) => !known.has(placeOf(problem)) && !rulesOff.has(problem.code));
    if (fresh !== undefined) broken.set(id, fresh);
  }
  const [first] = broken.values();
  return first === undefined ? undefined : apiError("BadRequestException", text(ref, first, broken));
}

async function relatedProblems(
  id: ResourceId,
  changed: ResourceId,
  spec: JsonObject,
  writer: StoreWriter,
): Promise<readonly Problem[]> {
  const record = await writer.get(id);
  if (record === undefined) return [];
  const around = new Neighbourhood(writer);
  around.assume(changed, spec);
  const codes = { own: [], related: apiCodes(record.ref.kind).related };
  return problemsFound(id, { spec: record.spec }, codes, around);
}

function placeOf({ code, at }: Problem): string {
  return `${code} ${at.pointer}`;
}

function text(ref: Ref, first: Problem, broken: ReadonlyMap<ResourceId, Problem>): string {
  const same = [...broken].filter(([, { code }]) => code === first.code);
  const names = same.slice(0, NAMED).map(([id]) => refOf(id).name);
  const count = same.length;
  const listed = `Listing up to ${NAMED} route names: [${names.join(", ")}]`;
  const noun = `${first.at.id.startsWith("gatewayRoute/") ? "GatewayRoute" : "Route"}(s)`;
  // The service's own words: terraform-provider-aws issue 35294.
  if (first.code === MISSING_PORT && ref.kind === "virtualRouter") {
    return `All Routes for this Virtual Router must define a port match before adding multiple listeners to this Virtual Router. ${count} Route(s) are missing port. ${listed}`;
  }
  const { message } = problemText(first);
  return `${kindNoun(ref.kind)} ${ref.name} cannot be updated so: ${count} ${noun} would no longer fit. ${listed}. ${message}`;
}

const MISSING_PORT: Code = "MW403";
