import type { Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type Ref, siblingRef } from "../model/reference/ref.ts";
import { encodedInPath } from "../model/reference/resource-path.ts";
import { arnOf } from "./arn.ts";
import type { Context } from "./context.ts";
import type { ResourceHead, StoredRow } from "./store/stored-resource.ts";

/**
 * Answers are put together as text: a spec is kept as JSON text and goes out as it is, and a list has a hundred rows.
 * Times on the wire are seconds since 1970 with a fraction: `1563810019.874`.
 */

/** A resource as create, describe, update and delete answer it, as JSON: the bare object of the wire. */
export function resourceText(
  { ref, uid, version, createdAt, lastUpdatedAt }: ResourceHead,
  spec: string,
  status: "ACTIVE" | "DELETED",
  context: Context,
): string {
  const owner = JSON.stringify(context.account);
  const metadata =
    `{"arn":${JSON.stringify(arnOf(ref, context))},"createdAt":${createdAt / 1000},"lastUpdatedAt":${lastUpdatedAt / 1000},` +
    `"meshOwner":${owner},"resourceOwner":${owner},"uid":${JSON.stringify(uid)},"version":${version}}`;
  const name = ref.kind === "mesh" ? "" : `${nameMember(ref.kind)}${JSON.stringify(ref.name)},`;
  return `{${holderText(ref)}${name}"metadata":${metadata},"spec":${spec},"status":{"status":"${status}"}}`;
}

/**
 * Makes the rows of a list of one kind in one mesh, router or gateway (`within`; none for meshes), as JSON. A name is
 * given as a key ends with it: percent-encoded.
 */
export function rowText(
  kind: Kind,
  within: Ref | undefined,
  context: Context,
): (encoded: string, row: StoredRow) => string {
  const first = siblingRef(within ?? { kind, mesh: "", name: "" }, kind, "", parentOf(kind, within));
  const before = `{${kind === "mesh" ? "" : holderText(first)}${nameMember(kind)}`;
  const arnStart = arnOf(first, context);
  const owner = JSON.stringify(context.account);
  const owners = `,"meshOwner":${owner},"resourceOwner":${owner},"version":`;
  const arnText = `,"arn":${JSON.stringify(arnStart).slice(0, -1)}`;
  return (encoded, { version, createdAt, lastUpdatedAt }) => {
    // What a key does not encode stands for itself in JSON and in an ARN.
    const isPlain = !encoded.includes("%");
    const name = isPlain ? encoded : decodeURIComponent(encoded);
    const quoted = isPlain ? `"${name}"` : JSON.stringify(name);
    const arnEnd = isPlain ? `${name}"` : JSON.stringify(encodedInPath(name)).slice(1);
    return `${before}${quoted}${arnText}${arnEnd},"createdAt":${createdAt / 1000},"lastUpdatedAt":${lastUpdatedAt / 1000}${owners}${version}}`;
  };
}

/** The names of what holds a resource, and of a mesh its own. */
function holderText(ref: Ref): string {
  const mesh = `"meshName":${JSON.stringify(ref.mesh)},`;
  const { parent } = kindDefinition(ref.kind);
  if (parent === undefined || ref.parent === undefined) return mesh;
  return `${mesh}"${parent.member}":${JSON.stringify(ref.parent)},`;
}

function nameMember(kind: Kind): string {
  return `"${kindDefinition(kind).nameMember}":`;
}

function parentOf(kind: Kind, within: Ref | undefined): string | undefined {
  return kindDefinition(kind).parent === undefined ? undefined : within?.name;
}
