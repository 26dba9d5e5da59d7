import type { Json, JsonObject } from "../lib/json.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { Ref } from "../model/reference/ref.ts";
import { arnOf } from "./arn.ts";
import type { Context } from "./context.ts";
import type { StoredResource, StoredRow } from "./store/stored-resource.ts";

/** A resource as create, describe, update and delete answer it: the bare object of the wire. */
export function resourceView(
  resource: StoredResource,
  status: "ACTIVE" | "DELETED",
  context: Context,
): JsonObject {
  return {
    ...namesOf(resource.ref),
    metadata: { ...observed(resource, context), uid: resource.uid },
    spec: resource.spec,
    status: { status },
  };
}

/** A resource as a row of a list. Written out member by member: a page makes a hundred of them. */
export function rowView({ ref, version, createdAt, lastUpdatedAt }: StoredRow, context: Context): JsonObject {
  const view: Record<string, Json> = namesOf(ref);
  view["arn"] = arnOf(ref, context);
  view["createdAt"] = createdAt / 1000;
  view["lastUpdatedAt"] = lastUpdatedAt / 1000;
  view["meshOwner"] = context.account;
  view["resourceOwner"] = context.account;
  view["version"] = version;
  return view;
}

function namesOf(ref: Ref): Record<string, Json> {
  const { nameMember, parent } = kindDefinition(ref.kind);
  const names: Record<string, Json> = { meshName: ref.mesh };
  if (parent !== undefined && ref.parent !== undefined) names[parent.member] = ref.parent;
  names[nameMember] = ref.name;
  return names;
}

/** Times are seconds since 1970 with a fraction: `1563810019.874`. */
function observed(resource: StoredRow, context: Context): JsonObject {
  return {
    arn: arnOf(resource.ref, context),
    createdAt: resource.createdAt / 1000,
    lastUpdatedAt: resource.lastUpdatedAt / 1000,
    meshOwner: context.account,
    resourceOwner: context.account,
    version: resource.version,
  };
}

/** The API's name of a kind in messages: `VirtualNode`. */
export function kindNoun(kind: Kind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
