import { compareText } from "../../lib/compare-text.ts";
import type { JsonObject } from "../../lib/json.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { leafText, listAt, memberAt } from "../../model/routes/spec-access.ts";
import type { TrafficChange } from "./traffic-change.ts";

/** How the listeners and the place of a node, router or gateway differ. */
export function endpointsChanged(id: ResourceId, before: JsonObject, after: JsonObject): TrafficChange[] {
  const { name } = refOf(id);
  const out: TrafficChange[] = [];
  const [was, is] = [listenersOf(before), listenersOf(after)];
  const added = is.filter((one) => !was.includes(one));
  const removed = was.filter((one) => !is.includes(one));
  if (added.length + removed.length > 0) {
    const impact = removed.length > 0 ? "calls-may-fail" : "none";
    out.push({ code: "listeners", impact, at: id, args: { name, added, removed } });
  }
  const [from, to] = [placeOf(before), placeOf(after)];
  if (from !== to) {
    const impact = from === undefined ? "none" : to === undefined ? "calls-may-fail" : "traffic-shifts";
    out.push({ code: "found-at", impact, at: id, args: { name, before: from, after: to } });
  }
  const egress = [before, after].map(
    (spec) => leafText(memberAt(spec, "egressFilter", "type")) || "DROP_ALL",
  );
  if (refOf(id).kind === "mesh" && egress[0] !== egress[1]) {
    const open = egress[1] === "ALLOW_ALL";
    out.push({
      code: "egress",
      impact: open ? "security-weaker" : "calls-may-fail",
      at: id,
      args: { mesh: name, after: open ? "ALLOW_ALL" : "DROP_ALL" },
    });
  }
  return out;
}

function listenersOf(spec: JsonObject): string[] {
  return listAt(spec, "listeners")
    .map((listener) => {
      const mapping = memberAt(listener, "portMapping");
      return `${leafText(memberAt(mapping, "port"))} ${leafText(memberAt(mapping, "protocol"))}`;
    })
    .sort(compareText);
}

/** The name that a node is found by: a DNS hostname, or `service.namespace` of Cloud Map with its attributes. */
function placeOf(spec: JsonObject): string | undefined {
  const discovery = memberAt(spec, "serviceDiscovery");
  const hostname = leafText(memberAt(discovery, "dns", "hostname"));
  if (hostname !== "") return hostname;
  const cloudMap = memberAt(discovery, "awsCloudMap");
  if (cloudMap === undefined) return undefined;
  const attributes = listAt(cloudMap, "attributes")
    .map((each) => `${leafText(memberAt(each, "key"))}=${leafText(memberAt(each, "value"))}`)
    .sort(compareText);
  const name = `${leafText(memberAt(cloudMap, "serviceName"))}.${leafText(memberAt(cloudMap, "namespaceName"))}`;
  return attributes.length === 0 ? name : `${name} (${attributes.join(", ")})`;
}
