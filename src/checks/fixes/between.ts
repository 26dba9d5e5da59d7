import type { JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { Reading } from "../reading.ts";
import { routeTypeOf } from "../route-types.ts";
import { type FixesOf, withPart } from "./fix.ts";

/** The largest number of ports that are offered one by one. */
const FEW = 4;

/** One way for each port that could be meant. */
export const choosePort: FixesOf<"MW403" | "MW404" | "MW405" | "MW406"> = (
  { at: { pointer }, args: { ports } },
  { resource },
) =>
  ports.length > FEW
    ? []
    : ports.map((port) => ({ label: `Set port ${port}`, resource: withPart(resource, pointer, port) }));

/** What is named and missing comes in, as empty as App Mesh takes it. */
export const missingReference: FixesOf<"MW407"> = ({ at: { id }, args: { kind, name } }, { resource }) => [
  { label: `Add ${titleOf(kind)} ${name}`, resource, adds: { [siblingId(id, kind, name)]: { spec: {} } } },
];

/** A router or gateway comes in, that listens for the route's protocol. */
export const missingParent: FixesOf<"MW408"> = ({ at: { id }, args: { kind, name } }, { resource }) => {
  const protocol = routeTypeOf(new Reading(resource.spec, "/spec"))?.protocol;
  if (protocol === undefined) return [];
  const spec: JsonObject = { listeners: [{ portMapping: { port: 8080, protocol } }] };
  return [
    { label: `Add ${titleOf(kind)} ${name}`, resource, adds: { [siblingId(id, kind, name)]: { spec } } },
  ];
};

function siblingId(id: ResourceId, kind: Kind, name: string): ResourceId {
  return idOf(siblingRef(refOf(id), kind, name));
}

function titleOf(kind: Kind): string {
  return kindDefinition(kind).title.toLowerCase();
}
