import { compareText } from "../lib/compare-text.ts";
import type { Change } from "../model/change/change.ts";
import type { Design } from "../model/design/design.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";

/** The meshes that a design speaks of, whether or not it holds their own resource; kept up by changes. */
export class MeshIndex {
  readonly #members = new Map<ResourceId, Set<ResourceId>>();

  constructor(design: Design) {
    for (const id of design.resources.keys()) this.#add(id);
  }

  /** Ids of the meshes, sorted. */
  ids(): ResourceId[] {
    return [...this.#members.keys()].sort(compareText);
  }

  /** How many resources the mesh has in the design, itself included. */
  size(mesh: ResourceId): number {
    return this.#members.get(mesh)?.size ?? 0;
  }

  /** The resources of the mesh, itself included, in no order. */
  members(mesh: ResourceId): Iterable<ResourceId> {
    return this.#members.get(mesh) ?? [];
  }

  apply(change: Change): void {
    for (const id of Object.keys(change.resources?.removed ?? {})) this.#delete(id);
    const moved = (change.renamed ?? []).filter(([from]) => this.#delete(from));
    for (const [, to] of moved) this.#add(to);
    for (const id of Object.keys(change.resources?.added ?? {})) this.#add(id);
  }

  #add(id: ResourceId): void {
    const mesh = meshIdOf(id);
    const members = this.#members.get(mesh);
    if (members === undefined) this.#members.set(mesh, new Set([id]));
    else members.add(id);
  }

  #delete(id: ResourceId): boolean {
    const mesh = meshIdOf(id);
    const members = this.#members.get(mesh);
    const known = members?.delete(id) ?? false;
    if (members?.size === 0) this.#members.delete(mesh);
    return known;
  }
}

function meshIdOf(id: ResourceId): ResourceId {
  return idOf(meshRef(refOf(id)));
}
