import type { JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, meshRef, type Ref, siblingRef } from "../../model/reference/ref.ts";
import { type ApiError, apiError } from "../api-error.ts";
import { kindNoun } from "../kind-noun.ts";
import type { StoreReader } from "../store/store.ts";
import { type Request, textOf } from "./request.ts";

/** The resources that must exist before `ref` can: its mesh, and the router or gateway of a route. */
export function ancestorsOf(ref: Ref): Ref[] {
  if (ref.kind === "mesh") return [];
  const { parent } = kindDefinition(ref.kind);
  const mesh = meshRef(ref);
  return parent === undefined || ref.parent === undefined
    ? [mesh]
    : [mesh, siblingRef(ref, parent.kind, ref.parent)];
}

/** The resources that must exist before a list of `kind` can be given. */
export function listAncestors(kind: Kind, input: JsonObject): Ref[] {
  if (kind === "mesh") return [];
  const { parent } = kindDefinition(kind);
  const mesh = textOf(input, "meshName");
  return ancestorsOf({
    kind,
    mesh,
    ...(parent === undefined ? {} : { parent: textOf(input, parent.member) }),
    name: "",
  });
}

/** The first of `refs` that is absent, as the exception to answer with; undefined where all exist. */
export async function firstAbsent(
  reader: StoreReader,
  refs: readonly Ref[],
  account: string,
): Promise<ApiError | undefined> {
  for (const ref of refs) {
    if (!(await reader.has(idOf(ref)))) return absent(ref, account);
  }
  return undefined;
}

/** The exception for a resource that is not there. Wording: aws-app-mesh-roadmap issue 173 (virtual node). */
export function absent(ref: Ref, account: string): ApiError {
  return apiError("NotFoundException", `${named(ref)} is not present ${place(ref, account)}`);
}

/** The exception for a name that another resource has. */
export function taken(ref: Ref, account: string): ApiError {
  return apiError("ConflictException", `${named(ref)} already exists ${place(ref, account)}`);
}

/**
 * A request may name the account that owns the mesh. Meshes here are all our own, so a mesh of another
 * account is one that is not shared with us.
 */
export function foreignOwner({ input, context }: Request): ApiError | undefined {
  const owner = input["meshOwner"];
  if (owner === undefined || owner === context.account) return undefined;
  const name = textOf(input, "meshName");
  return absent({ kind: "mesh", mesh: name, name }, String(owner));
}

function named(ref: Ref): string {
  return `${kindNoun(ref.kind)} with name ${ref.name}`;
}

function place(ref: Ref, account: string): string {
  if (ref.kind === "mesh") return `for account ${account}`;
  const { parent } = kindDefinition(ref.kind);
  const inner = parent === undefined ? "" : `${kindNoun(parent.kind)} ${ref.parent} in `;
  return `under ${inner}mesh ${ref.mesh} for account ${account}`;
}
