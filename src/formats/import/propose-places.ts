import type { Design } from "../../model/design/design.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type Ref, refOf } from "../../model/reference/ref.ts";
import type { Candidate, ProposalReason, Proposals } from "../candidate.ts";
import type { KnownRef } from "./resolve.ts";

/** The places that resources of the design and of the import can go to. */
export interface Places {
  readonly designMeshes: ReadonlySet<string>;
  readonly importMeshes: ReadonlySet<string>;
  /** Names of the resources that are in the design or will be, by `parentKey`. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collects the places from the design and the refs that are known so far. */
export function placesOf(design: Design, known: readonly KnownRef[]): Places {
  const names = new Map<string, Set<string>>();
  const designMeshes = new Set<string>();
  const importMeshes = new Set<string>();
  const add = ({ kind, mesh, name }: Ref) => {
    const key = parentKey(kind, mesh);
    const group = names.get(key);
    if (group === undefined) names.set(key, new Set([name]));
    else group.add(name);
  };
  for (const id of design.resources.keys()) {
    designMeshes.add(refOf(id).mesh);
    add(refOf(id));
  }
  for (const { id, mesh } of known) {
    if (id !== undefined) add(refOf(id));
    if (mesh !== undefined) importMeshes.add(mesh);
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

function onlyMesh({
  designMeshes,
  importMeshes,
}: Places): { value: string; reason: ProposalReason } | undefined {
  const [inDesign] = designMeshes;
  if (designMeshes.size === 1 && inDesign !== undefined) {
    return { value: inDesign, reason: "only mesh of the design" };
  }
  const [inImport] = importMeshes;
  return designMeshes.size === 0 && importMeshes.size === 1 && inImport !== undefined
    ? { value: inImport, reason: "only mesh of the import" }
    : undefined;
}
