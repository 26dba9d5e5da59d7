import type { JsonObject } from "../lib/json.ts";
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

/** A resource as a row of a list. */
export function rowView(resource: StoredRow, context: Context): JsonObject {
  return { ...namesOf(resource.ref), ...observed(resource, context) };
}

function namesOf(ref: Ref): JsonObject {
  const { nameMember, parent } = kindDefinition(ref.kind);
  return {
    meshName: ref.mesh,
    ...(parent === undefined || ref.parent === undefined ? {} : { [parent.member]: ref.parent }),
    [nameMember]: ref.name,
  };
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
