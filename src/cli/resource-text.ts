import { type ResourceId, refOf } from "../model/reference/ref.ts";

/** An id as people read it: `virtualNode/${MESH}/cart`, not percent-encoded as ids are. */
export function resourceText(id: ResourceId): string {
  const { kind, mesh, owner, parent, name } = refOf(id);
  const meshPart = owner === undefined ? mesh : `${mesh}@${owner}`;
  if (kind === "mesh") return `${kind}/${meshPart}`;
  return [kind, meshPart, ...(parent === undefined ? [] : [parent]), name].join("/");
}
