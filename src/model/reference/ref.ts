import { isKind, type Kind } from "../kinds/kind.ts";

/** Names a resource. Two meshes may hold equal names; a route or gateway route also names its parent. */
export interface Ref {
  readonly kind: Kind;
  readonly mesh: string;
  /** Account (12 digits) that owns the mesh, where the mesh is shared with ours. */
  readonly owner?: string;
  /** Virtual router of a route, virtual gateway of a gateway route. */
  readonly parent?: string;
  /** For a mesh the same as `mesh`. */
  readonly name: string;
}

/** A ref as one string, the key of records: `virtualNode/simpleapp/serviceA`, `route/shop/cart-router/canary`. */
export type ResourceId = string;

/** The id of a ref: kind, mesh (`name@owner` where shared), parent, name; each percent-encoded. */
export function idOf(ref: Ref): ResourceId {
  const mesh =
    encodeURIComponent(ref.mesh) + (ref.owner === undefined ? "" : `@${encodeURIComponent(ref.owner)}`);
  if (ref.kind === "mesh") return `mesh/${mesh}`;
  const parent = ref.parent === undefined ? "" : `${encodeURIComponent(ref.parent)}/`;
  return `${ref.kind}/${mesh}/${parent}${encodeURIComponent(ref.name)}`;
}

const parsed = new Map<ResourceId, Ref>();

/** The ref of an id that `idOf` made. Throws for any other text: ids are never typed by people. */
export function refOf(id: ResourceId): Ref {
  let ref = parsed.get(id);
  if (ref === undefined) {
    ref = Object.freeze(parse(id));
    if (parsed.size > 100_000) parsed.clear();
    parsed.set(id, ref);
  }
  return ref;
}

function parse(id: ResourceId): Ref {
  const [kind, meshPart, ...names] = id.split("/");
  if (!isKind(kind) || meshPart === undefined || names.length > 2)
    throw new Error(`not a resource id: ${id}`);
  const [mesh, owner] = meshPart.split("@").map(decodeURIComponent) as [string, string | undefined];
  const name = names.at(-1);
  return {
    kind,
    mesh,
    ...(owner === undefined ? {} : { owner }),
    ...(names.length === 2 ? { parent: decodeURIComponent(names[0] as string) } : {}),
    name: name === undefined ? mesh : decodeURIComponent(name),
  };
}

/** The ref of a resource of the same mesh (and owner) as `from`. */
export function siblingRef(from: Ref, kind: Kind, name: string, parent?: string): Ref {
  return {
    kind,
    mesh: from.mesh,
    ...(from.owner === undefined ? {} : { owner: from.owner }),
    ...(parent === undefined ? {} : { parent }),
    name,
  };
}

/** The ref of the mesh that holds `ref`. */
export function meshRef(ref: Ref): Ref {
  return siblingRef(ref, "mesh", ref.mesh);
}
