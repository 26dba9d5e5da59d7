import type { Design } from "../../model/design/design.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, meshRef, type Ref, type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Candidate, Proposal, Proposals } from "../candidate.ts";
import type { KnownRef } from "./resolve.ts";

/** The places that resources of the design and of the import can go to. */
export interface Places {
  /** Ids of meshes. */
  readonly designMeshes: ReadonlySet<ResourceId>;
  readonly importMeshes: ReadonlySet<ResourceId>;
  /** Names of the resources that are in the design or will be, by `parentKey`. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collects the places from the design and the refs that are known so far. */
export function placesOf(design: Design, known: readonly KnownRef[]): Places {
  const names = new Map<string, Set<string>>();
  const designMeshes = new Set<ResourceId>();
  const importMeshes = new Set<ResourceId>();
  const add = ({ kind, mesh, name }: Ref) => {
    const key = parentKey(kind, mesh);
    const group = names.get(key);
    if (group === undefined) names.set(key, new Set([name]));
    else group.add(name);
  };
  for (const id of design.resources.keys()) {
    designMeshes.add(idOf(meshRef(refOf(id))));
    add(refOf(id));
  }
  for (const { id, mesh, owner } of known) {
    if (id !== undefined) add(refOf(id));
    if (mesh === undefined) continue;
    const named = { kind: "mesh", mesh, name: mesh } as const;
    importMeshes.add(idOf(owner === undefined ? named : { ...named, owner }));
  }
  return { designMeshes, importMeshes, names };
}

function parentKey(kind: Kind, mesh: string): string {
  return `${kind}/${mesh}`;
}

/** The candidate's proposals with those for mesh and parent that only the design and the import can give. */
export function proposePlaces(candidate: Candidate, known: KnownRef, places: Places): Proposals {
  const mesh = known.mesh === undefined ? onlyMesh(places) : undefined;
  const kind = known.kind ?? candidate.proposed.kind?.value;
  const parentKind = kind === undefined ? undefined : kindDefinition(kind).parent?.kind;
  const inMesh = known.mesh ?? mesh?.value;
  const parents =
    parentKind === undefined || known.parent !== undefined || inMesh === undefined
      ? undefined
      : places.names.get(parentKey(parentKind, inMesh));
  const [parent] = parents ?? [];
  return {
    ...candidate.proposed,
    ...(mesh === undefined || kind === "mesh" ? {} : { mesh }),
    ...(parents?.size === 1 && parent !== undefined
      ? { parent: { value: parent, reason: "only parent in the mesh" as const } }
      : {}),
  };
}

/** The only mesh; none where another account owns it, because an answer names a mesh of one's own account. */
function onlyMesh({ designMeshes, importMeshes }: Places): Proposal<string> | undefined {
  const [meshes, reason] =
    designMeshes.size === 0
      ? ([importMeshes, "only mesh of the import"] as const)
      : ([designMeshes, "only mesh of the design"] as const);
  const [id] = meshes;
  if (id === undefined || meshes.size > 1 || refOf(id).owner !== undefined) return undefined;
  return { value: refOf(id).mesh, reason };
}
