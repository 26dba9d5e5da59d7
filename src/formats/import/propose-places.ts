import type { Design } from "../../model/design/design.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { Candidate, ProposalReason, Proposals } from "../candidate.ts";
import type { KnownRef } from "./resolve.ts";

/** The places that resources of the design and of the import can go to. */
export interface Places {
  readonly designMeshes: ReadonlySet<string>;
  readonly importMeshes: ReadonlySet<string>;
  /** Ids of resources that are in the design or will be. */
  readonly ids: ReadonlySet<ResourceId>;
}

/** Collects the places from the design and the refs that are known so far. */
export function placesOf(design: Design, known: readonly KnownRef[]): Places {
  const ids = new Set(design.resources.keys());
  const designMeshes = new Set([...ids].map((id) => refOf(id).mesh));
  const importMeshes = new Set<string>();
  for (const { id, mesh } of known) {
    if (id !== undefined) ids.add(id);
    if (mesh !== undefined) importMeshes.add(mesh);
  }
  return { designMeshes, importMeshes, ids };
}

/** The candidate's proposals with those for mesh and parent that only the design and the import can give. */
export function proposePlaces(candidate: Candidate, known: KnownRef, places: Places): Proposals {
  const mesh = known.mesh === undefined ? onlyMesh(places) : undefined;
  const kind = known.kind ?? candidate.proposed.kind?.value;
  const parentKind = kind === undefined ? undefined : kindDefinition(kind).parent?.kind;
  const inMesh = known.mesh ?? mesh?.value;
  const parents =
    parentKind === undefined || known.parent !== undefined || inMesh === undefined
      ? []
      : [...places.ids].map(refOf).filter((ref) => ref.kind === parentKind && ref.mesh === inMesh);
  const [parent] = parents;
  return {
    ...candidate.proposed,
    ...(mesh === undefined || kind === "mesh" ? {} : { mesh }),
    ...(parents.length === 1 && parent !== undefined
      ? { parent: { value: parent.name, reason: "only parent in the mesh" as const } }
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
