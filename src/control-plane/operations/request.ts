import type { JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Ref } from "../../model/reference/ref.ts";
import type { OperationName } from "../../model/schema/operations.generated.ts";
import type { Context } from "../context.ts";

/** A request that the API model has nothing against. */
export interface Request {
  readonly operation: OperationName;
  readonly input: JsonObject;
  readonly context: Context;
}

/** A text member that the request check has made sure of. */
export function textOf(input: JsonObject, member: string): string {
  const value = input[member];
  if (typeof value !== "string") throw new Error(`${member} passed the request check and is no text`);
  return value;
}

/** An object member, or an empty object: `CreateMesh` and `UpdateMesh` need no spec. */
export function specOf(input: JsonObject): JsonObject {
  return (input["spec"] as JsonObject | undefined) ?? {};
}

/** The resource that a create, describe, update or delete request names. */
export function refOfInput(kind: Kind, input: JsonObject): Ref {
  const { nameMember, parent } = kindDefinition(kind);
  const mesh = textOf(input, "meshName");
  const name = textOf(input, nameMember);
  return parent === undefined
    ? { kind, mesh, name }
    : { kind, mesh, parent: textOf(input, parent.member), name };
}
