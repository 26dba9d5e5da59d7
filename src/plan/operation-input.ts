import type { JsonObject } from "../lib/json.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { Ref } from "../model/reference/ref.ts";
import { OPERATIONS, type OperationName } from "../model/schema/operations.generated.ts";

/**
 * The input members that name `ref`, as far as the operation has them: Create, Update and DeleteMesh
 * take no `meshOwner`, lists of a kind no name of their own.
 */
export function namesFor(operation: OperationName, ref: Ref): JsonObject {
  const { nameMember, parent } = kindDefinition(ref.kind);
  const names: Record<string, string> = { meshName: ref.mesh };
  if (ref.owner !== undefined) names["meshOwner"] = ref.owner;
  if (parent !== undefined && ref.parent !== undefined) names[parent.member] = ref.parent;
  names[nameMember] = ref.name;
  const known = OPERATIONS[operation].members;
  return Object.fromEntries(Object.entries(names).filter(([member]) => Object.hasOwn(known, member)));
}
