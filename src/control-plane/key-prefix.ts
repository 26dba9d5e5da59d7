import type { Kind } from "../model/kinds/kind.ts";
import { idOf, type Ref } from "../model/reference/ref.ts";

/**
 * What the store's keys (resource ids) of one kind begin with, inside `within`: a mesh, or the router
 * or gateway of a route. Without it, all of the kind (the meshes).
 */
export function keyPrefix(kind: Kind, within?: Ref): string {
  if (within === undefined) return `${kind}/`;
  const inner = idOf(within);
  return `${kind}${inner.slice(inner.indexOf("/"))}/`;
}
