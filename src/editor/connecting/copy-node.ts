import type { JsonObject } from "../../lib/json.ts";
import { withValueAt } from "../../lib/json-pointer.ts";
import type { Design } from "../../model/design/design.ts";
import { nameValue } from "../../model/holes/name-value.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import { defaultHostname } from "../node-spec.ts";
import { textAt } from "../text-at.ts";

/** Between a card and its new version below it. */
const BELOW = 136;

/**
 * Adds a copy of a virtual node under another name, beside it and in its group: the same listeners, backends and tags. Its hostname
 * takes the new name where that of the old one had its name; else it is `NAME.MESH.local`, to be corrected.
 */
export function copyNode(design: Design, builder: ChangeBuilder, node: ResourceId, name: string): ResourceId {
  const ref = refOf(node);
  const resource = design.resources.get(node);
  const id = idOf(siblingRef(ref, "virtualNode", name));
  if (resource === undefined) return id;
  builder.setResource(id, { ...resource, spec: renamedDiscovery(resource.spec, ref.name, name, ref.mesh) });
  for (const [view, place] of Object.entries(design.positions.get(node) ?? {})) {
    if (view === "services" || view === "all") builder.place(id, view, { ...place, y: place.y + BELOW });
  }
  const group = design.members.get(node)?.group;
  if (group !== undefined) builder.setMember(id, group);
  return id;
}

function renamedDiscovery(spec: JsonObject, from: string, to: string, mesh: string): JsonObject {
  const hostname = textAt(spec, "serviceDiscovery", "dns", "hostname");
  if (hostname !== undefined) {
    const rest = hostname.startsWith(`${from}.`) ? hostname.slice(from.length) : undefined;
    const next = rest === undefined ? defaultHostname(to, mesh) : `${to}${rest}`;
    return withValueAt(spec, "/serviceDiscovery/dns/hostname", nameValue(next));
  }
  return textAt(spec, "serviceDiscovery", "awsCloudMap", "serviceName") === undefined
    ? spec
    : withValueAt(spec, "/serviceDiscovery/awsCloudMap/serviceName", nameValue(to));
}
