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

type Policies = ReadonlyMap<string, Json | undefined>;

/** Stands for the backends that have no policy of their own. */
const ALL = "";

/** The policy that holds for the calls to each backend, and under `ALL` the defaults. */
function policiesOf(spec: JsonObject): Policies {
  const all = memberAt(spec, "backendDefaults", "clientPolicy", "tls");
  const own = listAt(spec, "backends").map((backend): [string, Json | undefined] => {
    const policy = memberAt(backend, "virtualService", "clientPolicy");
    const service = leafText(memberAt(backend, "virtualService", "virtualServiceName"));
    // A policy of the backend replaces the defaults whole (App Mesh user guide, virtual nodes).
    return [service, policy === undefined ? all : memberAt(policy, "tls")];
  });
  return new Map([[ALL, all], ...own]);
}

/** The policies whose change is worth a sentence: the defaults, and backends that do not just follow them. */
function changedPolicies(
  before: JsonObject,
  after: JsonObject,
): [string, Json | undefined, Json | undefined][] {
  const [old, now] = [policiesOf(before), policiesOf(after)];
  const same = (a: Json | undefined, b: Json | undefined): boolean => jsonEqual(a ?? null, b ?? null);
  return [...now.keys()]
    .filter((service) => old.has(service))
    .sort(compareText)
    .map((service): [string, Json | undefined, Json | undefined] => [
      service,
      old.get(service),
      now.get(service),
    ])
    .filter(([service, was, is]) => {
      const follows = service !== ALL && same(was, old.get(ALL)) && same(is, now.get(ALL));
      return !follows && !same(was, is);
    });
}

function policiesChanged(
  id: ResourceId,
  name: string,
  before: JsonObject,
  after: JsonObject,
): TrafficChange[] {
  return changedPolicies(before, after).flatMap(([service, from, to]): TrafficChange[] => {
    const [was, is] = [insists(from), insists(to)];
    if (was.text === is.text) return [];
    const args = { name, service: service === ALL ? undefined : service, before: was.text, after: is.text };
    return [{ code: "client-tls", impact: impactOf(was, is), at: id, args }];
  });
}

interface Insists {
  readonly text: string;
  /** 0 for off, 1 for optional, 2 for enforced. */
  readonly level: 0 | 1 | 2;
  /** Undefined: all. */
  readonly ports: readonly string[] | undefined;
}

function insists(policy: Json | undefined): Insists {
  if (policy === undefined) return { text: "off", level: 0, ports: undefined };
  const level = memberAt(policy, "enforce") === false ? 1 : 2;
  const list = listAt(policy, "ports").map(leafText);
  const ports = list.length === 0 ? undefined : list.sort(compareText);
  const where = ports === undefined ? "" : ` on port ${ports.join(" and ")}`;
  return { text: `${level === 1 ? "optional" : "enforced"}${where}`, level, ports };
}

/** TLS on fewer ports is weaker: calls to the others go out in plain text. */
function impactOf(was: Insists, is: Insists): Impact {
  if (is.level < was.level) return "security-weaker";
  const covers = is.ports === undefined || was.ports?.every((port) => is.ports?.includes(port)) === true;
  if (was.level > 0 && !covers) return "security-weaker";
  return is.level === 2 ? "calls-may-fail" : "none";
}

type Place = { readonly service: string } | { readonly port: string } | undefined;

function trustChanged(id: ResourceId, name: string, before: JsonObject, after: JsonObject): TrafficChange[] {
  const policies = changedPolicies(before, after).map(
    ([service, was, is]): [Place, Json | undefined, Json | undefined] => [
      service === ALL ? undefined : { service },
      memberAt(was, "validation"),
      memberAt(is, "validation"),
    ],
  );
  return [...policies, ...changedListeners(before, after)].flatMap(([place, was, is]) =>
    (["trust", "names"] as const).flatMap((what): TrafficChange[] => {
      const [old, now] = [asked(what, was), asked(what, is)];
      if (jsonEqual(old, now)) return [];
      const way = wayOf(old, now);
      const impact = way === "looser" ? "security-weaker" : "calls-may-fail";
      return [{ code: "trust", impact, at: id, args: { name, place, what, way } }];
    }),
  );
}

function changedListeners(
  before: JsonObject,
  after: JsonObject,
): [Place, Json | undefined, Json | undefined][] {
  const old = new Map(listAt(before, "listeners").map((listener) => [portOf(listener), listener]));
  return listAt(after, "listeners").flatMap((listener): [Place, Json | undefined, Json | undefined][] => {
    const port = portOf(listener);
    const earlier = old.get(port);
    if (earlier === undefined) return [];
    return [[{ port }, memberAt(earlier, "tls", "validation"), memberAt(listener, "tls", "validation")]];
  });
}

/** Whom or which names a validation takes, each as text. */
function asked(what: "trust" | "names", validation: Json | undefined): readonly string[] {
  if (what === "names") {
    return listAt(validation, "subjectAlternativeNames", "match", "exact").map(leafText).sort(compareText);
  }
  const trust = memberAt(validation, "trust");
  if (trust === undefined) return [];
  const authorities = listAt(trust, "acm", "certificateAuthorityArns").map(leafText);
  return authorities.length > 0 ? authorities.sort(compareText) : [JSON.stringify(trust)];
}

/** To ask nothing, or to take more than before, is looser; to take less, or to ask at all, is tighter. */
function wayOf(was: readonly string[], is: readonly string[]): "tighter" | "looser" | "other" {
  if (is.length === 0) return "looser";
  if (was.length === 0) return "tighter";
  if (was.every((each) => is.includes(each))) return "looser";
  return is.every((each) => was.includes(each)) ? "tighter" : "other";
}
