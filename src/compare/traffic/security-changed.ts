import { compareText } from "../../lib/compare-text.ts";
import type { Json, JsonObject } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { leafText, listAt, memberAt } from "../../model/routes/spec-access.ts";
import type { Impact, TrafficChange } from "./traffic-change.ts";

/** How TLS of a node or gateway differs: what its listeners ask for, whether its calls insist, whom they trust. */
export function securityChanged(id: ResourceId, before: JsonObject, after: JsonObject): TrafficChange[] {
  const { name } = refOf(id);
  return [
    ...listenersChanged(id, name, before, after),
    ...policiesChanged(id, name, before, after),
    ...trustChanged(id, name, before, after),
  ];
}

/** From what lets everybody in to what asks most. */
const MODES = ["DISABLED", "PERMISSIVE", "STRICT"];

function listenersChanged(
  id: ResourceId,
  name: string,
  before: JsonObject,
  after: JsonObject,
): TrafficChange[] {
  const old = new Map(listAt(before, "listeners").map((listener) => [portOf(listener), listener]));
  return listAt(after, "listeners").flatMap((listener): TrafficChange[] => {
    const port = portOf(listener);
    const earlier = old.get(port);
    if (earlier === undefined) return [];
    const [was, is] = [modeOf(earlier), modeOf(listener)];
    if (was === is) return [];
    const impact: Impact =
      MODES.indexOf(is) < MODES.indexOf(was)
        ? "security-weaker"
        : is === "STRICT"
          ? "calls-may-fail"
          : "none";
    return [{ code: "listener-tls", impact, at: id, args: { name, port, before: was, after: is } }];
  });
}

function portOf(listener: Json): string {
  return leafText(memberAt(listener, "portMapping", "port"));
}

function modeOf(listener: Json): string {
  return leafText(memberAt(listener, "tls", "mode")) || "DISABLED";
}

type Insists = "enforced" | "optional" | "off";
const INSISTS: readonly Insists[] = ["off", "optional", "enforced"];

function policiesChanged(
  id: ResourceId,
  name: string,
  before: JsonObject,
  after: JsonObject,
): TrafficChange[] {
  const [old, now] = [policiesOf(before), policiesOf(after)];
  const services = [...now.keys()].filter((service) => old.has(service)).sort(compareText);
  return services.flatMap((service): TrafficChange[] => {
    const [was, is] = [insists(old.get(service)), insists(now.get(service))];
    if (was === is) return [];
    const impact =
      INSISTS.indexOf(is) < INSISTS.indexOf(was)
        ? "security-weaker"
        : is === "enforced"
          ? "calls-may-fail"
          : "none";
    const args = { name, service: service === ALL ? undefined : service, before: was, after: is };
    return [{ code: "client-tls", impact, at: id, args }];
  });
}

const ALL = "";

/** The policy for the calls to each service that has one of its own, and under `ALL` for the others. */
function policiesOf(spec: JsonObject): ReadonlyMap<string, Json | undefined> {
  const all = memberAt(spec, "backendDefaults", "clientPolicy", "tls");
  const own = listAt(spec, "backends").map((backend): [string, Json | undefined] => {
    const policy = memberAt(backend, "virtualService", "clientPolicy");
    const service = leafText(memberAt(backend, "virtualService", "virtualServiceName"));
    // A policy of the backend replaces the defaults whole (App Mesh user guide, virtual nodes).
    return [service, policy === undefined ? all : memberAt(policy, "tls")];
  });
  const special = own.filter(([, policy]) => !jsonEqual(policy ?? null, all ?? null));
  const others = special.length > 0 ? own : [];
  return new Map([[ALL, all], ...others]);
}

function insists(policy: Json | undefined): Insists {
  if (policy === undefined) return "off";
  return memberAt(policy, "enforce") === false ? "optional" : "enforced";
}

function trustChanged(id: ResourceId, name: string, before: JsonObject, after: JsonObject): TrafficChange[] {
  const out: TrafficChange[] = [];
  for (const [what, of] of [
    ["trust", trustsOf],
    ["names", namesOf],
  ] as const) {
    const [was, is] = [of(before), of(after)];
    if (jsonEqual(was, is)) continue;
    const way = wayOf(was, is);
    const impact = way === "looser" ? "security-weaker" : "calls-may-fail";
    out.push({ code: "trust", impact, at: id, args: { name, what, way } });
  }
  return out;
}

/** To ask nothing, or to take more than before, is looser; to take less, or to ask at all, is tighter. */
function wayOf(was: readonly string[], is: readonly string[]): "tighter" | "looser" | "other" {
  if (is.length === 0) return "looser";
  if (was.length === 0) return "tighter";
  if (was.every((each) => is.includes(each))) return "looser";
  return is.every((each) => was.includes(each)) ? "tighter" : "other";
}

function validationsOf(spec: JsonObject): readonly (Json | undefined)[] {
  return [
    memberAt(spec, "backendDefaults", "clientPolicy", "tls", "validation"),
    ...listAt(spec, "backends").map((backend) =>
      memberAt(backend, "virtualService", "clientPolicy", "tls", "validation"),
    ),
    ...listAt(spec, "listeners").map((listener) => memberAt(listener, "tls", "validation")),
  ];
}

function trustsOf(spec: JsonObject): readonly string[] {
  return textsOf(validationsOf(spec).map((validation) => memberAt(validation, "trust")));
}

function namesOf(spec: JsonObject): readonly string[] {
  return textsOf(
    validationsOf(spec).flatMap((validation) =>
      listAt(validation, "subjectAlternativeNames", "match", "exact"),
    ),
  );
}

function textsOf(values: readonly (Json | undefined)[]): readonly string[] {
  return [...new Set(values.filter((each) => each !== undefined).map((each) => JSON.stringify(each)))].sort(
    compareText,
  );
}
